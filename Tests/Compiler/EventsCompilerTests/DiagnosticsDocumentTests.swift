import EventsCompiler
import Findings
import Testing

@Suite("docs/diagnostics.md")
struct DiagnosticsDocumentTests {
    @Test("Every code has a heading, and every heading is a code")
    func headings() throws {
        let codes = try DiagnosticsDocument().sections.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.sorted()
                == compilerCodes.filter { $0.group == .resource }.map(\.id).sorted())
    }

    @Test("Each example gives the finding that it stands for, and what is printed below it")
    func examples() throws {
        let document = try DiagnosticsDocument()
        var outputs: [String] = []
        for section in document.sections {
            var files = [SourceFile(name: "events.yaml", bytes: section.input)]
            if section.hasCompanion { files.append(SourceFile(name: "orders.yaml", bytes: document.companion)) }
            let result = compile(files)
            #expect(Set(result.diagnostics.map(\.code.id)) == [section.code])
            outputs.append(result.text(of: files))
        }
        #expect(outputs.contains(try #require(document.introduction)))
        try Golden("diagnostics.md", in: DiagnosticsDocument.folder).check(
            Array(document.text(withOutputs: outputs).utf8))
    }

    @Test("The file beside the examples has no findings of its own")
    func companion() throws {
        let result = compile([SourceFile(name: "orders.yaml", bytes: try DiagnosticsDocument().companion)])
        #expect(result.diagnostics.isEmpty)
        #expect(!result.manifests.isEmpty)
    }
}
