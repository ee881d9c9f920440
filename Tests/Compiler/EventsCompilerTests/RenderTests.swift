import EventsCompiler
import Findings
import Manifests
import Testing

@Suite("Rendering the fixtures")
struct RenderTests {
    @Test("There are cases")
    func cases() throws {
        #expect(try !RenderCase.all().isEmpty)
    }

    /// Users and their clusters know these names; no recording may change them.
    @Test(
        "The samples become what their lists of names say",
        arguments: [
            (
                "sample-1-sink",
                [
                    "Component eventsource-my-eventsource-kafka-sample-one",
                    "Component eventsource-sink-my-eventsource",
                    "Deployment eventsource-my-eventsource-kafka-sample-one",
                ]
            ),
            ("sample-2-eventbus", namesWithBus),
            (
                "sample-3-multi",
                [
                    "Component eventsource-my-eventsource-cron-sample-three",
                    "Component eventsource-my-eventsource-kafka-sample-three",
                    "Component eventsource-sink-my-eventsource",
                    "Resiliency eventsource-my-eventsource-cron-sample-three",
                    "Deployment eventsource-my-eventsource-cron-sample-three",
                    "Deployment eventsource-my-eventsource-kafka-sample-three",
                ]
            ),
            ("sample-4-clustereventbus", namesWithBus),
        ])
    func sampleNames(_ name: String, _ expected: [String]) throws {
        let fixture = try #require(try RenderCase.all().first { $0.name == name })
        #expect(try fixture.compiled().manifests.map { "\($0.kind.name) \($0.name)" } == expected)
    }

    private static let namesWithBus = [
        "Component eventsource-eventbus-my-eventsource", "Component eventsource-my-eventsource-kafka-sample-two",
        "Component trigger-eventbus-my-trigger",
        "Component trigger-sink-my-trigger-default-function-sample-serving-ksvc",
        "Resiliency trigger-my-trigger",
        "Deployment eventsource-my-eventsource-kafka-sample-two", "Deployment trigger-my-trigger",
    ]

    @Test("Each becomes what is recorded, byte for byte", arguments: try RenderCase.all())
    func golden(_ fixture: RenderCase) throws {
        let files = try fixture.files()
        let result = compile(files, options: try fixture.options())
        #expect(!result.hasErrors, "\(result.text(of: files))")
        let names = result.manifests.map { "\($0.kind.name) \($0.namespace) \($0.name)\n" }.joined()
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
