import Diagnostics
import EventsCompiler
import Testing

@Suite("Compiling")
struct CompileTests {
    @Test("A set without resources of ours is a warning")
    func nothing() {
        let result = compile([SourceFile(name: "a.yaml", bytes: Array("kind: Pod\napiVersion: v1\n".utf8))])
        #expect(result.diagnostics.map(\.code) == [.nothingToRender])
        #expect(result.skipped == ["Pod": 1])
    }
}
