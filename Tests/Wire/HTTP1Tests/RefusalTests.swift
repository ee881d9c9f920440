import HTTP1
import Testing

/// Bytes that are no request, and the rule that they break.
struct Refusal: CustomTestStringConvertible, Sendable {
    let rule: HTTPFault
    let text: String
    var testDescription: String { "\(rule.rawValue): \(text.prefix(80).debugDescription)" }

    init(_ rule: HTTPFault, _ text: String) { (self.rule, self.text) = (rule, text) }

    /// A request without anything wrong but these fields.
    static func fields(_ rule: HTTPFault, _ fields: String) -> Refusal {
        Refusal(rule, "POST / HTTP/1.1\r\nhost: a\r\n\(fields)\r\n\r\n")
    }

    /// A request without anything wrong but its chunks.
    static func chunks(_ rule: HTTPFault, _ chunks: String) -> Refusal {
        Refusal(rule, "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n\(chunks)")
    }

    static func line(_ rule: HTTPFault, _ line: String) -> Refusal { Refusal(rule, "\(line)\r\nhost: a\r\n\r\n") }
}

@Suite("What is no request")
struct RefusalTests {
    static let lines: [Refusal] = [
        .line(.requestLine, "GET"), .line(.requestLine, "GET /"), .line(.requestLine, "GET  / HTTP/1.1"),
        .line(.requestLine, "GET /  HTTP/1.1"), .line(.requestLine, "GET / HTTP/1.1 "),
        .line(.requestLine, " GET / HTTP/1.1"),
        .line(.requestLine, "GET / x HTTP/1.1"), .line(.requestLine, "NO HTTP"), .line(.requestLine, "/ HTTP/1.1"),
        .line(.method, "G(T / HTTP/1.1"), .line(.method, "GET\t/ / HTTP/1.1"), .line(.method, "G\u{e9}T / HTTP/1.1"),
        .line(.target, "GET a HTTP/1.1"), .line(.target, "GET a/b HTTP/1.1"), .line(.target, "GET /a#b HTTP/1.1"),
        .line(.target, "GET /\t HTTP/1.1"), .line(.target, "CONNECT a:443 HTTP/1.1"),
        .line(.target, "GET ftp://a/ HTTP/1.1"),
        .line(.target, "GET http:/a HTTP/1.1"), .line(.target, "GET http:///a HTTP/1.1"),
        .line(.target, "GET http://u@a/ HTTP/1.1"), .line(.target, "GET ?a HTTP/1.1"),
        .line(.target, "GET http:// HTTP/1.1"),
        .line(.version, "GET / HTTP/1.2"), .line(.version, "GET / HTTP/2.0"), .line(.version, "GET / HTTP/0.9"),
        .line(.version, "GET / http/1.1"), .line(.version, "GET / HTTP/1.1\t"), .line(.version, "GET / HTTP/01.1"),
        .line(.version, "GET / HTTP/1.10"), .line(.version, "GET / "), .line(.version, "GET / ICE/1.1"),
        .line(.version, "PRI * HTTP/2.0"),
    ]

    static let ends: [Refusal] = [
        Refusal(.lineEnd, "GET / HTTP/1.1\nhost: a\n\n"), Refusal(.lineEnd, "GET / HTTP/1.1\r\nhost: a\n\r\n"),
        Refusal(.lineEnd, "\nGET / HTTP/1.1\r\nhost: a\r\n\r\n"), Refusal(.lineEnd, "GET / HTTP/1.1\r\nhost: a\r\n\n"),
        Refusal(.lineEnd, "GET / HTTP/1.1\r\rhost: a\r\n\r\n"),
        Refusal(.lineEnd, "GET / HTTP/1.1\r\r\nhost: a\r\n\r\n"),
        .fields(.lineEnd, "x: a\rb"), .fields(.lineEnd, "x: a\r content-length: 1"), .fields(.lineEnd, "x: a\nb: c"),
        .fields(.controlCharacter, "x: a\0b"), .fields(.controlCharacter, "x: \u{1}"),
        .fields(.controlCharacter, "x: \u{7f}"), .fields(.controlCharacter, "x\u{b}: a"),
        .fields(.controlCharacter, "x: a\u{c}"), Refusal(.controlCharacter, "\u{16}\u{3}\u{1}\u{2}"),
        Refusal(.controlCharacter, "GET /\0 HTTP/1.1\r\nhost: a\r\n\r\n"),
        .chunks(.lineEnd, "1\nx\r\n0\r\n\r\n"), .chunks(.lineEnd, "1\r\nx\r\n0\r\n\n"), .chunks(.lineEnd, "1\rx\r\n"),
        .chunks(.lineEnd, "1;a\n\r\nx\r\n"), .chunks(.lineEnd, "0\r\na: b\n\r\n"),
    ]

