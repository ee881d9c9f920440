import HandlerContract
import Testing

@Suite("The value of CONFIG")
struct HandlerConfigTests {
    private static var eventSource: EventSourceConfig {
        EventSourceConfig(
            namespace: "shop", eventSourceName: "orders", eventSourceKind: "kafka", eventName: "placed",
            eventSourceComponentName: "eventsource-orders-kafka-placed"
        )
    }

    private static func trigger(subscribers: [TriggerConfig.Subscriber]) -> TriggerConfig {
        TriggerConfig(
            namespace: "shop", triggerName: "mail", eventBusName: "default",
            eventBusComponentName: "trigger-eventbus-mail", eventBusTopics: ["shop-orders-placed"],
            inputs: [
                .init(
                    name: "placed", namespace: "shop", eventSourceName: "orders", eventName: "placed",
                    topic: "shop-orders-placed")
            ],
            subscribers: subscribers
        )
    }

    @Test("An EventSource's: keys in order, and none for what is not there")
    func eventSource() throws {
        var config = Self.eventSource
        #expect(
            HandlerConfig.eventSource(config).json() == """
                {"eventName":"placed","eventSourceComponentName":"eventsource-orders-kafka-placed",\
                "eventSourceKind":"kafka","eventSourceName":"orders","namespace":"shop"}
                """)
        config.eventSourceTopic = "stock/changed"
        config.eventBusName = "default"
        config.eventBusComponentName = "eventsource-eventbus-orders"
        config.eventBusTopic = "shop-orders-placed"
        config.sinkComponentName = "eventsource-sink-orders"
        config.deadLetterSinkComponentName = "eventsource-sink-orders-dead-letter"
        config.deadLetterTopicName = "lost"
        #expect(
            HandlerConfig.eventSource(config).json() == """
                {"deadLetterSinkComponentName":"eventsource-sink-orders-dead-letter","deadLetterTopicName":"lost",\
                "eventBusComponentName":"eventsource-eventbus-orders","eventBusName":"default",\
                "eventBusTopic":"shop-orders-placed","eventName":"placed",\
                "eventSourceComponentName":"eventsource-orders-kafka-placed","eventSourceKind":"kafka",\
                "eventSourceName":"orders","eventSourceTopic":"stock/changed","namespace":"shop",\
                "sinkComponentName":"eventsource-sink-orders"}
                """)
    }

    @Test("A Trigger's: keys in order, and none for what is not there")
    func trigger() throws {
        let subscriber = TriggerConfig.Subscriber(
            condition: "placed", sinkComponentName: nil, topicName: "mail", deadLetterSinkComponentName: nil,
            deadLetterTopicName: "lost"
        )
        #expect(
            HandlerConfig.trigger(Self.trigger(subscribers: [subscriber])).json() == """
                {"eventBusComponentName":"trigger-eventbus-mail","eventBusName":"default",\
                "eventBusTopics":["shop-orders-placed"],"inputs":[{"eventName":"placed","eventSourceName":"orders",\
                "name":"placed","namespace":"shop","topic":"shop-orders-placed"}],"namespace":"shop",\
                "subscribers":[{"condition":"placed","deadLetterTopicName":"lost","topicName":"mail"}],\
                "triggerName":"mail"}
                """)
    }

    @Test("What is written reads back, on one line, whatever stands in it")
    func roundTrip() throws {
        var config = Self.eventSource
        config.eventSourceTopic = "a/b \"c\" \\ \n\t\u{1} é 😀 \u{2028} </script>"
        let json = HandlerConfig.eventSource(config).json()
        #expect(!json.contains("\n"))
        #expect(try HandlerConfig(json: json) == .eventSource(config))

        let all = TriggerConfig.Subscriber(
            condition: "a &&\nb", sinkComponentName: "s", topicName: "t", deadLetterSinkComponentName: "d",
            deadLetterTopicName: "l"
        )
        let trigger = HandlerConfig.trigger(Self.trigger(subscribers: [all, all]))
        #expect(try HandlerConfig(json: trigger.json()) == trigger)
    }

    @Test("What a refusal means is written, and reads back", arguments: RefusalEffect.allCases)
    func refusal(effect: RefusalEffect) throws {
        var source = Self.eventSource
        (source.refusal, source.holdAtMost) = (effect, "25m")
        let json = HandlerConfig.eventSource(source).json()
        #expect(json.contains(#""holdAtMost":"25m","namespace":"shop","refusal":"\#(effect.rawValue)""#))
        #expect(try HandlerConfig(json: json) == .eventSource(source))

        var trigger = Self.trigger(subscribers: [])
        trigger.refusal = effect
        let text = HandlerConfig.trigger(trigger).json()
        #expect(text.contains(#""refusal":"\#(effect.rawValue)","subscribers""#))
        #expect(try HandlerConfig(json: text) == .trigger(trigger))
    }

    @Test("That an older sidecar has to end is written where it has, and reads back")
    func restartsSidecar() throws {
        var source = Self.eventSource
        var trigger = Self.trigger(subscribers: [])
        #expect(!HandlerConfig.eventSource(source).json().contains("restartsSidecar"))
        (source.restartsSidecar, trigger.restartsSidecar) = (true, true)
        for config in [HandlerConfig.eventSource(source), .trigger(trigger)] {
            #expect(config.json().contains(#","restartsSidecar":true"#))
            #expect(try HandlerConfig(json: config.json()) == config)
            #expect(config.restartsSidecar)
        }
    }

    @Test("Without the key a refused event comes again, but a cron tick is lost and is not held")
    func noRefusal() throws {
        for (kind, refusal, hold) in [("kafka", nil, nil), ("cron", RefusalEffect.lost, "0s")] {
            var config = Self.eventSource
            config.eventSourceKind = kind
            guard case .eventSource(let read) = try HandlerConfig(json: HandlerConfig.eventSource(config).json())
            else {
                Issue.record("it is an EventSource's")
                continue
            }
            #expect(read.refusal == refusal && read.holdAtMost == hold)
        }
    }

    @Test("A configuration with subscribers is a Trigger's, even with none in the list")
    func kinds() throws {
        let trigger = HandlerConfig.trigger(Self.trigger(subscribers: []))
        #expect(try HandlerConfig(json: trigger.json()) == trigger)
    }

    @Test("Keys of a later version are ignored")
    func laterKeys() throws {
        let json = HandlerConfig.eventSource(Self.eventSource).json()
        let later = json.replacing("{\"eventName\"", with: "{\"addedLater\":[1],\"eventName\"")
        #expect(later != json)
        #expect(try HandlerConfig(json: later) == .eventSource(Self.eventSource))
    }

    @Test(
        "What is no configuration is refused",
        arguments: [
            "", "{}", "[]", "null", "{\"subscribers\":[]}", "{\"eventName\":1}", "e30=", "{\"eventName\":\"a\"",
        ])
    func refused(_ json: String) {
        #expect(throws: (any Error).self) { try HandlerConfig(json: json) }
    }

    @Test("How many events a call has is read as it is written, and must be a number that makes sense")
    func bulk() throws {
        var config = Self.trigger(subscribers: [])
        config.bulk = TriggerConfig.Bulk(maxMessages: 100, maxAwaitMilliseconds: 20)
        let text = HandlerConfig.trigger(config).json()
        #expect(text.hasPrefix(#"{"bulk":{"maxAwaitMilliseconds":20,"maxMessages":100},"eventBusComponentName":"#))
        #expect(try HandlerConfig(json: text) == .trigger(config))
        let isNoCount = "must be a whole number of at least 1"
        for (wrong, reason) in [
            ("7", "'bulk' has another type than expected"), ("{}", "'bulk.maxMessages' \(isNoCount)"),
            (#"{"maxMessages":0,"maxAwaitMilliseconds":20}"#, "'bulk.maxMessages' \(isNoCount)"),
            (#"{"maxMessages":2}"#, "'bulk.maxAwaitMilliseconds' \(isNoCount)"),
        ] {
            let broken = text.replacing(#"{"maxAwaitMilliseconds":20,"maxMessages":100}"#, with: wrong)
            #expect { try HandlerConfig(json: broken) } throws: { "\($0)" == reason }
        }
    }
}
