import HTTP1
import Testing

@Suite("The reader of requests")
struct RequestParserTests {
    @Test("A request's parts are what was sent")
    func parts() throws {
        let text = "POST /a/b?c=d&e HTTP/1.1\r\nHost: localhost:5050\r\nX-Empty:\r\nX-Blanks: \t a \t b \t \r\n"
        let reading = Reading(text + "Content-Length: 3\r\n\r\nabc")
        #expect(
            reading.requests == [
                ReadRequest(
                    method: "POST", target: "/a/b?c=d&e", path: "/a/b",
                    fields: [
                        ["Host", "localhost:5050"], ["X-Empty", ""], ["X-Blanks", "a \t b"], ["Content-Length", "3"],
                    ],
                    body: Array("abc".utf8))
            ])
        #expect(reading.fault == nil && !reading.isWithinRequest)
    }

    @Test("Fields are found without regard to the case of their names, the first of a name")
    func fields() throws {
        let head = try #require(
            self.head("GET / HTTP/1.1\r\nHOST: a\r\nX-One: 1\r\nx-one: 2\r\nX-Byte: \u{e9}\r\n\r\n"))
        #expect(head.fields.first(name: "x-ONE") == "1")
        #expect(head.fields.first(name: "host") == "a")
        #expect(head.fields.first(name: "x-byte") == "\u{e9}")
        #expect(head.fields.first(name: "x-on") == nil)
        #expect(head.fields.contains(name: "X-BYTE") && !head.fields.contains(name: "X-BYTES"))
        #expect(head.fields.count == 4)
    }

    @Test(
        "The path of every form of a target",
        arguments: [
            ("/", "/"), ("/a?b?c", "/a"), ("/?", "/"), ("//a", "//a"), ("/a%20b", "/a%20b"), ("/a:b@c", "/a:b@c"),
            ("http://a", "/"), ("http://a?b", "/"), ("HTTP://a:80/b/c?d", "/b/c"), ("https://[::1]/x", "/x"),
        ])
    func path(target: String, path: String) {
        let reading = Reading("GET \(target) HTTP/1.1\r\nhost: a\r\n\r\n")
        #expect(reading.requests.first?.path == path)
        #expect(reading.requests.first?.target == target)
    }

    @Test("The server itself is a target of OPTIONS alone")
    func asterisk() {
        #expect(Reading("OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n").requests.first?.path == "*")
        #expect(Reading("GET * HTTP/1.1\r\nhost: a\r\n\r\n").fault == .target)
        #expect(Reading("OPTIONS ** HTTP/1.1\r\nhost: a\r\n\r\n").fault == .target)
    }

    @Test(
        "Whether the connection is kept",
        arguments: [
            ("1.1", "", true), ("1.0", "", false), ("1.0", "connection: keep-alive\r\n", true),
            ("1.0", "connection: Keep-Alive, x\r\n", true), ("1.1", "connection: close\r\n", false),
            ("1.1", "connection: x ,\tCLOSE\r\n", false), ("1.1", "connection: closed\r\n", true),
            ("1.0", "connection: close, keep-alive\r\n", false),
            ("1.1", "connection: ,\r\nconnection: close\r\n", false),
            ("1.0", "connection: keep-alive\r\nconnection: close\r\n", false),
        ])
    func keepAlive(version: String, field: String, isKept: Bool) throws {
        let head = try #require(self.head("GET / HTTP/\(version)\r\nhost: a\r\n\(field)\r\n"))
        #expect(head.isKeepAlive == isKept)
    }

    @Test("A client waits for leave only with HTTP/1.1 and a body")
    func expectation() {
        let expect = "host: a\r\nexpect: 100-Continue\r\n"
        #expect(self.head("POST / HTTP/1.1\r\n\(expect)content-length: 1\r\n\r\n")?.isContinueExpected == true)
        #expect(self.head("POST / HTTP/1.1\r\n\(expect)transfer-encoding: chunked\r\n\r\n")?.isContinueExpected == true)
        #expect(self.head("POST / HTTP/1.1\r\n\(expect)\r\n")?.isContinueExpected == false)
        #expect(self.head("POST / HTTP/1.0\r\n\(expect)content-length: 1\r\n\r\n")?.isContinueExpected == false)
        #expect(
            self.head("POST / HTTP/1.1\r\nhost: a\r\nexpect: x\r\ncontent-length: 1\r\n\r\n")?.isContinueExpected
                == false)
    }

    @Test("Chunks are put together, and their extensions and trailers left out")
    func chunks() {
        let head = "POST / HTTP/1.1\r\nhost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
        let body = "3;a;b=c \t;\td = \"e\\\"\t;\"\r\nabc\r\n00A\r\n0123456789\r\n000;x\r\nTrailer: 1\r\nhost: b\r\n\r\n"
        let reading = Reading(head + body + "GET / HTTP/1.1\r\nhost: a\r\n\r\n")
        #expect(reading.fault == nil)
        #expect(reading.requests.map(\.body) == [Array("abc0123456789".utf8), []])
        #expect(reading.requests.first?.fields == [["host", "a"], ["Transfer-Encoding", "Chunked"]])
    }

    @Test("A few empty lines before a request do not matter, and are no request that has begun")
    func emptyLines() {
        let lines = String(repeating: "\r\n", count: RequestParser.emptyLineLimit)
        let request = "GET / HTTP/1.1\r\nhost: a\r\n\r\n"
        #expect(Reading(lines + request + lines + request).requests.count == 2)
        #expect(!Reading(request + lines).isWithinRequest)
        #expect(Reading(lines + "\r\n" + request).fault == .emptyLines)
        #expect(Reading(lines + "G").isWithinRequest)
    }

    @Test("Bytes above ASCII may be in values, and nowhere else")
    func highBytes() {
        let value = Reading(Array("GET / HTTP/1.1\r\nhost: a\r\nx: ".utf8) + [0x80, 0xFF] + Array("\r\n\r\n".utf8))
        #expect(value.requests.first?.fields.last == ["x", "\u{FFFD}\u{FFFD}"])
        #expect(Reading("GET /\u{e9} HTTP/1.1\r\nhost: a\r\n\r\n").fault == .target)
        #expect(Reading("GET / HTTP/1.1\r\nhost: a\r\nx\u{e9}: 1\r\n\r\n").fault == .fieldName)
        #expect(Reading("GET / HTTP/1.1\r\nhost: \u{e9}\r\n\r\n").fault == .host)
    }

    private func head(_ text: String) -> HTTPRequestHead? {
        var parser = RequestParser()
        var position = 0
        let bytes = Array(text.utf8)
        guard case .head(let head) = parser.next(bytes.span, at: &position) else { return nil }
        return head
    }
}
