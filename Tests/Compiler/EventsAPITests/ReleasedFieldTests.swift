import DaprComponents
import EventsAPI
import FieldReading
import Findings
import HandlerContract
import Testing
import YAMLTree

/// Fields of the released dialect beside sources.
@Suite("What other fields of the released dialect decode to")
struct ReleasedFieldTests {
    private static let cron = "cron: {a: {schedule: '@daily'}}"

    private func source(_ fields: String) -> Decoding {
        Decoding(header("EventSource", "a") + "spec: {eventBus: b, \(fields), \(Self.cron)}\n")
    }

    @Test(
        "A level is upstream's verbosity or a word of the adapter's",
        arguments: [
            ("\"0\"", LogLevel.info), ("\"3\"", .info), ("\"4\"", .debug), ("\"5\"", .debug), ("\"6\"", .trace),
            ("\"99\"", .trace), ("debug", .debug), ("WARNING", .warning), ("critical", .critical),
        ])
    func level(text: String, level: LogLevel) {
        let result = source("logLevel: \(text)")
        #expect(result.codes == [] && result.eventSource?.logLevel == level)
    }

    @Test(
        "Another value is reported at its place",
        arguments: [
            ("loud", DiagnosticCode.invalidFieldValue), ("\"-1\"", .invalidFieldValue), ("\"2.5\"", .invalidFieldValue),
            ("[2]", .wrongType), ("true", .wrongType), ("2.5", .wrongType),
        ])
    func faultyLevel(text: String, code: DiagnosticCode) {
        let result = source("logLevel: \(text)")
        #expect(result.codes == [code] && result.eventSource?.logLevel == nil)
    }

    @Test("A level without quotes is read, with a note and the quotes as its fix")
    func bareLevel() throws {
        let result = source("logLevel: 5")
        #expect(result.codes == [.bareNumber] && result.eventSource?.logLevel == .debug)
        let finding = try #require(result.bag.diagnostics.first)
        #expect(finding.severity == .note && finding.fix?.changes.map(\.kind) == [.quotes])
        #expect(source("logLevel: ''").codes == [] && source("logLevel: null").codes == [])
    }

    @Test("The name before 0.6 is one finding that gives the new one")
    func olderLevel() throws {
        let finding = try #require(source("logVerboseLevel: '2'").bag.diagnostics.first)
        #expect(finding.code == .unknownField && finding.help == "write 'logLevel'")
        #expect(finding.fix?.changes.map(\.kind) == [.text("logLevel")])
        let both = source("logLevel: '2', logVerboseLevel: '2'")
        #expect(both.codes == [.unknownField] && both.bag.diagnostics.first?.fix == nil)
    }

    @Test(
        "How pods scale is checked in full, and one note says that it has no effect",
        arguments: [
            ("{}", [DiagnosticCode.ignoredField]),
            ("{lagThreshold: \"5\"}", [.ignoredField]),
            ("{minReplicaCount: 0, maxReplicaCount: 0, metadata: {a: b, c: ''}}", [.ignoredField]),
            ("{advanced: {horizontalPodAutoscalerConfig: {behavior: {x: [1]}}}}", [.ignoredField]),
            ("{lagThreshold: 5}", [.bareNumber, .ignoredField]),
            ("{minReplicaCount: 3, maxReplicaCount: 2}", [.invalidFieldValue]),
            ("{pollingInterval: -1}", [.invalidFieldValue]),
            ("{pollingInterval: 2147483648}", [.invalidFieldValue]),
            ("{pollingInterval: \"15\"}", [.wrongType]),
            ("{cooldownPeriod: 1.5}", [.wrongType]),
            ("{advanced: {restoreToOriginalReplicaCount: 1}}", [.wrongType]),
            ("{advanced: {horizontalPodAutoscalerConfig: {behaviour: {}}}}", [.unknownField]),
            ("{authRef: {kind: x}}", [.missingField]),
            ("{metadata: {a: 1}}", [.wrongType]),
            ("{subject: x}", [.unknownField]),
            ("[]", [.wrongType]),
        ])
    func scaling(value: String, codes: [DiagnosticCode]) {
        let forms = [
            "brokers: k, topic: t, authRequired: false", "type: bindings.kafka, version: v1",
        ]
        for form in forms {
            let result = Decoding(
                header("EventSource", "a") + "spec: {eventBus: b, kafka: {e: {\(form), scaleOption: \(value)}}}\n")
            #expect(Set(result.codes) == Set(codes) && result.codes.count == codes.count, "\(form) \(value)")
        }
    }

    @Test(
        "Names of the other form of inputs are one finding with its fix, and mean what they say",
        arguments: [
            (
                "[{name: i, eventSource: e, event: v, namespace: ns}]",
                ["eventSourceName", "eventName", "eventSourceNamespace"]
            ),
            ("[{name: i, eventSource: e, event: v}]", ["eventSourceName", "eventName"]),
            ("{i: {eventSourceName: e, eventName: v}}", ["eventSource", "event"]),
        ])
    func inputNames(inputs: String, right: [String]) throws {
        let text =
            header("Trigger", "t") + "spec: {eventBus: b, inputs: \(inputs), subscribers: [{condition: i, topic: o}]}\n"
        let result = Decoding(text)
        #expect(result.codes == [.unknownField])
        let fix = try #require(result.bag.diagnostics.first?.fix)
        #expect(fix.changes.map(\.kind) == right.map { .text($0) })
        let event = try #require(result.trigger?.inputs.first?.event)
        #expect(event.eventSource.value == "e" && event.event.value == "v")
        #expect(result.trigger?.inputs.map(\.name.value) == ["i"])
    }

