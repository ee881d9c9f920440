import CloudEvents
import EventRouting
import ProtobufWire
import Testing

@testable import EventsAdapter
@testable import GRPC

@Suite("Deliveries as requests to the sidecar")
struct MessageEncoderTests {
    /// The message without gRPC's prefix.
    private func bytes(_ message: GRPCMessage) -> [UInt8] {
        var message = message
        let size = message.count + GRPCMessage.prefixCount
        let all = [UInt8](unsafeUninitializedCapacity: size) { space, count in
            count = message.copyNext(into: space).count
        }
        return Array(all.dropFirst(GRPCMessage.prefixCount))
    }

    private func event(_ id: String, _ change: (inout CloudEvent) -> Void = { _ in }) -> CloudEvent {
        var event = CloudEvent(id: id, source: "/s", type: "t")
        event.data = Array("{}".utf8)
        change(&event)
        return event
    }

    /// Events that differ in as little as events can.
    private var events: [CloudEvent] {
        [
            event("1"), event("2"), event("1") { $0.source = "/other" }, event("1") { $0.type = "other" },
            event("1") { $0.time = "2026-01-02T03:04:05Z" }, event("1") { $0.subject = "s" },
            event("1") { $0.dataSchema = "d" }, event("1") { $0.dataContentType = "text/plain" },
            event("1") { $0.data = [] }, event("1") { $0.data = [UInt8](repeating: 7, count: 5000) },
            event("1") { $0.set("tenant", to: "a") }, event("1") { $0.set("tenant", to: "b") },
            event("1") { $0.source = "/caf\u{E9}" }, event("1") { $0.source = "/cafe\u{301}" },
            event("\u{E9}"), event("e\u{301}"), event("1") { $0.set("tenant", to: "\u{E9}") },
            event("1") { $0.set("tenant", to: "e\u{301}") },
            event("1") { $0.set("traceparent", to: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01") },
        ]
    }

    @Test("Each is what its own event says, whatever was written before it")
    func anyOrder() throws {
        let encoder = MessageEncoder()
        let lists = events.map { [$0] } + [[events[0], events[1]], [events[2], events[1]]]
        for first in lists {
            for second in lists {
                for events in [first, first, first, second, first, second, second, second] {
                    let delivery = Delivery(
                        subscriber: 0, target: .sink(component: "sink"), events: events, deadLetters: [])
                    let request = try InvokeBindingRequest(decoding: bytes(encoder.message(of: delivery)))
                    guard case .binding(let name, let operation, let data, let metadata) = delivery.message() else {
                        Issue.record("a sink gets events through a binding")
                        return
                    }
                    #expect(request.name == name && request.operation == operation && request.data == data)
                    // By bytes, as texts that Unicode calls equal are sent as they are.
                    let (sent, wanted) = (request.metadata.dictionary, metadata.dictionary)
                    #expect(sent.mapValues { Array($0.utf8) } == wanted.mapValues { Array($0.utf8) })
                }
            }
        }
    }

    @Test("An event for a topic is the whole request, short or long", arguments: [0, 1, 1023, 1024, 5000])
    func topic(count: Int) throws {
        let event = event("1") { $0.data = [UInt8](repeating: UInt8(ascii: "1"), count: count) }
        let delivery = Delivery(subscriber: 0, target: .topic("t", component: "bus"), events: [event], deadLetters: [])
        let request = try PublishEventRequest(decoding: bytes(MessageEncoder().message(of: delivery)))
        #expect(request.pubsubName == "bus" && request.topic == "t")
        #expect(request.dataContentType == "application/cloudevents+json")
        #expect(request.metadata.dictionary == ["rawPayload": "true"])
        guard case .publish("bus", "t", let event) = delivery.message() else {
            Issue.record("a topic gets events by publishing")
            return
        }
        #expect(request.data == event.bytes)
    }
}
