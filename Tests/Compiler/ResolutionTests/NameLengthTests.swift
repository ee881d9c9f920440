import EventsAPI
import Findings
import Resolution
import TestInputs
import Testing

@Suite("How long names may be")
struct NameLengthTests {
    private let bus = redisBus("ClusterEventBus", "default")

    private func name(_ length: Int) -> String { String(repeating: "a", count: length) }

    /// A Trigger with an event of its own, and a sink.
    private func text(trigger length: Int, sink: String = "s") -> String {
        let ref = "{apiVersion: serving.knative.dev/v1, kind: Service, name: \(sink)}"
        return bus + cronSource("clock")
            + document(
                "Trigger", name(length),
                spec: """
                    {eventBus: default, inputs: [{name: a, eventSourceName: clock, eventName: tick}],
                      subscribers: [{condition: a, sink: {ref: \(ref)}}]}
                    """)
    }

    @Test("An event's Deployment has at most 242 characters, and a longer one is one finding at the event")
    func events() {
        let start = "eventsource-clock-cron-".utf8.count
        #expect(Resolving(bus + cronSource("clock", event: name(242 - start))).codes == [])
        for length in [243, 253, 260] {
            let result = Resolving(bus + cronSource("clock", event: name(length - start)))
            #expect(result.codes == [.nameTooLong])
            #expect(
                result.bag.sorted().first?.message
                    == "this makes a Deployment name of \(length) characters; at most 242 are allowed")
            #expect(result.bag.sorted().first?.span.map { $0.end - $0.start } == UInt32(length - start))
        }
        // The bus and the sink of such an EventSource have too long names as well, for the same reason.
        #expect(Resolving(bus + cronSource(name(240))).codes == [.nameTooLong])
        #expect(Resolving(bus + cronSource(name(254))).codes == [.invalidName])
    }

    @Test("A Trigger's has as many, and a longer one is one finding at the Trigger")
    func triggers() {
        let start = "trigger-".utf8.count
        #expect(Resolving(text(trigger: 20)).codes == [])
        #expect(Resolving(bus + cronSource("clock") + trigger(name(242 - start))).codes == [])
        for length in [235, 238, 245, 253] {
            let result = Resolving(text(trigger: length))
            #expect(result.codes == [.nameTooLong], "\(length)")
            #expect(result.bag.sorted().first?.span.map { $0.end - $0.start } == UInt32(length))
        }
        #expect(Resolving(text(trigger: 254)).codes == [.invalidName])
    }

    @Test("The Component of a Trigger's sink has at most 253 characters")
    func sinks() {
        let start = "trigger-sink--default-s".utf8.count
        #expect(Resolving(text(trigger: 253 - start)).codes == [])
        #expect(Resolving(text(trigger: 254 - start)).codes == [.invalidName])
    }
}
