import Foundation
import HandlerContract
import Testing

@Suite("The environment variable CONFIG")
struct EnvironmentValueTests {
    /// What the original controller writes for an EventSource with a bus, with the copies of specs that it adds.
    private static let source = """
        {"eventBusComponentName":"eventsource-eventbus-orders","eventBusTopic":"shop-orders-placed",\
        "sinkComponentName":"eventsource-sink-orders","eventSourceComponentName":"eventsource-orders-kafka-placed",\
        "eventSourceSpecEncode":"e30=","eventBusSpecEncode":"e30=","sinkSpecEncode":"e30="}
        """

    private static let trigger = """
        {"eventBusComponentName":"trigger-eventbus-mail","eventBusTopics":["shop-orders-placed","shop-stock-low"],\
        "subscribers":[{"sinkComponentName":"trigger-sink-mail-shop-mailer","deadLetterTopicName":"lost"},\
        {"topicName":"mail","deadLetterSinkComponentName":"trigger-sink-mail-shop-dump"}]}
        """

    private func forms(_ json: String) -> [String] {
        let base64 = Data(json.utf8).base64EncodedString()
        let lines = Data(json.utf8).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return [json, "  \n" + json + "\n", base64, base64 + "\n", " " + lines]
    }

    private func fault(_ text: String) -> String? {
        do throws(HandlerConfigError) {
            _ = try HandlerConfig(environmentValue: text)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("The original's EventSource is read, as JSON and as base64")
    func eventSource() throws {
        var expected = EventSourceConfig(
            namespace: "", eventSourceName: "", eventSourceKind: "", eventName: "",
            eventSourceComponentName: "eventsource-orders-kafka-placed")
        expected.eventBusComponentName = "eventsource-eventbus-orders"
        expected.eventBusTopic = "shop-orders-placed"
        expected.sinkComponentName = "eventsource-sink-orders"
        for form in forms(Self.source) {
            #expect(try HandlerConfig(environmentValue: form) == .eventSource(expected), "\(form)")
        }
    }

    @Test("The original's EventSource has a topic even without a bus")
    func noBus() throws {
        let json = #"{"eventBusTopic":"t","eventSourceComponentName":"c","sinkComponentName":"s"}"#
        guard case .eventSource(let config) = try HandlerConfig(environmentValue: json) else {
            Issue.record("it is an EventSource's")
            return
        }
        #expect(config.eventBusTopic == "t" && config.eventBusComponentName == nil)
        #expect(HandlerConfig.eventSource(config).fault == nil)
    }

    @Test("The original's Trigger is read, as JSON and as base64")
    func trigger() throws {
        let expected = TriggerConfig(
            namespace: "", triggerName: "", eventBusName: "", eventBusComponentName: "trigger-eventbus-mail",
            eventBusTopics: ["shop-orders-placed", "shop-stock-low"], inputs: [],
            subscribers: [
                .init(
                    condition: nil, sinkComponentName: "trigger-sink-mail-shop-mailer", topicName: nil,
                    deadLetterSinkComponentName: nil, deadLetterTopicName: "lost"),
                .init(
                    condition: nil, sinkComponentName: nil, topicName: "mail",
                    deadLetterSinkComponentName: "trigger-sink-mail-shop-dump", deadLetterTopicName: nil),
            ])
        for form in forms(Self.trigger) {
            #expect(try HandlerConfig(environmentValue: form) == .trigger(expected), "\(form)")
        }
    }

    @Test("The original's subscriber may be empty")
    func emptySubscriber() throws {
        let json = #"{"eventBusComponentName":"b","eventBusTopics":["t"],"subscribers":[{"topicName":"o"},{}]}"#
        guard case .trigger(let config) = try HandlerConfig(environmentValue: json) else {
            Issue.record("it is a Trigger's")
            return
        }
        let empty = TriggerConfig.Subscriber(
            condition: nil, sinkComponentName: nil, topicName: nil, deadLetterSinkComponentName: nil,
            deadLetterTopicName: nil)
        #expect(config.subscribers.map { $0 == empty } == [false, true])
        #expect(HandlerConfig.trigger(config).fault == nil)
    }

    @Test(
        "What cannot be read is reported in one line",
        arguments: [
            ("", "it is neither a JSON object nor base64 of one"),
            ("[]", "it is neither a JSON object nor base64 of one"),
            ("W10=", "it is neither a JSON object nor base64 of one"),
            ("eventBusTopics: []", "it is neither a JSON object nor base64 of one"),
            ("{", "it is not valid JSON"),
            ("ew==", "it is not valid JSON"),
            ("{}", "it has no 'eventSourceComponentName'"),
            ("e30=", "it has no 'eventSourceComponentName'"),
            (#"{"eventSourceComponentName":1}"#, "'eventSourceComponentName' has another type than expected"),
            (#"{"eventSourceComponentName":null}"#, "'eventSourceComponentName' is null"),
            (
                #"{"eventSourceComponentName":"c","refusal":"Lost"}"#,
                "'refusal' is 'Lost', and must be one of: lost, blocks"
            ),
            (#"{"eventSourceComponentName":"c","refusal":true}"#, "'refusal' has another type than expected"),
            (
                #"{"eventSourceComponentName":"c","restartsSidecar":"true"}"#,
                "'restartsSidecar' has another type than expected"
            ),
            (#"{"eventSourceComponentName":"c","holdAtMost":25}"#, "'holdAtMost' has another type than expected"),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[],"refusal":""}"#,
                "'refusal' is '', and must be one of: lost, blocks"
            ),
            (#"{"subscribers":[]}"#, "it has no 'eventBusComponentName'"),
            (#"{"subscribers":{}}"#, "'subscribers' has another type than expected"),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":["t",1],"subscribers":[]}"#,
                "'eventBusTopics[1]' has another type than expected"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"inputs":[{"name":"a"}],"subscribers":[]}"#,
                "it has no 'inputs[0].namespace'"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusComponents":[{"componentName":"c","tpic":"t"}],"eventBusTopics":[],"subscribers":[]}"#,
                "'eventBusComponents[0].tpic' is not known; there are 'componentName' and 'topic'"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusComponents":[{"componentName":"c"}],"eventBusTopics":[],"subscribers":[]}"#,
                "it has no 'eventBusComponents[0].topic'"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusComponents":{"t":"c"},"eventBusTopics":[],"subscribers":[]}"#,
                "'eventBusComponents' has another type than expected"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"inputs":[null],"subscribers":[]}"#,
                "'inputs[0]' is null"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[{"topicName":[]}]}"#,
                "'subscribers[0].topicName' has another type than expected"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[],"deliveryAttempts":1.5}"#,
                "'deliveryAttempts' cannot be read"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[],"deliveryAttempts":1e400}"#,
                "'deliveryAttempts' cannot be read"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[],"deliveryAttempts":"3"}"#,
                "'deliveryAttempts' has another type than expected"
            ),
        ])
    func faults(text: String, message: String) {
        #expect(fault(text) == message)
    }

    @Test("A whole number may be written in any way", arguments: ["3", "3.0", "3e0", "0.3e1"])
    func wholeNumbers(digits: String) throws {
        let json = #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[],"deliveryAttempts":\#(digits)}"#
        guard case .trigger(let config) = try HandlerConfig(environmentValue: json) else {
            Issue.record("it is a Trigger's")
            return
        }
        #expect(config.deliveryAttempts == 3)
    }
}
