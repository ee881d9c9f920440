import Findings
import Testing

@testable import YAMLTree

@Suite("Byte order marks between documents")
struct FurtherMarksTests {
    private static let mark = "\u{FEFF}"

    private func read(_ text: String) -> (documents: [YAMLNode], findings: [Diagnostic]) {
        var (bag, nodes) = (DiagnosticBag(), [YAMLNode]())
        _ = parse(SourceFile(name: "a", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
        return (nodes, bag.diagnostics)
    }

    @Test(
        "One behind a separator is no part of a key, and places stay",
        arguments: ["---\n", "--- # x\r\n", "a: 1\n---\n"])
    func separated(start: String) throws {
        let text = start + Self.mark + "kind: é\nb: 2\n"
        let found = read(text)
        #expect(found.findings.isEmpty)
        guard case .mapping(let pairs)? = found.documents.last?.content else {
            Issue.record("no mapping")
            return
        }
        #expect(pairs.map(\.key.value) == ["kind", "b"])
        let scalars = Array(text.unicodeScalars)
        for pair in pairs {
            let place = scalars[Int(pair.key.span.start)..<Int(pair.key.span.end)]
            #expect(String(String.UnicodeScalarView(place)) == pair.key.value)
        }
    }

    @Test(
        "One elsewhere is what it was",
        arguments: ["a: \"x\n\u{FEFF}y\"\n", "a: x\u{FEFF}y\n", "a: |\n  ---\n  \u{FEFF}b\n"])
    func elsewhere(text: String) { #expect(withoutFurtherMarks(Array(text.utf8)) == Array(text.utf8)) }

    @Test("Texts without one are the same", arguments: ["", "\n", "a: 1", "---\na: 1\n\n"])
    func none(text: String) {
        #expect(withoutFurtherMarks(Array(text.utf8)) == Array(text.utf8))
        let marked = Self.mark.utf8 + Array(text.utf8)
        #expect(withoutFurtherMarks(Array(marked)) == Array(marked), "the first is taken off where the text is read")
    }
}
