import HandlerContract
import Testing

@testable import EventRouting

@Suite("The rules of a Trigger in CONFIG")
struct ReadRulesTests {
    private func config(_ change: (inout TriggerConfig) -> Void) -> TriggerConfig {
        var config = TriggerConfig(
            namespace: "default", triggerName: "trigger", eventBusName: "bus", eventBusComponentName: "bus",
            eventBusTopics: [], inputs: [], subscribers: [])
        change(&config)
        return config
    }

    private func fault(_ change: (inout TriggerConfig) -> Void) -> String? {
        let config = config(change)
        do throws(RuleError) {
            _ = try TriggerRules(config)
            _ = try DeliveryPolicy(config)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("What is not set keeps its default")
    func defaults() throws {
        let config = config { _ in }
        let (rules, policy) = (try TriggerRules(config), try DeliveryPolicy(config))
        #expect(rules.window == .seconds(60) && rules.payload == .last && rules.reset == .onMatch)
        #expect(policy.attempts == 5 && policy.timeout == .seconds(20))
    }

    @Test("What is set counts")
    func settings() throws {
        let config = config {
            ($0.window, $0.payload, $0.reset) = ("1m30s", "all", "window")
            ($0.deliveryAttempts, $0.deliveryTimeout) = (1, "500ms")
        }
        let (rules, policy) = (try TriggerRules(config), try DeliveryPolicy(config))
        #expect(rules.window == .seconds(90) && rules.payload == .all && rules.reset == .window)
        #expect(policy.attempts == 1 && policy.timeout == .milliseconds(500))
    }

    @Test("A source's refusal and its longest hold are set, and a hold may be zero")
    func holds() throws {
        var source = EventSourceConfig(
            namespace: "default", eventSourceName: "s", eventSourceKind: "cron", eventName: "e",
            eventSourceComponentName: "c")
        #expect(try !DeliveryPolicy(.eventSource(source)).holds)
        source.refusal = .lost
        #expect(try DeliveryPolicy(.eventSource(source)).holds)
        source.holdAtMost = "25m"
        #expect(try DeliveryPolicy(.eventSource(source)).holdAtMost == .seconds(1500))
        source.holdAtMost = "0s"
        #expect(try !DeliveryPolicy(.eventSource(source)).holds)
        source.holdAtMost = "soon"
        #expect(throws: RuleError(description: "holdAtMost: 'soon' is not a duration such as 60s or 1m30s")) {
            try DeliveryPolicy(.eventSource(source))
        }
        #expect(try DeliveryPolicy(.trigger(config { $0.refusal = .blocks })).holds)
        #expect(try !DeliveryPolicy(.trigger(config { _ in })).holds)
    }

    @Test("What cannot be used is reported in one line")
    func faults() {
        #expect(fault { $0.window = "0s" } == "window: '0s' is not a duration such as 60s or 1m30s")
        #expect(fault { $0.window = "60" } == "window: '60' is not a duration such as 60s or 1m30s")
        #expect(fault { $0.deliveryTimeout = "" } == "deliveryTimeout: '' is not a duration such as 60s or 1m30s")
        #expect(fault { $0.deliveryAttempts = 0 } == "deliveryAttempts: 0 is less than 1")
        #expect(fault { $0.payload = "first" } == "payload: 'first' is none of last, all")
        #expect(fault { $0.reset = "onMatch" } == "reset: 'onMatch' is none of on-match, window")
    }
}
