import CloudEvents
import HandlerContract
import Testing

@testable import EventDelivery

@Suite("Events of what the sidecar brings")
struct EventIntakeTests {
    private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    private static let noParent = "00-00000000000000000000000000000000-0000000000000000-00"
    private static let record = ["__topic": "t", "__partition": "3", "__offset": "42", "__timestamp": "1700000000123"]

    private func intake() -> EventIntake {
        EventIntake(
            .eventSource(
                EventSourceConfig(
                    namespace: "shop", eventSourceName: "stock", eventSourceKind: "redis", eventName: "changed",
                    eventSourceComponentName: "source")))
    }

    private func message(_ text: String, _ headers: [String: String] = [:], delivery: Int = 1) -> IncomingMessage {
        message(Array(text.utf8), headers, delivery: delivery)
    }

    private func message(_ bytes: [UInt8], _ headers: [String: String] = [:], delivery: Int = 1) -> IncomingMessage {
        IncomingMessage(body: rawMessage(bytes, id: "\(delivery)", component: "source", topic: "t")) { headers[$0] }
    }

    private func event(_ text: String, _ headers: [String: String] = [:]) -> CloudEvent {
        var intake = intake()
        return intake.event(ofTopic: message(text, headers)).event
    }

    @Test("A CloudEvent keeps its attributes and every byte of its data, and is the same at each delivery")
    func cloudEvent() {
        let text = #"{"specversion":"1.0", "id":"e","source":"/s","type":"t","tenant":"a","data": {"n":1.0, "a":"<"} }"#
        var intake = intake()
        let both = (1...2).map { intake.event(ofTopic: message(text, delivery: $0)) }
        #expect(both[0].event == both[1].event && !both[0].isNew)
        #expect(both[0].event.id == "e" && both[0].event.messageID == nil && both[0].event["tenant"] == "a")
        #expect(both[0].event.data == Array(#"{"n":1.0, "a":"<"}"#.utf8))
    }

    @Test("What the adapter publishes has the event's own id and all bytes, blanks around JSON too")
    func ownMessage() {
        for (type, data) in [
            ("application/json", Array("\n {\"a\" : 1.0}\n".utf8)), ("text/plain", Array("a\"b\n".utf8)),
            ("image/png", [0, 255]), ("application/json", []), (nil, nil),
        ] as [(String?, [UInt8]?)] {
            var event = CloudEvent(id: "own", source: "/s", type: "t")
            (event.dataContentType, event.data) = (type, data)
            event.set("traceparent", to: Self.parent)
            var intake = intake()
            var read = intake.event(ofTopic: message(event.message(id: "own-1").bytes)).event
            #expect(read.messageID == "own-1")
            read.messageID = nil
            #expect(read == event)
        }
    }

    @Test(
        "What is no CloudEvent is the data of a new event: with the place of a record as its id, or another one each time"
    )
    func foreign() {
        for (text, type) in [
            (#"{"foreign":1}"#, "application/json"), ("text", "text/plain"),
            (#"{"specversion":"1.0","id":"1"}"#, "application/json"),
            (" ", "text/plain"), ("", nil),
        ] as [(String, String?)] {
            var intake = intake()
            let (event, isNew) = intake.event(ofTopic: message(text))
            #expect(isNew && event.data == Array(text.utf8) && event.dataContentType == type)
            #expect(event.source == "/eventsources/shop/stock/redis/changed")
            #expect(intake.event(ofTopic: message(text)).event.id != event.id)
            let known = intake.event(ofTopic: message(text, Self.record)).event
            #expect(known.id == "t/3/42" && known.time == "2023-11-14T22:13:20.123Z")
        }
        var intake = intake()
        #expect(intake.event(ofTopic: message([0xFF, 0])).event.dataContentType == "application/octet-stream")
    }

    @Test("A CloudEvent that Dapr read itself, as of a declared subscription, is taken too")
    func plain() {
        var intake = intake()
        let body = #"{"specversion":"1.0","id":"e","source":"/s","type":"t","data_base64":"AAH/"}"#
        let (event, isNew) = intake.event(ofTopic: IncomingMessage(body: Array(body.utf8)) { _ in nil })
        #expect(event.id == "e" && event.data == [0, 1, 255] && !isNew)
        #expect(intake.event(ofTopic: IncomingMessage(body: Array("text".utf8)) { _ in nil }).isNew)
    }

    @Test("A message of release 0.1.0 is read as it was meant, without what Dapr added")
    func olderRelease() {
        // Redis had this of 0.1.0 with daprd 1.18.0.
        let event = event(
            #"""
            {"data_base64":"eyJuIjoxLjB9","datacontenttype":"application/json","id":"e-1",\#
            "pubsubname":"eventsource-eventbus-stock","source":"/s","specversion":"1.0","time":"2026-11-30T08:50:57Z",\#
            "topic":"shop-stock-changed","traceid":"","traceparent":"","tracestate":"","type":"t"}
            """#)
        #expect(event.id == "e-1" && event.data == Array(#"{"n":1.0}"#.utf8) && event.messageID == nil)
        #expect(event.time == "2026-11-30T08:50:57Z" && event.extensions.map(\.name) == ["traceparent"])
    }

    @Test("Dapr's attributes go, an event's own of these names stay")
    func attributes() {
        let start = #"{"specversion":"1.0","id":"e","source":"/s","type":"t","topic":"x","traceid":"y","tenant":"a""#
        #expect(event(start + "}").extensions.map(\.name) == ["topic", "traceid", "tenant", "traceparent"])
        #expect(event(start + #","pubsubname":"bus"}"#).extensions.map(\.name) == ["tenant", "traceparent"])
    }

    @Test(
        "The trace is the event's, or else the record's, or else begins here and is the same when the event comes again"
    )
    func trace() throws {
        let start = #"{"specversion":"1.0","id":"e","source":"/s","type":"t""#
        let other = Self.parent.replacing("0af7", with: "1af7")
        let headers = ["traceparent": other, "tracestate": "a%3Db%2Cc%3Dd", "baggage": "user%3D7"]
        let own = event(start + #","traceparent":"\#(Self.parent)","tracestate":"x=1","baggage":"b=2"}"#, headers)
        #expect([own["traceparent"], own["tracestate"], own["baggage"]] == [Self.parent, "x=1", "b=2"])
        for zeros in ["", #","traceparent":"\#(Self.noParent)","tracestate":"x=1""#] {
            let taken = event(start + zeros + "}", headers)
            #expect([taken["traceparent"], taken["tracestate"], taken["baggage"]] == [other, "a=b,c=d", "user=7"])
            let started = event(start + zeros + "}", ["traceparent": Self.noParent, "tracestate": "x=1"])
            #expect(started.trace != nil && started["tracestate"] == nil && started["baggage"] == nil)
            #expect(started["traceparent"] == event(start + "}")["traceparent"])
            #expect(started["traceparent"] != event(start.replacing("/s", with: "/z") + "}")["traceparent"])
        }
        var intake = intake()
        let record = intake.event(ofBinding: IncomingMessage(body: []) { headers[$0] })
        #expect([record["traceparent"], record["tracestate"], record["baggage"]] == [other, "a=b,c=d", "user=7"])
    }
}
