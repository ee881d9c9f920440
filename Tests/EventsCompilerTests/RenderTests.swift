import Diagnostics
import EventsCompiler
import Manifests
import Testing

@Suite("Rendering the fixtures")
struct RenderTests {
    @Test("There are cases, the mission's four samples among them")
    func cases() throws {
        let names = Set(try RenderCase.all().map(\.name))
        #expect(
            names.isSuperset(of: ["sample-1-sink", "sample-2-eventbus", "sample-3-multi", "sample-4-clustereventbus"]))
    }

    @Test("Each becomes what is recorded, byte for byte", arguments: try RenderCase.all())
    func golden(_ fixture: RenderCase) throws {
        let files = try fixture.files()
        let result = compile(files, options: try fixture.options())
        #expect(!result.hasErrors, "\(result.text(of: files))")
        let names = result.manifests.map { "\($0.kind.rawValue) \($0.namespace) \($0.name)\n" }.joined()
        let findings = result.text(of: files)
        try Golden("expected.yaml", in: fixture.folder).check(result.output())
        try Golden("names.txt", in: fixture.folder).check(Array(names.utf8))
        try Golden("expected.diagnostics.txt", in: fixture.folder).check(findings.isEmpty ? nil : Array(findings.utf8))
    }

    @Test("No folder holds a file that no test reads", arguments: try RenderCase.all())
    func strayFiles(_ fixture: RenderCase) throws {
        let known = RenderCase.companions.union(try Fixtures.inputs(in: fixture.folder))
        #expect(Set(try Fixtures.files(in: fixture.folder)).subtracting(known) == [])
        #expect(try Fixtures.folders(in: fixture.folder) == [])
    }

    @Test("Documents of other kinds are counted by kind")
    func skipped() throws {
        let cases = Dictionary(uniqueKeysWithValues: try RenderCase.all().map { ($0.name, $0) })
        #expect(try cases["sample-1-sink"]?.compiled().skipped == ["Deployment": 1])
        #expect(
            try cases["other-documents"]?.compiled().skipped == [
                "": 2, "EventSource": 1, "Namespace": 1, "Service": 1, "Trigger": 2,
            ])
    }
}
