import EventsAPI
import FieldReading
import Findings
import Testing
import YAMLTree

@Suite("Who gets events")
struct SinkTests {
    private func decoded(_ sink: String) -> (sink: Sink?, codes: [DiagnosticCode]) {
        let result = Decoding(
            header("EventSource", "a") + "spec: {eventBus: b, sink: {\(sink)}, cron: {e: {schedule: '@daily'}}}\n")
        return (result.eventSource?.sink, result.codes)
    }

    private static let knative = "apiVersion: serving.knative.dev/v1, kind: Service, name: s"

    @Test(
        "Each has its address",
        arguments: [
            ("ref: {\(knative)}", "http://s.own.svc.cluster.local"),
            ("ref: {name: s}", "http://s.own.svc.cluster.local"),
            ("ref: {name: s, kind: Service, namespace: ''}", "http://s.own.svc.cluster.local"),
            ("ref: {\(knative), namespace: ns}", "http://s.ns.svc.cluster.local"),
            ("ref: {\(knative)}, port: 80", "http://s.own.svc.cluster.local"),
            ("ref: {\(knative)}, port: 8080, path: '/a?b=c'", "http://s.own.svc.cluster.local:8080/a?b=c"),
            ("ref: {\(knative)}, uri: /a", "http://s.own.svc.cluster.local/a"),
            ("ref: {\(knative)}, uri: ''", "http://s.own.svc.cluster.local"),
            ("ref: {apiVersion: v1, kind: Service, name: s}", "http://s.own.svc.cluster.local"),
            ("ref: {apiVersion: v1, name: s}, port: 81", "http://s.own.svc.cluster.local:81"),
            (
                "ref: {apiVersion: core.openfunction.io/v1beta1, kind: Function, name: s}",
                "http://s.own.svc.cluster.local/"
            ),
            (
                "ref: {apiVersion: core.openfunction.io/v1beta2, kind: Function, name: s}, path: /f",
                "http://s.own.svc.cluster.local/f"
            ),
            ("uri: 'https://u@h:1/p?q=1&r'", "https://u@h:1/p?q=1&r"),
            ("uri: 'http://[::1]:80'", "http://[::1]:80"),
        ])
    func addresses(sink: String, url: String) throws {
        let result = decoded(sink)
        #expect(result.codes == [], "\(sink)")
        #expect(try #require(result.sink).url(in: "own", clusterDomain: "cluster.local") == url)
    }

    @Test("An absolute address beside a reference counts, with a note")
    func both() {
        let result = decoded("uri: 'http://h', ref: {\(Self.knative)}")
        #expect(result.codes == [.uriOverRef] && result.sink?.url(in: "own", clusterDomain: "d") == "http://h")
    }

    @Test(
        "What is none is one finding",
        arguments: [
            ("", DiagnosticCode.missingField), ("port: 1", .missingField), ("uri: ''", .emptyValue),
            ("uri: /a", .missingField), ("uri: a", .unsupportedSink), ("uri: 'ftp://h'", .unsupportedSink),
            ("uri: 'http://'", .unsupportedSink), ("uri: 'http://:80'", .unsupportedSink),
            ("uri: 'http://u@/x'", .unsupportedSink), ("uri: 'http://a b'", .unsupportedSink),
            ("uri: [x]", .wrongType), ("url: 'http://h'", .unknownField), ("uri: 'http://h', path: /a", .unknownField),
            ("name: s", .missingField), ("ref: {kind: Function, name: s}", .missingField),
            ("ref: {apiVersion: v1}", .missingField), ("ref: {apiVersion: apps/v1, name: s}", .unsupportedSink),
            ("ref: {apiVersion: v1, kind: Function, name: s}", .unsupportedSink),
            ("ref: {kind: Pod, name: s}", .unsupportedSink), ("ref: {name: s}, port: 0", .invalidFieldValue),
            ("ref: {name: s}, port: 65536", .invalidFieldValue), ("ref: {name: s}, port: '80'", .wrongType),
            ("ref: {name: s}, path: a", .invalidFieldValue), ("ref: {name: s}, path: //h", .invalidFieldValue),
            ("ref: {name: s}, path: '/a#b'", .invalidFieldValue), ("ref: {name: S_}", .invalidName),
            ("reff: {name: s}", .unknownField),
        ])
    func faulty(sink: String, code: DiagnosticCode) {
        #expect(decoded(sink).codes == [code], "\(sink)")
    }

    @Test("Only a Knative Service alone is named after itself")
    func plain() {
        #expect(decoded("ref: {\(Self.knative)}, port: 80").sink?.isPlainService == true)
        for sink in [
            "ref: {\(Self.knative)}, port: 81", "ref: {\(Self.knative)}, path: /", "ref: {apiVersion: v1, name: s}",
            "uri: 'http://s.own.svc.cluster.local'",
        ] {
            #expect(decoded(sink).sink?.isPlainService == false, "\(sink)")
        }
    }

    @Test(
        "An address is shown without a user and without the values of its query",
        arguments: [
            ("http://h/p", "http://h/p"), ("http://u:p@h/p", "http://…@h/p"), ("http://a@b@h", "http://…@h"),
            ("http://h?a=1&b=2&c", "http://h?a=…&b=…&c"), ("http://h/a@b?x=@y", "http://h/a@b?x=…"), ("h", "h"),
        ])
    func shown(url: String, text: String) { #expect(shownAddress(url) == text) }
}
