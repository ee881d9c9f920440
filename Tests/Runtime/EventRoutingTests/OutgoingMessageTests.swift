import CloudEvents
import Testing

@testable import EventRouting

@Suite("What the sidecar is asked to send")
struct OutgoingMessageTests {
    private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    private static let noParent = "00-00000000000000000000000000000000-0000000000000000-00"

    private func sink(_ events: CloudEvent...) -> OutgoingMessage {
        Delivery(subscriber: 0, target: .sink(component: "sink"), events: events, deadLetters: []).message()
    }

    private func topic(_ events: CloudEvent..., subscriber: Int? = 0) -> OutgoingMessage {
        Delivery(subscriber: subscriber, target: .topic("topic", component: "bus"), events: events, deadLetters: [])
            .message()
    }

    /// What is published, read again.
    private func published(_ message: OutgoingMessage) throws -> CloudEvent {
        guard case .publish(_, _, let data, _) = message else { throw StructuredEventError.notAnObject }
        return try CloudEvent(json: data)
    }

    private func text(_ message: OutgoingMessage) -> String {
        switch message {
        case .binding(_, _, let data, _), .publish(_, _, let data, _): String(decoding: data, as: UTF8.self)
        }
    }

    @Test("A sink gets the data byte for byte, and the attributes as headers of a POST")
    func sinkMessage() {
        var event = RouterSetup.event("1", data: #"{"id":9007199254740993, "x" : 1.0}"#)
        event.dataContentType = "application/json"
        event.set("traceparent", to: Self.parent)
        event.set("tracestate", to: "a=1")
        event.set("count", to: .literal("12"))
        #expect(
            sink(event)
                == .binding(
                    component: "sink", operation: "post", data: Array(#"{"id":9007199254740993, "x" : 1.0}"#.utf8),
                    metadata: [
                        "Ce-Specversion": "1.0", "Ce-Id": "1", "Ce-Source": "/source", "Ce-Type": "type",
                        "Ce-Count": "12", "Content-Type": "application/json", "errorIfNot2XX": "false",
                        "traceparent": Self.parent, "tracestate": "a=1",
                    ]))
    }

    @Test("An event without data is an empty body")
    func noData() {
        guard case .binding(_, _, let data, let metadata) = sink(RouterSetup.event("1")) else {
            Issue.record("a sink is a binding")
            return
        }
        #expect(data == [])
        #expect(metadata["Content-Type"] == nil)
    }

    @Test("A trace of zeros is none, at a sink and on a topic")
    func noTrace() throws {
        var event = RouterSetup.event("1")
        event.set("traceparent", to: Self.noParent)
        event.set("traceid", to: Self.noParent)
        event.set("tracestate", to: "a=1")
        guard case .binding(_, _, _, let metadata) = sink(event) else {
            Issue.record("a sink is a binding")
            return
        }
        #expect(metadata["traceparent"] == nil && metadata["tracestate"] == nil)
        #expect(try published(topic(event)).extensions == [])
    }

    @Test("On a topic the trace is in the attribute that keeps Dapr from writing its own")
    func trace() throws {
        var event = RouterSetup.event("1")
        event.set("traceid", to: "stale")
        event.set("traceparent", to: Self.parent)
        event.set("tracestate", to: "a=1")
        let published = try published(topic(event, subscriber: nil))
        #expect(published["traceid"] == Self.parent)
        #expect(published["traceparent"] == Self.parent)
        #expect(published["tracestate"] == "a=1")
    }

    @Test("An EventSource publishes data in base64, whatever they are", arguments: ["application/json", "text/plain"])
    func source(contentType: String) throws {
        var event = RouterSetup.event("1", data: #"{"id":9007199254740993,"b":"<","a":1}"#)
        event.dataContentType = contentType
        let message = topic(event, subscriber: nil)
        #expect(text(message).contains(#""data_base64":"eyJpZCI6OTAwNzE5OTI1NDc0MDk5MywiYiI6IjwiLCJhIjoxfQ==""#))
        #expect(!text(message).contains(#""data":"#))
        #expect(try published(message) == event)
        guard case .publish("bus", "topic", _, "application/cloudevents+json") = message else {
            Issue.record("\(message)")
            return
        }
    }

    @Test("A Trigger publishes JSON as JSON, text as text and other data in base64")
    func readable() throws {
        for (contentType, data, member) in [
            ("application/json", Array(#"{"a":1}"#.utf8), #""data":{"a":1}"#),
            ("text/plain; charset=utf-8", Array("a\"b".utf8), #""data":"a\"b""#),
            ("text/plain", [0xFF], #""data_base64":"/w==""#),
            ("application/json", Array("{".utf8), #""data_base64":"ew==""#),
            ("image/png", [1, 2], #""data_base64":"AQI=""#),
        ] {
            var event = RouterSetup.event("1")
            event.dataContentType = contentType
            event.data = data
            #expect(text(topic(event)).contains(member), "\(contentType)")
            #expect(try published(topic(event)) == event)
        }
    }

    @Test("Several events are a batch at a sink, with the trace of the one that completed them")
    func batchSink() {
        var last = RouterSetup.event("2", data: "2")
        last.set("traceparent", to: Self.parent)
        let events = [RouterSetup.event("1", data: #"{"a":9007199254740993}"#), last]
        #expect(
            sink(events[0], events[1])
                == .binding(
                    component: "sink", operation: "post", data: jsonBatch(events),
                    metadata: [
                        "Content-Type": "application/cloudevents-batch+json", "errorIfNot2XX": "false",
                        "traceparent": Self.parent,
                    ]))
        #expect(text(sink(events[0], events[1])).contains(#""data":{"a":9007199254740993}"#))
    }

    @Test("Several events are published as the one that completed them, with their batch as data")
    func batchTopic() throws {
        let events = [RouterSetup.event("1", data: "1"), RouterSetup.event("2", data: "2")]
        let published = try published(topic(events[0], events[1]))
        #expect(published.identity == events[1].identity)
        #expect(published.type == "type")
        #expect(published.dataContentType == "application/cloudevents-batch+json")
        #expect(published.data == jsonBatch(events))
        #expect(text(topic(events[0], events[1])).contains(#""data":[{"specversion""#))
    }
}
