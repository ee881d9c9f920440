import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing

@testable import Topics

@Suite("Formats of topics")
struct TopicFormatTests {
    private func list(_ texts: String...) throws -> TopicList {
        let result = compile([SourceFile(name: "events.yaml", text: texts.joined())])
        try #require(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        return TopicList(result.model, namespace: "default")
    }

    /// - Parameter settings: of the component, in YAML's flow style.
    private func bus(
        _ key: String, _ type: String, _ settings: String, name: String = "default", namespace: String? = nil
    )
        -> String
    {
        document(
            "EventBus", name, namespace: namespace,
            spec: "{\(key): {version: v1, type: \(type), metadata: [\(settings)]}}")
    }

    private func output(_ format: TopicFormat, _ texts: String...) throws -> TopicOutput {
        format.write(try list(texts.joined()))
    }

    @Test("A format for which the files have nothing says so", arguments: ["nats", "nack", "kafka", "rabbitmq"])
    func nothing(_ name: String) throws {
        let format = try #require(TopicFormat.all.first { $0.name == name })
        let types = ["kafka": "kafka", "rabbitmq": "rabbitmq"]
        for text in [redisBus("EventBus", "default") + cronSource("clock"), redisBus("EventBus", "default")] {
            let output = try output(format, text)
            #expect(output.text == "")
            #expect(
                output.remarks == [
                    "no event bus of type 'pubsub.\(types[name] ?? "jetstream")' has topics in these files"
                ])
        }
    }

    @Test("JSON has each field in its place, and those that are not there are absent")
    func json() throws {
        let bus = bus("nats", "pubsub.jetstream", "{name: natsURL, value: nats}")
        let source = cronSource("clock") + trigger("count")
        let text = try output(.json, bus + source + redisBus("ClusterEventBus", "idle")).text
        let found = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        let publisher: NSDictionary = [
            "kind": "EventSource", "namespace": "default", "name": "clock", "event": "cron/tick", "deadLetters": false,
            "component": "eventsource-eventbus-clock",
        ]
        let subscriber: NSDictionary = [
            "kind": "Trigger", "namespace": "default", "name": "count", "inputs": ["a"],
            "component": "trigger-eventbus-count",
            "consumer": "default_trigger-eventbus-count_default-clock-tick",
        ]
        let other: NSDictionary = [
            "kind": "Trigger", "namespace": "default", "name": "count", "deadLetters": false,
            "component": "trigger-eventbus-count",
        ]
        let topics: NSArray = [
            ["name": "default-clock-tick", "publishers": [publisher], "subscribers": [subscriber]] as NSDictionary,
            ["name": "out", "publishers": [other], "subscribers": []] as NSDictionary,
        ]
        let expected: NSDictionary = [
            "buses": [
                [
                    "kind": "EventBus", "namespace": "default", "name": "default", "type": "pubsub.jetstream",
                    "topics": topics,
                ] as NSDictionary,
                ["kind": "ClusterEventBus", "name": "idle", "type": "pubsub.redis", "topics": []] as NSDictionary,
            ]
        ]
        #expect(found == expected)
    }

    @Test("A subject is in one stream of a server, and one name is one stream")
    func streams() throws {
        let url = "{name: natsURL, value: \"nats://nats.a:4222\"}"
        let uses = ["a", "b"].map { namespace in
            cronSource("clock", namespace: namespace) + trigger("count", namespace: namespace)
        }.joined()
        let separate = try list(
            bus("nats", "pubsub.jetstream", url, namespace: "a"), bus("nats", "pubsub.jetstream", url, namespace: "b"),
            uses)
        #expect(
            Streams(separate).streams.map { [$0.name] + $0.subjects } == [
                ["a-default", "a-clock-tick", "out"], ["b-default", "b-clock-tick"],
            ])
        #expect(
            Streams(separate).remarks == [
                "the topic 'out' of EventBus b/default is left out: on its server, the stream a-default has it already"
            ])
        let named = url + ", {name: streamName, value: ALL}"
        let together = try list(
            bus("nats", "pubsub.jetstream", named, namespace: "a"),
            bus("nats", "pubsub.jetstream", named, namespace: "b"),
            uses)
        #expect(
            Streams(together).streams.map { [$0.name] + $0.subjects } == [
                ["ALL", "a-clock-tick", "b-clock-tick", "out"]
            ])
        #expect(Streams(together).remarks == [])
        for (set, expected) in [
            (together, [["ALL", "a-clock-tick", "b-clock-tick", "out"]]), (separate, [["b-default", "b-clock-tick"]]),
        ] {
            var chosen = set
            #expect(chosen.keep(["b/default"]) == nil)
            #expect(Streams(chosen).streams.map { [$0.name ?? ""] + $0.subjects } == expected)
        }
        let other = url.replacing("nats.a", with: "nats.b")
        let apart = try list(
            bus("nats", "pubsub.jetstream", url, namespace: "a"),
            bus("nats", "pubsub.jetstream", other, namespace: "b"),
            uses)
        #expect(Streams(apart).streams.map(\.subjects.count) == [2, 2])
    }

    @Test("The virtual host is the path of the URL")
    func virtualHosts() throws {
        let cases = [
            ("amqp://h", "/"), ("amqp://h/", "/"), ("amqp://u:p@h:5672/shop", "shop"), ("amqp://h/a%2Fb?x=1", "a/b"),
            ("amqp://h/%zz", "%zz"), ("h", "/"),
        ]
        for (url, host) in cases {
            let bus = bus("rabbitmq", "pubsub.rabbitmq", "{name: connectionString, value: \"\(url)\"}")
            let output = try output(.rabbitMQ, bus + cronSource("clock") + trigger("count"))
            #expect(output.text.contains("\"vhost\": \"\(host)\""), "\(url)")
            #expect(!output.text.contains("u:p@"))
        }
        let plain = bus("rabbitmq", "pubsub.rabbitmq", "{name: hostname, value: h}")
        #expect(try output(.rabbitMQ, plain + cronSource("clock")).text.contains("\"vhost\": \"/\""))
    }

    @Test("A queue whose name is in a Secret, or another in each pod, is left out with a word")
    func unknownQueues() throws {
        for value in ["secretKeyRef: {name: s, key: k}", "value: \"{podName}\"", "value: \"{uuid}-a\""] {
            let settings = "{name: connectionString, value: \"amqp://h\"}, {name: consumerID, \(value)}"
            let texts = bus("rabbitmq", "pubsub.rabbitmq", settings) + cronSource("clock") + trigger("count")
            let output = try output(.rabbitMQ, texts)
            #expect(output.text.contains("\"queues\": []"))
            #expect(
                output.remarks.first
                    == "the queue of Trigger default/count is left out: its 'consumerID' is not in these files")
        }
    }

    @Test("No address that may hold a secret is printed")
    func secrets() throws {
        let kafka = bus("kafka", "pubsub.kafka", "{name: brokers, value: \"sasl://u:hunter2@k:9092\"}")
        let output = try output(.kafka, kafka + cronSource("clock"))
        #expect(
            !output.text.contains("hunter2")
                && output.text.contains("--bootstrap-server \"${KAFKA_BROKERS:?the brokers of Kafka}\""))
        #expect(output.remarks.count == 1)
        for url in [
            "nats://u:hunter2@n.a:4222", "nats://hunter2@n.a:4222", "nats://n.b:4222,nats://u:hunter2@n.a:4222",
        ] {
            let nats = bus("nats", "pubsub.jetstream", "{name: natsURL, value: \"\(url)\"}") + cronSource("clock")
            let commands = try self.output(.nats, nats)
            #expect(commands.text.contains("--server \"${NATS_URL:?the URL of the NATS server}\""))
            let manifest = try self.output(.nack, nats)
            #expect(!manifest.text.contains("servers") && manifest.remarks.count == 1)
            #expect(!(commands.text + manifest.text + commands.remarks.joined()).contains("hunter2"))
        }
    }

    @Test("What is not in the files is a variable for each server, and a shell ends where one is not set")
    func variables() throws {
        let secret = { (name: String) in "{name: brokers, secretKeyRef: {name: \(name), key: k}}" }
        let texts = [("a", "one"), ("b", "two"), ("c", "one")].map { name, key in
            bus("kafka", "pubsub.kafka", secret(key), name: name) + cronSource("clock-\(name)", bus: name)
        }
        let output = try output(.kafka, texts.joined())
        let variables = output.text.split(separator: "${").dropFirst().map { $0.prefix { $0 != ":" } }
        #expect(variables == ["KAFKA_BROKERS", "KAFKA_BROKERS_2", "KAFKA_BROKERS"])
        #expect(
            output.remarks[1]
                == "EventBus default/b takes its brokers from elsewhere: set KAFKA_BROKERS_2 before its commands")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "kafka-topics.sh() { echo run; }; " + output.text]
        let (printed, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (printed, errors)
        try process.run()
        let bytes = try printed.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(bytes.isEmpty && process.terminationStatus != 0)
    }

    @Test("A bus is chosen by its name, with its namespace or kind before it where that is needed")
    func chosen() throws {
        let texts =
            redisBus("EventBus", "default", namespace: "a") + redisBus("EventBus", "default", namespace: "b")
            + redisBus("ClusterEventBus", "default") + redisBus("EventBus", "other", namespace: "a")
        for (names, expected) in [
            (["default"], ["a/default", "b/default", "default"]), (["b/default"], ["b/default"]),
            (["ClusterEventBus/default"], ["default"]), (["EventBus/default"], ["a/default", "b/default"]),
            (["EventBus/a/default", "other"], ["a/default", "a/other"]),
        ] {
            var list = try list(texts)
            #expect(list.keep(names) == nil)
            #expect(list.buses.map(\.reference) == expected)
        }
        var list = try list(texts)
        #expect(list.keep(["default", "c/default", "x"]) == "c/default")
        #expect(list.buses.count == 4)
    }

    @Test(
        "Definitions are for one server of RabbitMQ, whatever the virtual host and the user",
        arguments: [
            ("amqp://r.a:5672/x", "amqp://u:p@R.a/y", true), ("amqp://r.a", "amqp://r.b", false),
            ("amqp://r.a", "amqps://r.a", false), ("amqp://r", "amqp://r", false), ("r.a:5672", "amqp://r.a?x=1", true),
        ])
    func servers(_ one: String, _ other: String, _ isOne: Bool) throws {
        let texts = zip(["a", "b"], [one, other]).map { namespace, url in
            bus("rabbitmq", "pubsub.rabbitmq", "{name: connectionString, value: \"\(url)\"}", namespace: namespace)
                + cronSource("clock", namespace: namespace) + trigger("count", namespace: namespace)
        }
        let output = try output(.rabbitMQ, texts.joined())
        #expect((output.refusal == nil) == isOne && output.text.isEmpty != isOne)
        if !isOne {
            #expect(
                output.refusal?.message
                    == "definitions are for one server, and these event buses are on several: 'a/default', 'b/default'")
            var list = try list(texts.joined())
            #expect(list.keep(["a/default"]) == nil)
            #expect(TopicFormat.rabbitMQ.write(list).refusal == nil)
        }
    }

    @Test("A name that the broker or a command refuses is printed, with a remark")
    func refused() throws {
        let url = "{name: natsURL, value: \"nats://n.a:4222\"}, {name: streamName, value: A.B}"
        let nats = bus("nats", "pubsub.jetstream", url) + cronSource("clock") + trigger("count", topic: "\"a,b\"")
        #expect(
            try output(.nats, nats).remarks == [
                "the command 'nats' cannot take the topic 'a,b' of EventBus default/default: it divides subjects at ','",
                "NATS JetStream refuses the name 'A.B' for the stream of EventBus default/default: it contains '.'",
            ])
        #expect(try output(.nack, nats).remarks.count == 1)
        let blank = nats.replacing("A.B", with: "AB").replacing("a,b", with: "a b")
        #expect(
            try output(.nack, blank).remarks == [
                "NATS JetStream refuses the topic 'a b' of EventBus default/default: it contains a space"
            ])
        #expect(try output(.nats, blank).text.contains("--subjects='a b'"))
    }
}
