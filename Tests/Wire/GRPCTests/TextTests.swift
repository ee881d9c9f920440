import Testing

@testable import GRPC

@Suite("Texts of gRPC")
struct TextTests {
    @Test(
        "What the sidecar says is reported without the secrets of URLs",
        arguments: [
            (
                #"Post "http://sink/?token=s3cr3t": dial tcp: refused"#, #"Post "http://sink/": dial tcp: refused"#
            ),
            (#"Post "https://me:pass@sink:8080/a/b#part": EOF"#, #"Post "https://sink:8080/a/b": EOF"#),
            ("amqp://u:p@host and http://a@b/@c?d", "amqp://host and http://b/@c"),
            ("no/scheme?token=s3cr3t is cut", "no/scheme is cut"),
            (
                "error when publish to topic a@b in pubsub bus: timeout",
                "error when publish to topic a@b in pubsub bus: timeout"
            ),
            ("(http://u:p@h:1/x?q)", "(http://h:1/x"),
            ("", ""), ("://@", "://"), ("?", ""),
        ])
    func secrets(text: String, shown: String) { #expect(withoutSecrets(text) == shown) }

    @Test("A failure names gRPC's status, and is not long")
    func failures() {
        #expect(GRPCFailure(status: "14", message: "no").reason == "UNAVAILABLE: no")
        #expect(GRPCFailure(status: "2", message: "").reason == "UNKNOWN")
        #expect(GRPCFailure(status: "17", message: "").reason == "gRPC status 17")
        #expect(GRPCFailure(status: "?", message: "a").reason == "gRPC status ?: a")
        let long = String(repeating: "word ", count: 100_000)
        #expect(GRPCFailure(status: "2", message: long).reason == "UNKNOWN: " + long.prefix(1024))
        #expect(GRPCFailure(status: String(repeating: "9", count: 99), message: "").reason.count == 44)
    }

    @Test(
        "Messages are percent-decoded; what is wrongly encoded stays",
        arguments: [
            ("", ""), ("plain", "plain"), ("a%20b", "a b"), ("%C3%a9", "é"), ("100%", "100%"), ("%4", "%4"),
            ("%4G", "%4G"),
            ("%+1", "%+1"), ("%%41", "%A"), ("%ff", "\u{FFFD}"), ("%", "%"), ("%41%", "A%"),
        ])
    func decoding(text: String, shown: String) { #expect(percentDecoded(Array(text.utf8)) == shown) }

    @Test("What is encoded is decoded to the same", arguments: ["", "plain", "é % \n\u{7F}", "\u{1F600}%41"])
    func encoding(text: String) {
        let encoded = percentEncoded(text)
        #expect(encoded.utf8.allSatisfy { 0x20...0x7E ~= $0 })
        #expect(percentDecoded(Array(encoded.utf8)) == text)
    }

    @Test(
        "Times are said in gRPC's notation, which has eight digits",
        arguments: [
            (Duration.nanoseconds(1), "1m"), (.milliseconds(-5), "1m"), (.zero, "1m"), (.seconds(20), "20000m"),
            (.milliseconds(1999), "1999m"), (.microseconds(1_999_999), "1999m"),
            (.milliseconds(99_999_999), "99999999m"), (.milliseconds(100_000_000), "100000S"),
            (.seconds(100_000_000), "1666666M"), (.seconds(Int64.max), "99999999H"), (.seconds(Int64.min + 1), "1m"),
        ])
    func times(time: Duration, text: String) {
        #expect(GRPCTimeout(time).text == text)
        #expect(GRPCTimeout(time).isSame(as: time) && !GRPCTimeout(time).isSame(as: .milliseconds(7)))
    }

    @Test("An error of HTTP/2 has a name, whatever its number")
    func errorNames() {
        #expect(http2ErrorName(0) == "NO_ERROR" && http2ErrorName(13) == "HTTP_1_1_REQUIRED")
        #expect(http2ErrorName(14) == "error 14" && http2ErrorName(.max) == "error 4294967295")
        #expect(HTTP2Failure(libraryCode: -904).description.contains("Flooding"))
        #expect(!HTTP2Failure(libraryCode: .min).description.isEmpty)
    }
}
