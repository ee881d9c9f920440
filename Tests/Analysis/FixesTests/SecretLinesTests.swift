import Findings
import Testing

@testable import Fixes

@Suite("Lines that may hold a secret")
struct SecretLinesTests {
    private func mayHold(_ text: String) -> Bool {
        var lines = SecretLines(Array(text.utf8))
        return (1...LineIndex(Array(text.utf8)).lineCount).contains { lines.mayHold(onLine: $0) }
    }

    @Test(
        "A line in braces whose values are no secrets holds none",
        arguments: [
            #"tick: {type: bindings.cron, version: v1, metadata: [{name: schedule, value: "@daily"}]}"#,
            #"redis: {redisHost: "r:6379", redisPassword: {secretKeyRef: {name: broker, key: password}}}"#,
            #"- {name: saslPassword, secretKeyRef: {name: broker, key: password}}"#,
            #"- {name: saslPassword, value: {secretKeyRef: {name: broker, key: password}}}"#,
            #"{"kind":"EventSource","spec":{"cron":{"tick":{"schedule":"@daily"}},"sink":{"uri":"http://a.b"}}}"#,
            #"{"spec":{"nats":{"metadata":[{"name":"natsURL","value":"nats://n:4222"}]}}}"#,
            "a: [\n  {name: schedule, value: '@daily'},\n  {name: brokers, value: b}\n]",
        ])
    func innocent(text: String) { #expect(!mayHold(text)) }

    @Test(
        "A secret is found on a line in braces, whatever stands beside it",
        arguments: [
            #"{schedule: "@daily", saslPassword: hunter2}"#,
            #"{a: [{name: schedule, value: "@daily"}, {name: saslPassword, value: hunter2}]}"#,
            #"{a: [{value: hunter2, name: saslPassword}]}"#, #"{a: [{value: hunter2}]}"#,
            #"{name: saslPassword, hunter2}"#, #"{name: saslPassword, valeu: hunter2}"#,
            #"{name: saslPassword, secretKeyRef: hunter2}"#,
            #"{saslPassword: {secretKeyRef: {name: a, key: b}, value: hunter2}}"#,
            #"{saslPassword: {secretKeyRef: {name: a, key: b, value: hunter2}}}"#, #"{saslPassword: [hunter2]}"#,
            #"{saslPassword: {a: {b: hunter2}}}"#, #"{a: "nats://user:hunter2@n:4222"}"#,
            #"{a: ["@daily", "nats://user:hunter2@n:4222"]}"#, #"{x: y, b: "@daily", "nats://user:hunter2@n:4222": a}"#,
            #"{name: "https:/hunter2", kind: a}"#, #"{uri: "http://a.b/c#hunter2", a: "@daily"}"#,
            #"{"x": 1, "b": "@daily", "a":"{\"name\":\"saslPassword\",\"value\":\"hunter2\"}"}"#,
            #"{a: "@daily"} # saslPassword: hunter2"#, #"{a: [{name: DB_PASSWORD, value: 5}]}"#,
            #"{value: {a: hunter2}}"#, "{a: b,\n  saslPassword:\n    hunter2}",
            "a: {b: '@daily'}\nsaslPassword: [hunter2",
            "{saslPassword: |\n  hunter2}", #"{x: y, b: "@daily", "sasl\u0050assword": hunter2}"#,
        ])
    func found(text: String) { #expect(mayHold(text)) }

    @Test("A line that is in no braces is judged as in every excerpt")
    func blocks() {
        #expect(mayHold("saslPassword: hunter2"))
        #expect(mayHold("- name: saslPassword\n  value: hunter2"))
        #expect(!mayHold("- name: schedule\n  value: '@daily'"))
    }
}
