import JSON
import Testing

@testable import CloudEvents

@Suite("CloudEvents as JSON")
struct StructuredTests {
    private func event(_ members: String) throws -> CloudEvent {
        try CloudEvent(json: Array(#"{"specversion":"1.0","id":"1","source":"/s","type":"t"\#(members)}"#.utf8))
    }

    private func data(_ members: String) throws -> String? {
        try event(members).data.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("Attributes and extensions are read")
    func attributes() throws {
        let event = try event(
            #","time":"2026-01-02T03:04:05Z","subject":"é\n\u00e9\ud83d\ude00","traceparent":"00-1","count":12,"on":true,"no":null"#
        )
        #expect(event.time == "2026-01-02T03:04:05Z")
        #expect(event.subject == "é\né😀")
        #expect(event["traceparent"] == "00-1")
        #expect(event["count"] == "12")
        #expect(event.extensions.map(\.name) == ["traceparent", "count", "on"])
        #expect(event.extensions[1].value == .literal("12"))
        #expect(event.data == nil)
    }

    @Test("JSON data are taken byte for byte")
    func exactData() throws {
        #expect(try data(#","data": {"id": 9007199254740993 , "a":1.0}  "#) == #"{"id": 9007199254740993 , "a":1.0}"#)
        #expect(try data(#","data":"text""#) == #""text""#)
        #expect(try data(#","data":null"#) == "null")
        #expect(try data(#","datacontenttype":"application/vnd.x+json; charset=utf-8","data":"text""#) == #""text""#)
    }

    @Test("With another content type a string is its text")
    func textData() throws {
        #expect(try data(#","datacontenttype":"text/plain","data":"a\"b""#) == "a\"b")
        #expect(try data(#","datacontenttype":"text/plain","data":{"a":1}"#) == #"{"a":1}"#)
    }

    @Test("Base64 data are bytes")
    func base64() throws {
        #expect(try event(#","data_base64":"AAH/""#).data == [0, 1, 255])
        #expect(try event(#","data_base64":"""#).data == [])
        #expect(try data(#","data_base64":"YQ\u003d=""#) == "a")
        #expect(try data(#","data_base64":null,"data":1"#) == "1")
        for value in ["\"*\"", "\"YQ\"", "1", "{}", "[\"YQ==\"]", "true"] {
            #expect(throws: StructuredEventError.invalidBase64, "\(value)") { try event(",\"data_base64\":\(value)") }
        }
    }

    @Test(
        "What is no event is refused",
        arguments: [
            "", "[]", "1", "{", "{}x", #"{"a":}"#, #"{"a":1,}"#, #"{"a" 1}"#, "{\"a\":\"\u{1}\"}", #"{"a":"\x"}"#,
            #"{"a":01}"#, #"{"a":1.}"#, #"{"a":[1,]}"#, #"{"a":tru}"#, #"{"a":"\u12g4"}"#,
        ])
    func noJSON(text: String) {
        #expect(throws: StructuredEventError.notAnObject) { try CloudEvent(json: Array(text.utf8)) }
    }

    @Test("Missing, empty and wrong attributes are named")
    func missing() {
        func error(_ text: String) -> StructuredEventError? {
            do throws(StructuredEventError) {
                _ = try CloudEvent(json: Array(text.utf8))
                return nil
            } catch {
                return error
            }
        }
        #expect(error(#"{"a":1}"#) == .missing(attribute: "specversion"))
        #expect(error(#"{"specversion":"0.3","id":"1","source":"s","type":"t"}"#) == .missing(attribute: "specversion"))
        #expect(error(#"{"specversion":"1.0","id":"","source":"s","type":"t"}"#) == .missing(attribute: "id"))
        #expect(error(#"{"specversion":"1.0","id":"1","source":7,"type":"t"}"#) == .missing(attribute: "source"))
    }

    @Test("Of members with one name the last counts")
    func duplicates() throws {
        let event = try event(#","id":"2","a":1,"b":2,"\u0061":3,"data":1,"data":2"#)
        #expect(event.id == "2")
        #expect(event.extensions.map(\.name) == ["a", "b"])
        #expect(event["a"] == "3")
        #expect(event.data == Array("2".utf8))
    }

    @Test("An object of very many members is read: with steps that grow with their square it would take for ever")
    func manyMembers() throws {
        let members = (0..<100_000).map { ",\"k\($0)\":\($0)" }.joined()
        #expect(try event(members).extensions.count == 100_000)
    }

    @Test("Deep nesting is refused, not a crash")
    func depth() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: StructuredEventError.notAnObject) { try CloudEvent(json: Array("{\"a\":\(deep)".utf8)) }
        #expect(isJSON(Array((String(repeating: "[", count: 512) + String(repeating: "]", count: 512)).utf8)))
        #expect(!isJSON(Array((String(repeating: "[", count: 513) + String(repeating: "]", count: 513)).utf8)))
    }

    @Test("Invalid UTF-8 is refused")
    func encoding() {
        #expect(throws: StructuredEventError.notAnObject) {
            try CloudEvent(json: Array("{\"a\":\"".utf8) + [0xFF, 0x22, 0x7D])
        }
    }

    @Test("What is written reads back as the same event")
    func roundTrip() throws {
        var event = CloudEvent(id: "1\"\\\n\u{1}", source: "/sé", type: "t😀")
        event.time = "2026-01-02T03:04:05Z"
        event.subject = "s"
        event.dataSchema = "http://x"
        event.set("count", to: .literal("12"))
        event.set("traceparent", to: "00-1")
        for (type, data) in [
            ("application/json", Array(#"{"id":9007199254740993, "x": [ ]}"#.utf8)), ("text/plain", Array("a\tb".utf8)),
            ("application/octet-stream", [0, 255, 10]), ("text/plain", [0xFF]), ("application/json", Array("{".utf8)),
            ("application/json", []),
        ] {
            event.dataContentType = type
            event.data = data
            #expect(try CloudEvent(json: event.json) == event)
        }
        event.data = nil
        #expect(try CloudEvent(json: event.json) == event)
    }

    @Test("Headers carry every attribute, percent-encoded where a header cannot hold it")
    func headers() {
        var event = CloudEvent(id: "a b", source: "/é", type: "100%")
        event.dataContentType = "application/json"
        event.set("deadletterstatus", to: .literal("503"))
        event.set("traceparent", to: "00-1")
        let headers = Dictionary(uniqueKeysWithValues: event.headers.map { ($0.name, $0.value) })
        #expect(
            headers == [
                "Ce-Specversion": "1.0", "Ce-Id": "a%20b", "Ce-Source": "/%C3%A9", "Ce-Type": "100%25",
                "Ce-Deadletterstatus": "503", "Content-Type": "application/json",
            ])
    }
}
