import EventsCompiler
import Findings
import TestInputs
import Testing

@testable import Lint

@Suite("Comments that suppress")
struct SuppressionTests {
    /// A component with one unknown setting, on line 12, and what stands in other places.
    private func source(above: String = "", behind: String = "", end: String = "") -> String {
        let sources = """
              redis:
                placed:
                  type: bindings.rabbitmq
                  version: v1
                  metadata:
                  - {name: hots, value: a}\(behind)
                  - {name: host, secretKeyRef: {name: rabbit, key: url}}
                  - {name: queueName, value: orders}
                  - {name: durable, value: "true"}
            """
        return "\(above)\n" + sinkSource("orders", sources + "\n" + deadLetterSink) + end
    }

    private func findings(
        _ text: String, assumesExternal: Bool = false, strict: Bool = false
    ) -> [Diagnostic] {
        let files = [SourceFile(name: "a.yaml", text: text)]
        var compileOptions = CompileOptions()
        compileOptions.assumesExternal = assumesExternal
        let analysis = Snapshot(files, options: compileOptions)
        var options = LintOptions()
        (options.assumesExternal, options.isStrict) = (assumesExternal, strict)
        let all = analysis.diagnostics + lint(analysis, options: options)
        return suppress(all, in: analysis, known: DiagnosticCodes(compilerCodes + lintCodes), options: options).sorted()
    }

    private func codes(_ text: String, assumesExternal: Bool = false, strict: Bool = false) -> [String] {
        findings(text, assumesExternal: assumesExternal, strict: strict).map(\.code.id)
    }

    @Test("A comment may name a rule by a name that it had before")
    func formerName() {
        let found = findings(source(behind: " # ofevents:ignore event-circle: ours"))
        #expect(found.map(\.code) == [.unknownSetting, .faultyIgnore])
        #expect(found.last?.message.contains("the rule 'event-cycle' finds nothing here") == true)
    }

    @Test(
        "What is behind the comment is suppressed, however its blanks and letters are written",
        arguments: [
            "  # ofevents:ignore unknown-setting: ours", " #ofevents:ignore unknown-setting: ours",
            " #\tofevents:ignore\tunknown-setting:ours", " # OFEVENTS: Ignore  unknown-setting : it's ours",
            "  # ofevents:ignore unknown-setting, unknown-setting: ours",
            " # why # ofevents:ignore unknown-setting: ours",
        ])
    func spellings(comment: String) {
        #expect(codes(source()) == ["unknown-setting"])
        #expect(codes(source(behind: comment)) == [])
    }

    @Test(
        "An unknown comment is reported, with what to write",
        arguments: [
            ("# ofevents:ignore", "what follows is not known"),
            ("# ofevents:disable unknown-setting: ours", "what follows is not known"),
            ("# ofevents:ignore: unknown-setting: ours", "what follows is not known"),
            ("# ofevents:ignore : ours", "what follows is not known"),
            ("# ofevents:ignore unknown-setting ours", "has no ':'"),
            ("# ofevents:ignore unknown-seting: x", "is not a rule"),
            ("# ofevents:ignore unknown-setting:", "without a reason"),
            ("# ofevents:ignore unknown-field: x", "is always an error"),
            ("# ofevents:ignore unknown-setting, spaces-in-list: x", "the rule 'spaces-in-list' finds nothing here"),
        ])
    func faulty(comment: String, says: String) throws {
        let faulty = findings(source(behind: " " + comment)).filter { $0.code == .faultyIgnore }
        #expect(faulty.count == 1)
        #expect(faulty.first?.message.contains(says) == true, "\(faulty)")
        #expect(faulty.first?.help != nil)
    }

