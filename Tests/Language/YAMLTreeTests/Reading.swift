import Findings
import Testing
import YAMLTree

/// What the parser makes of one text.
struct Reading {
    let file: SourceFile
    private(set) var documents: [YAMLNode] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var end = ParseEnd.complete

    init(_ text: String) {
        self.init(SourceFile(name: "a.yaml", text: text))
    }

    init(_ file: SourceFile) {
        self.file = file
        var bag = DiagnosticBag()
        end = parse(file, index: 0, into: &bag) { document, _ in documents.append(document) }
        diagnostics = bag.sorted()
    }

    /// Each document on a line of its own, in `Tree`'s notation.
    var trees: [String] { documents.map(Tree.text) }

    /// `line:column code` of each finding, in order.
    var findings: [String] {
        let index = LineIndex(file.bytes)
        return diagnostics.map { finding in
            guard let span = finding.span else { return finding.code.id }
            let position = index.position(of: Int(span.start))
            return "\(position.line):\(position.column) \(finding.code.id)"
        }
    }

    /// The whole text of a span.
    func source(_ span: SourceSpan) -> String {
        let index = LineIndex(file.bytes)
        let bytes = file.bytes[index.byteOffset(of: Int(span.start))..<index.byteOffset(of: Int(span.end))]
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A short notation for trees: strings in angle brackets, bare words with another type as they are.
enum Tree {
    static func text(_ node: YAMLNode) -> String {
        switch node.content {
        case .unreadable: "?"
        case .scalar(let scalar): scalar.type == .string ? "<\(scalar.text)>" : scalar.text
        case .sequence(let items): "[\(items.map(text).joined(separator: " "))]"
        case .mapping(let pairs):
            "{\(pairs.map { "\($0.key.value): \(text($0.value))" }.joined(separator: ", "))}"
        }
    }
}

extension YAMLNode {
    /// The value of a key, or of the keys one below the other.
    subscript(_ keys: String...) -> YAMLNode? {
        keys.reduce(self as YAMLNode?) { node, key in
            guard case .mapping(let pairs) = node?.content else { return nil }
            return pairs.first { $0.key.value == key }?.value
        }
    }

    var string: String? {
        guard case .scalar(let scalar) = content, scalar.type == .string else { return nil }
        return scalar.text
    }
}
