internal import Findings
internal import Text
internal import YAMLTree

/// A file whose values can be found, moved and replaced.
struct WrittenFile {
    let written: WrittenText
    let number: Int
    let listIndentation: Int
    private let editor: ScalarEditor

    init(_ file: SourceFile, number: Int) {
        written = WrittenText(file.bytes)
        self.number = number
        listIndentation = written.findListIndentation()
        editor = ScalarEditor(LineIndex(file.bytes))
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: UInt32(number), start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    }

    func span(_ node: WrittenNode) -> SourceSpan { span(node.extent) }

    /// The mapping that holds a scalar as the value or the key of a pair, where it may be edited.
    func mapping(around scalar: SourceSpan) throws(MigrationRefusal) -> WrittenNode {
        let path = written.path(to: Int(scalar.start))
        guard path.count > 1, case .mapping = path[path.count - 2].content else {
            throw MigrationRefusal("an alias or a merge key brings it here")
        }
        let mapping = path[path.count - 2]
        if let anchored = path.dropLast().first(where: \.hasAnchor) {
            throw MigrationRefusal("it is in a value with an anchor, which aliases repeat", at: span(anchored))
        }
        try checkEditable(mapping)
        return mapping
    }

    /// Refuses what an edit would change elsewhere, or what something else writes.
    func checkEditable(_ node: WrittenNode) throws(MigrationRefusal) {
        if node.contains(where: { $0.hasAnchor || $0.isAlias }) {
            throw MigrationRefusal("it has an anchor or an alias")
        }
        if node.contains(where: { $0.pair("<<") != nil }) { throw MigrationRefusal("it has a merge key") }
        if let placeholder = placeholder(in: written[node.extent]) {
            throw MigrationRefusal("it has the placeholder '\(placeholder)…', which another program fills in")
        }
    }

    /// Refuses a block whose last blank lines are part of its value: lines are moved without those behind them.
    func checkEnd(of value: WrittenNode) throws(MigrationRefusal) {
        let isKept = value.contains { node in
            guard let scalar = node.scalar, scalar.style == .literal || scalar.style == .folded else { return false }
            return scalar.text.hasSuffix("\n\n") || scalar.text == "\n"
        }
        if isKept {
            throw MigrationRefusal(
                "its value ends with blank lines, which '+' makes a part of it: write it in quotes first",
                at: span(value))
        }
    }

    func renaming(_ node: WrittenNode, to new: String) throws(MigrationRefusal) -> [TextEdit] {
        guard let edits = editor.edits(making: Fix(rename: span(node), to: new)) else {
            throw MigrationRefusal("it is written in a way that only a person can change", at: span(node))
        }
        return edits.flatMap(\.edits)
    }
}

extension WrittenNode {
    var isAlias: Bool { if case .alias = content { true } else { false } }
}

/// What a placeholder of a template or of a shell begins with, if a text has one.
private func placeholder(in text: String) -> String? {
    ["${", "{{", "<%"].first { text.containsText($0) }
}
