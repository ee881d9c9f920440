import DaprCatalogue
import EventsCompiler
import Findings
import Testing
import YAMLTree

@Suite("Who else uses the Components of a source")
struct ProducersTests {
    private static let name = "eventsource-orders-kafka-placed"

    /// The Component of a source, in a release of Dapr.
    ///
    /// - Parameters:
    ///   - producers: the line of the EventSource.
    ///   - setting: a further one of the Component.
    private func component(
        _ producers: String, type: String = "bindings.kafka", setting: String = "", dapr: String = "1.18"
    ) throws -> WrittenObject {
        var options = CompileOptions()
        options.daprVersion = try #require(DaprVersion(dapr))
        let topic = type.hasPrefix("pubsub.") ? "srcTopic: orders, " : ""
        let text = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: orders}
            spec:
              \(producers)
              sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
              kafka:
                placed: {version: v1, type: \(type), \(topic)metadata: [{name: topics, value: orders}\(setting)]}

            """
        let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
        #expect(!result.hasErrors)
        return try #require(
            WrittenObject.all(in: result.output()).first { $0.kind == "Component" && $0.name == Self.name })
    }

    private func direction(_ component: WrittenObject) -> [String] {
        guard case .sequence(let settings)? = component.node["spec"]?["metadata"]?.content else { return [] }
        return settings.filter { $0["name"]?.text?.lowercased() == "direction" }.compactMap { $0["value"]?.text }
    }

    private func scopes(_ component: WrittenObject) -> [String]? { component.node["scopes"]?.allTexts }

    @Test("Without the key all apps of the namespace load it, and it reads and writes")
    func absent() throws {
        let component = try component("# nothing")
        #expect(scopes(component) == nil && direction(component) == [])
    }

    @Test("With none it is for its own pods alone, and only reads")
    func nobody() throws {
        let component = try component("producers: []")
        #expect(scopes(component) == [Self.name] && direction(component) == ["input"])
    }

    @Test(
        "Those who are listed load it too, and can write",
        arguments: ["[z-app, a-app, z-app]", "[z-app, \(name), a-app]"])
    func listed(_ list: String) throws {
        let component = try component("producers: \(list)")
        #expect(scopes(component) == ["a-app", Self.name, "z-app"] && direction(component) == [])
    }

    @Test("An app that is its own pod's alone is no other")
    func itself() throws {
        let component = try component("producers: [\(Self.name)]")
        #expect(scopes(component) == [Self.name] && direction(component) == ["input"])
    }

    @Test(
        "A direction without a value is none",
        arguments: ["direction", "direction, value: null", "direction, value: ~"])
    func noDirection(_ setting: String) throws {
        let component = try component("producers: []", setting: ", {name: \(setting)}")
        #expect(direction(component) == ["input"])
    }

    @Test("What the author chose stays, in any letter case")
    func author() throws {
        let component = try component("producers: []", setting: ", {name: Direction, value: 'input, output'}")
        #expect(direction(component) == ["input, output"])
    }

    @Test("A pub/sub component has no direction")
    func pubSub() throws {
        let component = try component("producers: []", type: "pubsub.redis")
        #expect(scopes(component) == [Self.name] && direction(component) == [])
    }

    @Test("A release that does not read it gets none", arguments: [("1.11", []), ("1.12", ["input"])])
    func releases(_ release: String, _ expected: [String]) throws {
        #expect(try direction(component("producers: []", dapr: release)) == expected)
    }
}
