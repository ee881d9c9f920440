import EventsAPI
import EventsCompiler
import Findings
import Resolution
import Testing
import YAMLTree

@testable import Lint

@Suite("Severities that a team chooses")
struct SeverityTests {
    private func diagnostic(_ severity: Severity, _ code: DiagnosticCode) -> Diagnostic {
        Diagnostic(severity, code, "m", at: nil)
    }

    @Test("A rule gets its severity, and an error of the compiler keeps its own")
    func adjusting() {
        let all = [
            diagnostic(.warning, .unusedInput), diagnostic(.error, .literalSecret), diagnostic(.warning, .ignoredField),
            diagnostic(.error, .consumerGroupReplaced), diagnostic(.note, .noDeadLetters),
        ]
        let adjusted = adjust(
            all,
            to: [
                .unusedInput: .error, .literalSecret: .note, .ignoredField: .error, .consumerGroupReplaced: .note,
                .yamlSyntax: .note,
            ])
        #expect(adjusted.map(\.severity) == [.error, .note, .error, .error, .note])
        #expect(adjusted.map(\.code) == all.map(\.code))
        #expect(adjust(all, to: [:]) == all)
    }

    @Test("What must not stop a render is an error to lint, unless a team says otherwise")
    func judging() {
        let all = [
            diagnostic(.warning, .natsStreamingRemoved), diagnostic(.warning, .unusedInput),
            diagnostic(.note, .ignoredField),
        ]
        let judged = judgedByLint(all)
        #expect(judged.map(\.severity) == [.error, .warning, .note])
        #expect(adjust(judged, to: [.natsStreamingRemoved: .note]).map(\.severity) == [.note, .warning, .note])
    }

    @Test(
        "A type of a pluggable component is known, in any letter case",
        arguments: [
            ("pubsub.acme", ["pubsub.acme"], true), ("pubsub.Acme", ["pubsub.acme"], true),
            ("pubsub.acme.queues", ["pubsub.acme.*"], true), ("pubsub.acme", ["pubsub.acm"], false),
            ("pubsub.acme", ["bindings.*"], false), ("pubsub.acme", [], false),
        ])
    func pluggable(type: String, named: [String], isKnown: Bool) {
        let bus = EventTexts.bus(type, "address=acme:1")
        let snapshot = Snapshot([SourceFile(name: "events.yaml", text: bus + EventTexts.ticks("clock", ["tick"]))])
        var options = LintOptions()
        options.pluggable = named
        let found = lint(snapshot, options: options).filter { $0.code == .unknownComponent }
        #expect(found.map(\.severity) == (isKnown ? [] : [.error]))
    }

    @Test("Where the cluster is taken to hold more, a bus that nothing uses is no finding")
    func external() throws {
        let text = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: lonely}
            spec: {redis: {version: v1, type: pubsub.redis, metadata: [{name: redisHost, value: "redis:6379"}]}}
            """
        let snapshot = Snapshot([SourceFile(name: "bus.yaml", text: text)])
        var options = LintOptions()
        #expect(lint(snapshot, options: options).map(\.code).contains(.unusedEventBus))
        options.assumesExternal = true
        #expect(!lint(snapshot, options: options).map(\.code).contains(.unusedEventBus))
    }
}