    static let fields: [Refusal] = [
        .fields(.fieldName, "x : a"), .fields(.fieldName, "x\t: a"), .fields(.fieldName, "x"),
        .fields(.fieldName, ": a"),
        .fields(.fieldName, "x[0]: a"), .fields(.fieldName, "x y: a"), .fields(.fieldName, "\"x\": a"),
        .fields(.fieldName, "content-length : 1"), .fields(.fieldName, "transfer-encoding\u{b5}: chunked"),
        .fields(.folding, "x: a\r\n b"), .fields(.folding, "x: a\r\n\tb"), .fields(.folding, " x: a"),
        .fields(.folding, "x:\r\n chunked"), Refusal(.folding, "GET / HTTP/1.1\r\n host: a\r\n\r\n"),
        Refusal(.host, "GET / HTTP/1.1\r\n\r\n"), .fields(.host, "host: a"), .fields(.host, "Host: b"),
        Refusal(.host, "GET / HTTP/1.0\r\nhost: a\r\nhost: a\r\n\r\n"),
    ]

    static let lengths: [Refusal] = [
        .fields(.contentLength, "content-length: 1\r\ncontent-length: 1"),
        .fields(.contentLength, "content-length: 1\r\nContent-Length: 2"),
        .fields(.contentLength, "content-length: 1, 1"),
        .fields(.contentLength, "content-length: 1,2"), .fields(.contentLength, "content-length:"),
        .fields(.contentLength, "content-length: +1"), .fields(.contentLength, "content-length: -1"),
        .fields(.contentLength, "content-length: 0x1"), .fields(.contentLength, "content-length: 1 2"),
        .fields(.contentLength, "content-length: 1_0"), .fields(.contentLength, "content-length: 1.0"),
        .fields(.contentLength, "content-length: \u{661}"), .fields(.contentLength, "content-length: 1;"),
        .fields(.contentLength, "content-length: 9223372036854775808"),
        .fields(.contentLength, "content-length: 18446744073709551617"),
        .fields(.contentLength, "content-length: \(String(repeating: "9", count: 1000))"),
        .fields(.transferEncoding, "transfer-encoding: xchunked"),
        .fields(.transferEncoding, "transfer-encoding: chunkedx"),
        .fields(.transferEncoding, "transfer-encoding: chunked, chunked"),
        .fields(.transferEncoding, "transfer-encoding: gzip, chunked"),
        .fields(.transferEncoding, "transfer-encoding: identity"),
        .fields(.transferEncoding, "transfer-encoding: chunked\r\ntransfer-encoding: identity"),
        .fields(.transferEncoding, "transfer-encoding: chunked\r\ntransfer-encoding: chunked"),
        .fields(.transferEncoding, "transfer-encoding: \"chunked\""), .fields(.transferEncoding, "transfer-encoding:"),
        .fields(.transferEncoding, "transfer-encoding: chunked;q=1"),
        .fields(.transferEncoding, "transfer-encoding: ,chunked"),
        Refusal(.transferEncoding, "POST / HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
        .fields(.bothLengths, "content-length: 5\r\ntransfer-encoding: chunked"),
        .fields(.bothLengths, "transfer-encoding: chunked\r\ncontent-length: 0"),
    ]

    static let chunks: [Refusal] = [
        .chunks(.chunkSize, "\r\n"), .chunks(.chunkSize, "x\r\n"), .chunks(.chunkSize, "+1\r\nx\r\n"),
        .chunks(.chunkSize, "-1\r\n"), .chunks(.chunkSize, " 1\r\n"), .chunks(.chunkSize, ";a\r\n"),
        .chunks(.chunkSize, "8000000000000000\r\n"), .chunks(.chunkSize, "ffffffffffffffff\r\n"),
        .chunks(.chunkSize, "10000000000000000\r\n"), .chunks(.chunkSize, "00000000000000001\r\nx\r\n"),
        .chunks(.chunkSize, String(repeating: "f", count: 100) + "\r\n"),
        .chunks(.chunkExtension, "1 \r\nx\r\n"), .chunks(.chunkExtension, "1\t\r\n"),
        .chunks(.chunkExtension, "0x1\r\n"),
        .chunks(.chunkExtension, "1g\r\n"), .chunks(.chunkExtension, "1_0\r\n"), .chunks(.chunkExtension, "1;\r\n"),
        .chunks(.chunkExtension, "1;a=\r\n"), .chunks(.chunkExtension, "1;a=\"b\r\n"),
        .chunks(.chunkExtension, "1;a=\"b\\\"\r\n"),
        .chunks(.chunkExtension, "1;a=\"b\\\r\n"), .chunks(.chunkExtension, "1;a b\r\n"),
        .chunks(.chunkExtension, "1;a \r\n"),
        .chunks(.chunkExtension, "1 ;a\r\nx\r\n"), .chunks(.chunkExtension, "1\t;a\r\nx\r\n"),
        .chunks(.framingTrailer, "0\r\nContent-Length: 1\r\n\r\n"),
        .chunks(.framingTrailer, "0\r\na: b\r\ntransfer-encoding: chunked\r\n\r\n"),
        .chunks(.chunkExtension, "1;=b\r\n"), .chunks(.chunkExtension, "1;;\r\n"),
        .chunks(.chunkExtension, "1;a=\"b\"c\r\n"),
        .chunks(.chunkEnd, "1\r\nxy\r\n"), .chunks(.chunkEnd, "1\r\nx\n0\r\n\r\n"), .chunks(.chunkEnd, "1\r\nx\r0\r\n"),
        .chunks(.chunkEnd, "1\r\nx0\r\n\r\n"), .chunks(.chunkEnd, "2\r\nx\r\n0\r\n\r\n"),
        .chunks(.fieldName, "0\r\nx\r\n\r\n"), .chunks(.fieldName, "0\r\nGET / HTTP/1.1\r\n\r\n"),
        .chunks(.folding, "0\r\na: b\r\n c\r\n\r\n"), .chunks(.controlCharacter, "0\r\na: \0\r\n\r\n"),
        .chunks(.controlCharacter, "1;a=\"\u{1}\"\r\n"),
    ]

    static let hosts = [
        "a b", "a/b", "a@b", "a,b", "a:b", "a:80:80", ":80", "[::1", "::1", "[]", "[::1]a", "[::1]:x", "a%", "a%2",
        "a%zz",
        "\"a\"", "a\\b", "<a>", "a?b", "a#b", "[a/b]", "[[a]]",
    ]

    @Test("Is refused by the rule that it breaks", arguments: lines + ends + fields + lengths + chunks)
    func refused(_ refusal: Refusal) {
        let reading = Reading(refusal.text)
        #expect(reading.fault == refusal.rule)
        #expect(reading.requests.isEmpty)
    }

    @Test("A host that is none is refused", arguments: hosts.filter { $0 != "a,b" })
    func host(_ host: String) {
        #expect(Reading("GET / HTTP/1.1\r\nhost: \(host)\r\n\r\n").fault == .host)
    }

    @Test(
        "A host that is one is taken",
        arguments: [
            "", "a", "a:", "a:80", "A.b-c_d~e", "a%20b", "1.2.3.4:5", "[::1]", "[::1]:80", "[v1.a:b]", "a,b",
            "a!$&'()*+;=b",
        ])
    func goodHost(_ host: String) {
        #expect(Reading("GET / HTTP/1.1\r\nhost: \(host)\r\n\r\n").requests.count == 1)
    }

    @Test("Every rule has an example here, but those of limits and of the connection")
    func complete() {
        let shown = Set((Self.lines + Self.ends + Self.fields + Self.lengths + Self.chunks).map(\.rule))
        let limits: Set<HTTPFault> = [.headTooLarge, .tooManyFields, .emptyLines, .trailersTooLarge, .cutOff]
        #expect(shown.union(limits) == Set(HTTPFault.allCases))
        #expect(shown.isDisjoint(with: limits))
    }
}
