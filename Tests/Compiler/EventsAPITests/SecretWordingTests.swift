import FieldReading
import Findings
import Testing

/// Values that are wrong and may be secrets.
@Suite("Secrets in findings of the decoder")
struct SecretWordingTests {
    /// The findings of a text as a terminal shows them, excerpts among it.
    private func report(_ text: String) -> (codes: [DiagnosticCode], text: String) {
        let found = Decoding(text)
        var writer = DiagnosticText(files: [SourceFile(name: "events.yaml", text: text)])
        return (found.codes, writer.render(found.bag.sorted()))
    }

    private static let stan = "natsStreamingClusterID: c"

    @Test(
        "A list, a number or another word in the place of a text is reported without its text",
        arguments: [
            ("EventBus", "{natsStreaming: {natsURL: ['nats://u:hunter2@x', 'nats://y'], \(stan)}}"),
            ("EventBus", "{natsStreaming: {natsURL: [nats://hunter2@x:4222], \(stan)}}"),
            (
                "EventBus",
                "\n  natsStreaming:\n    \(stan)\n    natsURL:\n    - nats://u:hunter2@x:4222\n    - nats://y\n"
            ),
            ("EventBus", "{natsStreaming: {natsURL: n, \(stan), subscriptionType: 'nats://u:hunter2@x'}}"),
            ("EventSource", "{eventBus: b, mqtt: {e: {url: ['tcp://u:hunter2@x:1883', a], topic: t}}}"),
            ("EventSource", "{eventBus: b, redis: {e: {redisHost: ['redis://:hunter2@r:6379'], srcTopic: s}}}"),
            ("EventSource", "{eventBus: b, logLevel: 'http://u:hunter2@x', cron: {e: {schedule: '@daily'}}}"),
            ("Trigger", "{eventBus: b, template: {container: {env: [{name: DB_PASSWORD, value: 1337002}]}}}"),
            ("Trigger", "{eventBus: b, template: {container: {env: [{name: API_TOKEN, value: {name: hunter2}}]}}}"),
            ("EventSource", "{eventBus: b, sink: {ref: {name: r, namespace: 'https://u:hunter2@x/y'}}}"),
            ("EventSource", "{eventBus: b, sink: {ref: {name: 'http:/u:hunter2/x'}}}"),
            ("EventSource", "{eventBus: b, sink: {ref: {name: r}, path: '/hooks#hunter2'}}"),
            ("EventSource", "{eventBus: b, redis: {e: {redisHost: r, redisPassword:hunter2, srcTopic: s}}}"),
            ("EventSource", "{eventBus: b, mqtt: {e: {url: {secretKeyRef: {name: a, key: b, value: hunter2}}}}}"),
            (
                "EventSource",
                "{eventBus: b, template: {container: {lifecycle: {postStart: {httpGet: {port: 1, "
                    + "httpHeaders: [{name: Authorization, value: 1337002}]}}}}}}"
            ),
            ("EventSource", "{eventBus: b, deadLetterSink: {uri: 'http://x/hooks#hunter2'}}"),
        ])
    func hidden(kind: String, spec: String) {
        let found = report(header(kind, "a") + "spec: \(spec)\n")
        #expect(!found.codes.isEmpty)
        #expect(!found.text.contains("hunter2") && !found.text.contains("1337002"), "\(found.text)")
    }

    @Test("A field without the blank behind its colon leads to the blank")
    func colon() {
        let spec = "spec: {eventBus: b, redis: {e: {redisHost:r, redisPassword:hunter2, srcTopic: s}}}\n"
        let found = report(header("EventSource", "a") + spec)
        #expect(found.text.contains("help: put a space after the ':'"), "\(found.text)")
    }

    @Test("What is no secret is still shown")
    func shown() {
        let list = report(header("EventBus", "a") + "spec: {natsStreaming: {natsURL: [x, y], \(Self.stan)}}\n")
        #expect(list.text.contains("help: write 'x,y'"))
        let word = report(
            header("EventBus", "a") + "spec: {natsStreaming: {natsURL: x, \(Self.stan), subscriptionType: all}}\n")
        #expect(word.text.contains("cannot be 'all'"))
        let number = report(
            header("Trigger", "a") + "spec: {eventBus: b, template: {container: {env: [{name: WORKERS, value: 12}]}}}\n"
        )
        #expect(number.text.contains("this is the number 12"))
    }
}
