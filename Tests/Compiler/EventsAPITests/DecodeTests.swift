import EventsAPI
import FieldReading
import Findings
import Testing
import YAMLTree

@Suite("Which documents are ours")
struct DecodeTests {
    @Test("Documents of other kinds are counted by kind")
    func otherKinds() {
        let result = Decoding("apiVersion: v1\nkind: ConfigMap\n---\n[a]\n---\ntext\n---\napiVersion: v1\n")
        #expect(result.skippedKinds == ["ConfigMap", "", "", ""])
        #expect(result.codes == [.notAResource, .notAResource])
        #expect(!result.hasUnknownResources)
    }

    @Test(
        "Kinds of ours in other API groups are not ours",
        arguments: ["triggers.tekton.dev/v1beta1", "argoproj.io/v1alpha1", "v1"])
    func otherGroups(version: String) {
        let result = Decoding("apiVersion: \(version)\nkind: Trigger\nmetadata: {name: a}\n")
        #expect(result.skippedKinds == ["Trigger"])
        #expect(result.codes == [])
    }

    @Test("Each kind is found, and known by its name")
    func kinds() {
        let bus = "spec: {redis: {version: v1, type: pubsub.redis}}\n"
        let result = Decoding(
            [
                header("EventBus", "a") + bus, header("ClusterEventBus", "b") + bus, header("EventSource", "c"),
                header("Trigger", "d"),
            ].joined(separator: "---\n"))
        #expect(result.names == ["EventBus a", "ClusterEventBus b", "EventSource c", "Trigger d"])
        #expect(result.resources.map(\.metadata.isBroken) == [false, false, true, true])
    }

    @Test(
        "Lists are taken apart: of any kind, of ours, lists in lists, and empty ones",
        arguments: [
            "apiVersion: v1\nkind: List\n", "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBusList\n",
        ])
    func lists(header: String) {
        let item = "{apiVersion: events.openfunction.io/v1alpha1, kind: EventBus, metadata: {name: a}}"
        let result = Decoding(
            header
                + """
                metadata: {resourceVersion: "1"}
                items:
                - \(item)
                - {apiVersion: v1, kind: Secret}
                - {apiVersion: v1, kind: List, items: [\(item)]}
                ---
                \(header)items: []
                """)
        #expect(result.names == ["EventBus a", "EventBus a"])
        #expect(result.skippedKinds == ["Secret"])
    }

    @Test(
        "What cannot be known by name is reported, and may be anything",
        arguments: [
            ("apiVersion: events.openfunction.io/v1beta1\nkind: EventBus", DiagnosticCode.unsupportedVersion),
            ("apiVersion: event.openfunction.io/v1alpha1\nkind: EventBus", .proposedForm),
            ("apiVersion: events.openfunctions.io/v1alpha1\nkind: EventBus", .unsupportedVersion),
            ("apiVersion: events.openfunction.io/v1alpha1\nkind: Eventbus", .unknownKind),
            ("apiVersion: events.openfunction.io/v1alpha1", .missingField), ("kind: EventBus", .missingField),
            ("apiVersion: ''\nkind: EventBus", .unsupportedVersion),
            (
                "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\nmetadata: {name: 1}\nspec: {redis: {version: v1, type: pubsub.redis}}",
                .wrongType
            ),
            (
                "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\nmetadata: {name: a, namespace: 1}\nspec: {redis: {version: v1, type: pubsub.redis}}",
                .wrongType
            ),
            ("apiVersion: *a\nkind: EventBus", .undefinedAlias), ("*a", .undefinedAlias), ("{{ a }}", .invalidKey),
        ])
    func unknown(text: String, code: DiagnosticCode) {
        let result = Decoding(text)
        #expect(result.codes == [code])
        #expect(result.hasUnknownResources)
        #expect(result.resources.isEmpty)
    }

    @Test("What the API server writes into metadata is left aside, and nothing else is")
    func metadata() {
        let result = Decoding(
            """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata:
              name: a
              namespace: b
              annotations: {x: 1}
              creationTimestamp: null
              managedFields: [{}]
              ownerReferences: []
              ownerReference: []
              uid: 1
            spec: {redis: {version: v1, type: pubsub.redis}}
            status: {phase: Ready}
            """)
        #expect(result.codes == [.unknownField])
        #expect(result.eventBus?.metadata.namespace?.value == "b")
    }
}
