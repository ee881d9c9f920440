import EventsCompiler
import Findings
import Manifests
import Resolution
import Testing
import YAMLTree

@Suite("Compiling")
struct CompileTests {
    @Test("A set without resources of ours is a warning")
    func nothing() {
        let result = compile([SourceFile(name: "a.yaml", bytes: Array("kind: Pod\napiVersion: v1\n".utf8))])
        #expect(result.diagnostics.map(\.code) == [.nothingToRender])
        #expect(result.skipped == ["Pod": 1])
        #expect(result.output().isEmpty)
        #expect(String(decoding: result.output(as: .json), as: UTF8.self).contains("\"items\": []"))
    }

    @Test("Event buses alone become nothing, and that is fine")
    func busesOnly() {
        let result = compile([SourceFile(name: "a.yaml", text: Self.bus)])
        #expect(result.diagnostics.isEmpty)
        #expect(result.manifests.isEmpty)
        #expect(result.model.eventBuses.map(\.name) == ["default"])
    }

    @Test("Nothing is said to be missing from a set with a file that could not be read to its end")
    func incomplete() {
        let whole = SourceFile(name: "whole.yaml", text: Self.eventSource("clock", bus: "default"))
        let cut = SourceFile(name: "cut.yaml", text: "kind: EventBus\nmetadata: \"")
        #expect(compile([whole]).diagnostics.map(\.code) == [.unknownEventBus])
        #expect(compile([whole, cut]).diagnostics.map(\.code) == [.yamlSyntax])
    }

    @Test("Output of several pieces is its objects one after the other")
    func pieces() {
        let result = compile(Self.largeSet)
        #expect(result.manifests.count == 1200)
        expectSame(result.output(), result.manifests.flatMap { yaml(of: $0) })
        #expect(WrittenObject.all(in: result.output(as: .json)).first?.node["items"]?.items.count == 1200)

        for format in OutputFormat.allCases {
            var pieces = 0
            write(result.manifests, as: format) { _ in
                pieces += 1
                return true
            }
            #expect(pieces > 1)
        }
    }

    @Test("Writing YAML ends when nobody reads on")
    func closedReader() {
        let result = compile(Self.largeSet)
        for format in OutputFormat.allCases {
            var pieces = 0
            write(result.manifests, as: format) { _ in
                pieces += 1
                return false
            }
            #expect(pieces == 1)
        }
    }

    /// Three hundred EventSources on one bus: more than one piece of output.
    private static var largeSet: [SourceFile] {
        let text = (0..<300).map { eventSource("clock-\($0)", bus: "default") }.joined()
        return [SourceFile(name: "a.yaml", text: text), SourceFile(name: "b.yaml", text: bus)]
    }

    private static let bus = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: ClusterEventBus
        metadata: {name: default}
        spec: {redis: {version: v1, type: pubsub.redis}}
        """

    private static func eventSource(_ name: String, bus: String) -> String {
        """
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: \(name)}
        spec: {eventBus: \(bus), cron: {tick: {version: v1, type: bindings.cron}}}

        """
    }
}
