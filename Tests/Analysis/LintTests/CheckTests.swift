import DaprCatalogue
import EventsAPI
import EventsCompiler
import Findings
import Testing

@testable import Lint

@Suite("When a check is called")
struct CheckTests {
    private func messages(_ check: Check, minor: Int = 18, _ texts: [String] = []) -> [String] {
        let analysis = Snapshot([SourceFile(name: "events.yaml", text: texts.joined())])
        var options = LintOptions()
        options.daprVersion = DaprVersion(minor: minor)
        var bag = DiagnosticBag()
        run([Rule(.unusedInput, check)], on: LintedSet(analysis, options), into: &bag)
        return bag.diagnostics.map(\.message)
    }

    @Test("From the version of Dapr on that it begins with, and up to that which it ends with", arguments: 8...18)
    func versions(minor: Int) {
        let bounded = Check.set { set, bag in bag.add("1.\(set.options.daprVersion.minor)") }
            .since(DaprVersion(minor: 10)).until(DaprVersion(minor: 12))
        let open = Check.set { _, bag in bag.add("any") }
        #expect(messages(bounded, minor: minor) == (10...12 ~= minor ? ["1.\(minor)"] : []))
        #expect(messages(open, minor: minor) == ["any"])
    }

    /// Each with a check that reports what it is called for.
    private static let subjects: [(check: Check, calls: [String])] = [
        (Check.set { _, bag in bag.add("set") }, ["set"]),
        (
            Check.resource { resource, _, bag in bag.add(resource.metadata.name.value) },
            ["bus", "wrong", "clock", "a", "b"]
        ),
        (Check.trigger { trigger, bag in bag.add(trigger.trigger.metadata.name.value) }, ["a", "b"]),
        (
            Check.component { component, _, bag in bag.add(component.currentType) },
            ["bindings.cron", "bindings.cron", "pubsub.redis", "bindings.cron"]
        ),
        // The compiler refuses a binding as a bus: its settings mean nothing.
        (
            Check.settings { component, _, bag in bag.add(component.currentType) },
            ["bindings.cron", "bindings.cron", "pubsub.redis"]
        ),
    ]

    @Test("Once for each of what it is about, in the order of the input, sources before buses", arguments: 0..<5)
    func subject(number: Int) {
        let texts = [
            EventTexts.bus("pubsub.redis", "redisHost=redis:6379"),
            EventTexts.bus("bindings.cron", "schedule=@daily", name: "wrong"),
            EventTexts.ticks("clock", ["hour", "day"]), EventTexts.trigger("a", ["clock.hour"]),
            EventTexts.trigger("b", ["clock.day"]),
        ]
        let (check, calls) = Self.subjects[number]
        #expect(messages(check, texts) == calls)
    }

    @Test("Rules come in their order; neighbours about components look at one component after the other")
    func order() {
        func component(_ name: String) -> Rule {
            Rule(.unusedInput, .component { component, _, bag in bag.add("\(name) \(component.currentType)") })
        }
        let rules = [
            component("a"), component("b"), Rule(.unusedInput, .set { _, bag in bag.add("set") }), component("c"),
        ]
        let snapshot = Snapshot([
            SourceFile(
                name: "events.yaml",
                text: EventTexts.bus("pubsub.redis", "redisHost=redis:6379") + EventTexts.ticks("clock", ["hour"]))
        ])
        var bag = DiagnosticBag()
        run(rules, on: LintedSet(snapshot, LintOptions()), into: &bag)
        let (cron, redis) = ("bindings.cron", "pubsub.redis")
        #expect(
            bag.diagnostics.map(\.message) == [
                "a \(cron)", "b \(cron)", "a \(redis)", "b \(redis)", "set", "c \(cron)", "c \(redis)",
            ])
    }
}

extension DiagnosticBag {
    fileprivate mutating func add(_ message: String) {
        add(Diagnostic(.warning, .unusedInput, message, at: nil))
    }
}
