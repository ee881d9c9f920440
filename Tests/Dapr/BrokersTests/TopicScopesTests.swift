import DaprCatalogue
import DaprComponents
import Findings
import Testing

@testable import Brokers

@Suite("Topics that Dapr refuses an app")
struct TopicScopesTests {
    private func scopes(_ settings: [(String, String)], of type: String = "pubsub.kafka") -> TopicScopes? {
        var types = KnownTypes(release: .newest)
        let place = SourceSpan(file: 0, start: 0, end: 0)
        let spec = ComponentSpec(
            type: Located(type, at: place), version: "v1", metadata: settings.map { Setting($0, $1) })
        return TopicScopes(LookedUpComponent(spec, in: &types))
    }

    @Test("A component that limits nothing has none")
    func none() {
        #expect(scopes([("brokers", "k:9092")]) == nil)
        #expect(scopes([("allowedTopics", "")]) == nil)
        #expect(scopes([("allowedTopics", "{namespace}a")]) == nil)
        #expect(scopes([("topics", "a"), ("allowedTopics", "a")], of: "bindings.kafka") == nil)
    }

    @Test(
        "What an app may read",
        arguments: [
            ([("allowedTopics", "a, orders")], nil), ([("allowedTopics", "a")], .notAllowed),
            ([("allowedTopics", ",")], .notAllowed),
            ([("subscriptionScopes", "app=")], .outOfScope), ([("subscriptionScopes", "app=a,b")], .outOfScope),
            ([("subscriptionScopes", " app = a , orders ; x=")], nil), ([("subscriptionScopes", "other=a")], nil),
            ([("subscriptionScopes", "app")], nil), ([("subscriptionScopes", "App=a")], nil),
            ([("subscriptionScopes", "app=a;app=orders")], nil), ([("publishingScopes", "app=a")], nil),
            ([("protectedTopics", "orders")], .isProtected), ([("protectedTopics", "a")], nil),
            ([("protectedTopics", "orders"), ("subscriptionScopes", "app=orders")], nil),
            ([("protectedTopics", "orders"), ("subscriptionScopes", "app=a")], .outOfScope),
            ([("protectedTopics", "orders"), ("allowedTopics", "a")], .notAllowed),
        ] as [([(String, String)], TopicScopes.Refusal?)])
    func reading(settings: [(String, String)], refusal: TopicScopes.Refusal?) throws {
        let scopes = try #require(self.scopes(settings))
        #expect(scopes.refusal(of: "orders", to: "app", reads: true) == refusal)
    }

    @Test("Publishing has scopes of its own")
    func publishing() throws {
        let scopes = try #require(self.scopes([("publishingScopes", "app=a"), ("subscriptionScopes", "app=orders")]))
        #expect(scopes.refusal(of: "orders", to: "app", reads: false) == .outOfScope)
        #expect(scopes.refusal(of: "a", to: "app", reads: false) == nil)
        #expect(scopes.refusal(of: "orders", to: "app", reads: true) == nil)
    }
}