    @Test("Text in a string is no comment, and nothing is said about other kinds of resources")
    func strings() {
        let quoted = source().replacing("value: a}", with: "value: '# ofevents:ignore unknown-setting: x'}")
        #expect(codes(quoted) == ["unknown-setting"])
        let other = """
            ---
            apiVersion: v1
            kind: ConfigMap
            data:
              a: |
                # ofevents:ignore foo: why
              b: 1 # ofevents:ignore foo: why
            """
        #expect(codes(source(end: other)) == ["unknown-setting"])
    }

    @Test("Above a document it holds in all of it; above a list in all items, above an item in that one")
    func resources() {
        let comment = "# ofevents:ignore unknown-setting: ours"
        #expect(codes(source(above: comment)) == [])
        #expect(codes(source(above: "# first\n\(comment)\n---\n# second")) == [])
        #expect(codes(source(above: "a: 1\n---\n\(comment)")) == [])
        #expect(codes(source(above: "a: 1\n\(comment)")).contains("yaml-syntax") == false)
        let items = [source(), source(above: comment)].map {
            $0.split(separator: "\n").enumerated().map { number, line in
                line.hasPrefix("apiVersion") ? "- " + line : "  " + line
            }.joined(separator: "\n")
        }
        let head = "apiVersion: v1\nkind: List\nitems:\n"
        let renamed = items[1].replacing("name: orders}", with: "name: bills}")
            .replacing("queueName, value: orders", with: "queueName, value: bills")
        #expect(codes(head + items[0] + "\n" + renamed) == ["unknown-setting"])
        #expect(codes(comment + "\n" + head + items[0]) == [])
    }

    @Test(
        "Whether a comment is needed is not asked where the compiler finds errors, nor about what an option leaves out")
    func unknown() {
        let unneeded = source(behind: " # ofevents:ignore spaces-in-list: x")
        #expect(codes(unneeded).contains("faulty-ignore"))
        #expect(!codes(unneeded + "\n---\nkind: Trigger\na: [").contains("faulty-ignore"))
        #expect(!codes(unneeded.replacing("redis:", with: "reddis:")).contains("faulty-ignore"))
        let bus = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata:
              name: default # ofevents:ignore unused-event-bus: others use it
            spec: {nats: {type: pubsub.kafka, version: v1, metadata: [{name: brokers, value: 'a:9092'}, {name: authType, value: none}]}}
            """
        #expect(codes(bus) == [])
        #expect(codes(bus, assumesExternal: true) == [])
    }

    @Test("A comment suppresses what is an error in lint alone, as in other commands")
    func errorOfLint() {
        let bus = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: default}
            spec:
              # ofevents:ignore nats-streaming-removed: later
              natsStreaming: {natsURL: 'nats://stan:4222', natsStreamingClusterID: shop}
            """
        var options = CompileOptions()
        options.assumesExternal = true
        let analysis = Snapshot([SourceFile(name: "a.yaml", text: bus)], options: options)
        let known = DiagnosticCodes(compilerCodes + lintCodes)
        let judged = suppress(judgedByLint(analysis.diagnostics), in: analysis, known: known)
        #expect(judged.isEmpty)
        #expect(suppress(analysis.diagnostics, in: analysis, known: known).isEmpty)
    }

    @Test("A comment a few lines beside the finding is reported with the right line")
    func beside() {
        let found = findings(
            source().replacing(
                "- {name: queueName, value: orders}",
                with: "- {name: queueName, value: orders}  # ofevents:ignore unknown-setting: ours"))
        #expect(
            found.help(of: .faultyIgnore) == ["move it to line 13, where the rule 'unknown-setting' finds something"])
    }

    @Test("A strict run leaves a decision with a reason alone")
    func strict() {
        let secret = source().replacing(
            "host, secretKeyRef: {name: rabbit, key: url}}", with: "host, value: 'amqp://u:p@h'}")
        #expect(codes(secret, strict: true).contains("literal-secret"))
        let suppressed = secret.replacing("u:p@h'}", with: "u:p@h'} # ofevents:ignore literal-secret: a test broker")
        #expect(codes(suppressed, strict: true) == ["unknown-setting"])
    }
}