    @Test("Names of the other form are replaced each by its own, whatever their order, and may lack a value")
    func otherNames() throws {
        func decoding(_ inputs: String) -> Decoding {
            let spec = "{eventBus: b, inputs: \(inputs), subscribers: [{condition: i, topic: o}]}"
            return Decoding(header("Trigger", "t") + "spec: \(spec)\n")
        }
        let reversed = decoding("[{name: i, event: v, eventSource: e}]")
        #expect(
            reversed.bag.diagnostics.first?.fix?.changes.map(\.kind) == [.text("eventName"), .text("eventSourceName")])
        let event = try #require(reversed.trigger?.inputs.first?.event)
        #expect(event.eventSource.value == "e" && event.event.value == "v")
        for inputs in [
            "[{name: i, eventSource: }]", "[{name: i, eventSource: , event: }]", "[{name: i, event: v, eventSource: }]",
            "{i: {eventName: }}", "{i: {eventSourceNamespace: , eventName: v}}",
        ] {
            let errors = decoding(inputs).bag.diagnostics.filter { $0.severity == .error }
            #expect(!errors.isEmpty && errors.allSatisfy { $0.span != nil }, "\(inputs)")
        }
    }

    @Test(
        "A mapping of inputs has its places and its faults",
        arguments: [
            ("{}", [DiagnosticCode.noInputs]), ("{i: {eventSource: e}}", [.missingField]), ("{i: x}", [.wrongType]),
            ("{i: {eventSource: e, event: v, name: x}}", [.unknownField]), ("{i: null}", [.emptyValue]),
            ("{i: {eventSource: '', event: v}}", [.emptyValue]), ("x", [.wrongType]),
            ("{i: {eventSource: e, event: v, namespace: N_}}", [.invalidName]),
            ("{i: {eventSource: e, event: v, namespace: ''}}", []),
        ])
    func mapping(inputs: String, codes: [DiagnosticCode]) {
        let text =
            header("Trigger", "t") + "spec: {eventBus: b, inputs: \(inputs), subscribers: [{condition: i, topic: o}]}\n"
        #expect(Decoding(text).codes == codes)
    }

    @Test("Values whose form cannot be read are one finding each")
    func refused() {
        func codes(_ kind: String, _ spec: String) -> [DiagnosticCode] {
            Decoding(header(kind, "a") + "spec: \(spec)\n").codes
        }
        for kind in ["EventSource", "EventBus", "ClusterEventBus", "Trigger"] {
            #expect(codes(kind, "{foo: bar}") == [.sampleScaffold])
        }
        #expect(codes("EventSource", "{eventSources: [{name: x}]}") == [.proposedForm])
        #expect(codes("EventSource", "{eventBus: b, kafka: {e: {url: x}}}") == [.proposedForm])
        #expect(codes("EventBus", "{nats: {native: {replicas: 3}}}") == [.proposedForm])
        let inputs = "inputs: {i: {eventSource: e, event: v}}"
        #expect(codes("Trigger", "{eventBus: b, \(inputs), subscribers: [{ref: {name: x}}]}") == [.proposedForm])
        let mixed = "type: bindings.kafka, version: v1, brokers: k, topic: t"
        #expect(codes("EventSource", "{eventBus: b, kafka: {e: {\(mixed)}}}") == [.settingsOutsideMetadata])
        #expect(codes("EventBus", "{nats: {natsURL: x}}") == [.settingsOutsideMetadata])
        #expect(
            codes("EventBus", "{natsStreaming: {type: pubsub.jetstream, version: v1}}") == [.settingsOutsideMetadata])
        #expect(
            codes("EventBus", "{kafka: {type: pubsub.kafka, version: v1, brokers: k}}") == [.settingsOutsideMetadata])
    }

    @Test("Empty texts of fields that may be left out count as absent, in both dialects")
    func emptyTexts() {
        let component = "type: bindings.kafka, version: v1, initTimeout: '', srcTopic: ''"
        let item = "{name: brokers, value: k, secretKeyRef: {name: '', key: ''}, envRef: ''}"
        let text = "{eventBus: b, deadLetterTopic: '', kafka: {e: {\(component), metadata: [\(item)]}}}"
        let result = Decoding(header("EventSource", "a") + "spec: \(text)\n")
        #expect(result.codes == [])
        let spec = result.eventSource?.sources.first?.component
        #expect(spec?.fields.map(\.key.value) == ["type", "version"] && spec?.metadata.first?.values.count == 1)
        #expect(result.eventSource?.deadLetterTopic == nil)
        let bare = Decoding(header("EventSource", "a") + "spec: {eventBus: '', \(Self.cron)}\n")
        #expect(bare.codes == [.emptyValue])
    }
}
