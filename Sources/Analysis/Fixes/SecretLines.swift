internal import Findings
internal import YAMLTree

/// Finds the lines of a file that may hold a secret.
///
/// `PossibleSecret` knows a line by its letters alone. A line in braces has many fields; which of them a value belongs to, the tree of the
/// file says, if it has one.
package struct SecretLines {
    private let index: LineIndex
    private var possible: PossibleSecret
    private var tree: SecretTree?

    /// - Parameter bytes: the text as a `SourceFile` has it.
    package init(_ bytes: [UInt8]) {
        index = LineIndex(bytes)
        possible = PossibleSecret(index)
    }

    /// Whether something on a line, counted from 1, may be a secret.
    package mutating func mayHold(onLine number: Int) -> Bool {
        guard possible.start(onLine: number) != nil else { return false }
        let tree = self.tree ?? SecretTree(WrittenText(index.bytes), index)
        self.tree = tree
        return !tree.isInnocent(number)
    }
}

/// What is known of the values of a text.
private struct SecretTree {
    private let text: WrittenText
    private let index: LineIndex

    /// The lines on which something stands that may be a secret.
    private var secrets: Set<Int> = []

    init(_ text: WrittenText, _ index: LineIndex) {
        (self.text, self.index) = (text, index)
        for document in text.documents { find(in: document, of: "", setting: nil) }
    }

    /// True for a line in brackets or braces with no secret and no comment.
    func isInnocent(_ number: Int) -> Bool {
        let start = index.offset(ofLine: number)
        let line = start..<start + index.length(ofLine: number)
        guard !secrets.contains(number), !text.scalars[line].contains("#") else { return false }
        let near = text.documents(overlapping: line)
        return near.count == 1 && near.contains { hasFlow($0, on: line) }
    }

    private mutating func hide(_ range: Range<Int>) {
        let lines = index.position(of: range.lowerBound).line...index.position(of: range.upperBound).line
        secrets.formUnion(lines)
    }

    private func hasFlow(_ node: WrittenNode, on line: Range<Int>) -> Bool {
        node.isFlow || node.children(overlapping: line).contains { hasFlow($0, on: line) }
    }

    /// - Parameters:
    ///   - field: what leads to the value.
    ///   - setting: the `name` beside that field.
    private mutating func find(in node: WrittenNode, of field: String, setting: String?) {
        switch node.content {
        case .alias: break
        case .scalar(let scalar):
            if mayBeSecret(scalar.text, of: field, inSetting: setting) || hasSecretField(scalar.text) {
                hide(node.extent)
            }
        case .sequence(let items):
            if isHidden(node, field, setting) { return hide(node.extent) }
            for item in items { find(in: item, of: field, setting: item.scalar == nil ? nil : setting) }
        case .mapping(let pairs):
            if isHidden(node, field, setting) { return hide(node.extent) }
            let name = node.pair("name")?.value.scalar?.text
            for pair in pairs {
                guard let key = pair.key.scalar?.text, !looksSecret(key), !isLost(pair, name) else {
                    hide(pair.extent)
                    continue
                }
                find(in: pair.value, of: key, setting: key == "name" ? nil : name)
            }
        }
    }

    /// A mapping or a list below a name for secrets, unless it says which Secret holds it.
    private func isHidden(_ node: WrittenNode, _ field: String, _ setting: String?) -> Bool {
        guard mayBeSecret("…", of: field, inSetting: setting) else { return false }
        if field.lowercased() == "secretkeyref" { return !isReference(node) }
        guard node.pairs.count == 1, let pair = node.pair("secretKeyRef") else { return true }
        return !isReference(pair.value)
    }

    /// A text that holds fields itself, such as the JSON of `kubectl.kubernetes.io/last-applied-configuration`.
    private func hasSecretField(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
        let index = LineIndex(Array(text.utf8))
        var possible = PossibleSecret(index)
        return (1...index.lineCount).contains { possible.start(onLine: $0) != nil }
    }

    /// The name of a Secret and a key in it.
    private func isReference(_ node: WrittenNode) -> Bool {
        !node.pairs.isEmpty
            && node.pairs.allSatisfy { pair in
                ["name", "key"].contains(pair.key.scalar?.text) && pair.value.scalar != nil
            }
    }

    /// A key without a value in a setting for a secret: a value that has lost its key.
    private func isLost(_ pair: WrittenPair, _ setting: String?) -> Bool {
        pair.value.extent.isEmpty && setting.map { mayBeSecret(name: $0) } == true
    }
}

extension WrittenPair {
    fileprivate var extent: Range<Int> { key.extent.lowerBound..<max(key.extent.upperBound, value.extent.upperBound) }
}
