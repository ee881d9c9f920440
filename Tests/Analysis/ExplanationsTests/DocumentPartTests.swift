import Findings
import Testing
import Workspace

@testable import Explanations

@Suite("What is generated in the documents")
struct DocumentPartTests {
    @Test("The documents hold what the program knows; 'make docs' writes it", arguments: DocumentPart.all)
    func current(part: DocumentPart) throws {
        let path = "docs/\(part.document)"
        let text = try Repository.text(of: path)
        let new = try #require(part.replaced(in: text, known: knownCodes), "\(path) has no mark of '\(part.name)'")
        #expect(new == text, "\(path) is stale: 'make docs' writes it")
    }

    @Test("A part is written between its marks, and nothing else is touched")
    func replaced() {
        let part = DocumentPart(of: "a.md", named: "x") { _ in "new\n" }
        let (begin, end) = ("<!-- x:begin -->\n", "<!-- x:end -->\n")
        #expect(part.replaced(in: "a\n\(begin)old\n\(end)b\n", known: knownCodes) == "a\n\(begin)new\n\(end)b\n")
        #expect(part.replaced(in: "a\n\(begin)old\n", known: knownCodes) == nil)
        #expect(part.replaced(in: "a\n\(end)", known: knownCodes) == nil)
    }

    @Test("Every code has one heading, which is where it says it stands", arguments: knownCodes.all)
    func headings(code: DiagnosticCode) throws {
        let parts = code.documentPlace.split(separator: "#")
        let lines = try Repository.text(of: String(parts[0])).split(separator: "\n")
        #expect(lines.count { $0 == "## `\(parts[1])`" || $0 == "### `\(parts[1])`" } == 1)
    }
}
