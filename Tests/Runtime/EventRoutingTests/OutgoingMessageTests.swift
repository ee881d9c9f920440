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
        guard case .publish(_, _, let event) = message else { throw StructuredEventError.notAnObject }
        return try CloudEvent(json: event.bytes)
    }

    private func text(_ message: OutgoingMessage) -> String {
        switch message {
        case .binding(_, _, let data, _): String(decoding: data, as: UTF8.self)
        case .publish(_, _, let event): String(decoding: event.bytes, as: UTF8.self)
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

    @Test("A trace of zeros is none at a sink")
    func noTrace() throws {
        var event = RouterSetup.event("1")
        event.set("traceparent", to: Self.noParent)
        event.set("tracestate", to: "a=1")
        guard case .binding(_, _, _, let metadata) = sink(event) else {
            Issue.record("a sink is a binding")
            return
        }
        #expect(metadata["traceparent"] == nil && metadata["tracestate"] == nil)
    }

    @Test("Trace and baggage go on to a topic as attributes, and to a sink as headers of their own")
    func trace() throws {
        var event = RouterSetup.event("1")
        event.set("traceparent", to: Self.parent)
        event.set("tracestate", to: "a=1")
        event.set("baggage", to: "user=7,\u{1}x=y")
        #expect(try published(topic(event)).extensions == event.extensions)
        guard case .binding(_, _, _, let metadata) = sink(event) else {
            Issue.record("a sink is a binding")
            return
        }
        #expect(metadata["Baggage"] == "user=7,x=y")
        #expect(metadata["traceparent"] == Self.parent && metadata["tracestate"] == "a=1")
        #expect(metadata["Ce-Baggage"] == nil && metadata["Ce-Traceparent"] == nil)
    }

    @Test("What is published has JSON as JSON, text as text and other data in base64", arguments: [0, nil] as [Int?])
    func readable(subscriber: Int?) throws {
        for (contentType, data, member) in [
            (
                "application/json", Array(#"{"id":9007199254740993, "b":"<"}"#.utf8),
                #""data":{"id":9007199254740993, "b":"<"}}"#
            ),
            ("application/json", Array(" \r\n[1.0]\t\n".utf8), "\"data\": \r\n[1.0]\t\n}"),
            ("text/plain; charset=utf-8", Array("a\"b".utf8), #""data":"a\"b"}"#),
            ("Text/Plain", Array("é ".utf8), #""data":"é "}"#), ("text/plain", [], #""data":""}"#),
            ("text/json", Array("[]".utf8), #""data":[]}"#), ("text/plain", [0xFF], #""data_base64":"/w=="}"#),
            ("text/plain", [1, 2, 3], #""data_base64":"AQID"}"#),
            ("application/json", Array("{".utf8), #""data_base64":"ew=="}"#),
            ("application/xml", Array("<a/>".utf8), #""data_base64":"PGEvPg=="}"#),
            ("image/png", [1, 2], #""data_base64":"AQI="}"#),
        ] {
            var event = RouterSetup.event("1")
            event.dataContentType = contentType
            event.data = data
            let message = topic(event, subscriber: subscriber)
            #expect(text(message).hasSuffix(member), "\(contentType)")
            var read = try published(message)
            read.messageID = nil
            #expect(read == event)
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
