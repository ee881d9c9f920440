import Diagnostics
import Testing
import YAMLTree

@Suite("Parsing")
struct ParseTests {
    @Test("Every document of a text is handed over")
    func documents() {
        var bag = DiagnosticBag()
        var count = 0
        let file = SourceFile(name: "a.yaml", bytes: Array("a: 1\n---\nb: 2\n".utf8))
        let end = parse(file, index: 0, into: &bag) { _, _ in count += 1 }
        #expect(end == .complete)
        #expect(count == 2)
    }
}
