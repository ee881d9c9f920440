import JSON
import TestInputs
import Testing

@testable import CloudEvents

@Suite("Messages as Dapr brings them to a subscription with rawPayload")
struct RawMessageTests {
    private let id = "0dbe4d3f-8585-4fc7-9181-e65a7cab9e09"

    private func raw(_ text: String) -> [UInt8]? { rawPayload(of: Array(text.utf8)) }

    @Test("What daprd 1.18.0 sent is the message's bytes")
    func recorded() {
        let body = #"""
            {"data_base64":"//4gbm8ganNvbg==","datacontenttype":"application/octet-stream","id":"38c31c5a-6faa-4092-85be-1e99b00d28bf",\#
            "pubsubname":"raw","source":"Dapr","specversion":"1.0","topic":"stock.changed","type":"com.dapr.event.sent"}
            """#
        #expect(raw(body) == [0xFF, 0xFE] + Array(" no json".utf8))
        #expect(
            rawMessage(
                [0xFF, 0xFE] + Array(" no json".utf8), id: "38c31c5a-6faa-4092-85be-1e99b00d28bf", component: "raw",
                topic: "stock.changed") == Array(body.utf8))
    }

    @Test("Messages of every length and kind come out as they went in, with any topic")
    func roundTrip() {
        for count in [0, 1, 2, 3, 7, 8, 9, 100, 1000, 65_537] {
            let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            for topic in ["t", #"a"b\c"#, "é", #"","type":"com.dapr.event.sent"}"#] {
                #expect(rawPayload(of: rawMessage(message, id: id, component: "bus", topic: topic)) == message)
            }
        }
    }

    @Test(
        "In another order, with blanks and with more members it is one too",
        arguments: [
            #"{"type":"com.dapr.event.sent","topic":"t","source":"Dapr","specversion":"1.0","pubsubname":"p","id":"1","datacontenttype":"application/octet-stream","data_base64":"YWI="}"#,
            #" {"data_base64": "YWI=", "datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"} "#,
            #"{"data_base64":"YWI=","datacontenttype":"application/octet-stream","expiration":"2026-01-02T03:04:05Z","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","traceid":"00-1","traceparent":"00-1","type":"com.dapr.event.sent"}"#,
            #"{"data_base64":"YWI\u003d","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"}"#,
        ])
    func otherForms(body: String) { #expect(raw(body) == Array("ab".utf8)) }

    @Test(
        "Anything else is none",
        arguments: [
            "", "{}", "text", #"{"data_base64":""#, #"{"data_base64":"YWI="}"#,
            #"{"data_base64":"YWI=","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"app","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"}"#,
            #"{"data_base64":"YWI=","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"other"}"#,
            #"{"data_base64":"YWI=","datacontenttype":"text/plain","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"}"#,
            #"{"data_base64":"YWI","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"}"#,
            #"{"data_base64":"Y*I=","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent"}"#,
            #"{"data_base64":"YWI=","datacontenttype":"application/octet-stream","id":"1","pubsubname":"p","source":"Dapr","specversion":"1.0","topic":"t","type":"com.dapr.event.sent""#,
        ])
    func others(body: String) { #expect(raw(body) == nil) }

    @Test("Damaged envelopes end no process, and both ways of reading agree", arguments: RandomRuns.seeds(2, soak: 20))
    func damaged(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var readCount = 0
        for _ in 0..<3000 {
            let message = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            var body = rawMessage(message, id: id, component: "bus", topic: "t")
            if Bool.random(using: &random) {
                let place = Int.random(in: 0..<body.count, using: &random)
                body[place] = UInt8.random(in: 32...126, using: &random)
            }
            // A blank before the object takes the slow way.
            #expect(rawPayload(of: body) == rawPayload(of: [0x20] + body), "\(String(decoding: body, as: UTF8.self))")
            if rawPayload(of: body) != nil { readCount += 1 }
        }
        #expect(readCount > 1000)
    }
}
