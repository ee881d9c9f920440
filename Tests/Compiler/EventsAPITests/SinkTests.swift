import FieldReading
import Findings
import Testing
import YAMLTree

@testable import EventsAPI

@Suite("Who gets events")
struct SinkTests {
    private func decoded(_ sink: String) -> (sink: Sink?, codes: [DiagnosticCode], texts: [String]) {
        let result = Decoding(
            header("EventSource", "a") + "spec: {eventBus: b, sink: {\(sink)}, cron: {e: {schedule: '@daily'}}}\n")
        return (
            result.eventSource?.sink, result.codes,
            result.bag.sorted().flatMap { [$0.message, $0.help ?? ""] }
        )
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
            ("uri: 'http://[::1]:80'", "http://[::1]:80"), ("uri: 'HTTPS://H/%2Fa'", "HTTPS://H/%2Fa"),
            ("uri: 'http://h:65535?a=http://b'", "http://h:65535?a=http://b"),
            ("ref: {\(knative)}, uri: '/a?to=https://h/b'", "http://s.own.svc.cluster.local/a?to=https://h/b"),
            ("ref: {\(knative)}, uri: /a, path: /a", "http://s.own.svc.cluster.local/a"),
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
            ("reff: {name: s}", .unknownField), ("ref: {name: s}, uri: /a, path: /b", .invalidFieldValue),
            ("uri: 'http://h', path: a", .unknownField), ("ref: {name: s}, uri: //h", .unsupportedSink),
            ("ref: {name: s, port: 81}", .unknownField), ("ref: 'https://h'", .wrongType),
            ("ref: {name: 'https://u:hunter2@h/y'}", .invalidName), ("ref: {name: 'u:hunter2@h'}", .invalidName),
            ("ref: {kind: 'https://u:hunter2@h/y', name: s}", .unsupportedSink),
        ])
    func faulty(sink: String, code: DiagnosticCode) {
        let result = decoded(sink)
        #expect(result.codes == [code], "\(sink)")
        #expect(!result.texts.contains { $0.contains("hunter2") }, "\(sink)")
    }

    @Test(
        "What is wrong with an address is said, and the address is not repeated",
        arguments: [
            ("http://h:abc/x", "has a port that is no number from 1 to 65535"),
            ("http://h:99999/x", "has a port that is no number from 1 to 65535"),
            ("http://h:0", "has a port that is no number from 1 to 65535"),
            ("http://[::1]x/", "has a port that is no number from 1 to 65535"),
            ("http://u:hunter2?w@host/x", "has a port that is no number from 1 to 65535"),
            ("http://[::1/x", "has a '[' without its ']'"),
            ("http://h/%zz", "has a '%' without two hexadecimal digits behind it"),
            ("http://h/%2", "has a '%' without two hexadecimal digits behind it"),
            ("http://${HOST}/x", "has a placeholder that nothing has filled"),
            ("http://{{ .Values.host }}/x", "has a placeholder that nothing has filled"),
            ("http://a b/x", "contains a blank"), ("http://höst/x", "contains 'ö'"),
            ("http://h/\u{7F}", "contains a character that no address has"), ("http://h<i>/x", "has '<' in its host"),
            ("http://ho%73t/x", "has an escaped letter in its host"),
            ("http://[zz]/x", "has no IP address between '[' and ']'"),
            ("http://u|p:hunter2@host/x", "has a character before '@' that no user and no password has"),
            ("http:///x", "has no host"), ("https://u:hunter2@:80", "has no host"),
            ("https://h/x#hunter2", "has a part behind '#', which is never sent"),
            ("amqp://u:hunter2@h", "does not begin with 'http://' or 'https://'"),
            ("report.shop.svc", "does not begin with 'http://' or 'https://'"),
        ])
    func faults(address: String, problem: String) {
        #expect(AddressFault.first(of: address)?.problem == problem)
        #expect(AddressFault.first(of: address)?.help.contains("hunter2") == false)
    }

    @Test(
        "Two ways to write one address are compared as one",
        arguments: [
            ("http://h", "HTTP://H:80/"), ("https://h:443?a=B", "https://h/?a=B"), ("http://u@h/P", "http://u@H/P"),
        ])
    func same(one: String, other: String) {
        #expect(comparableAddress(one) == comparableAddress(other))
    }

    @Test(
        "What differs in an address differs when it is compared",
        arguments: [
            ("http://h", "https://h"), ("http://h/a", "http://h/A"), ("http://h:443", "http://h"), ("/a", "/b"),
        ])
    func different(one: String, other: String) {
        #expect(comparableAddress(one) != comparableAddress(other))
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
            ("http://h?a=1&b=2&c", "http://h?a=…&b=…&c"), ("http://h/a#b", "http://h/a"),
            ("http://h/a@b?x=@y", "http://h/a@b?x=…"), ("h", "h"),
        ])
    func shown(url: String, text: String) { #expect(shownAddress(url) == text) }
}
