import Foundation
import HandlerContract
import TestInputs
import Testing

@testable import EventsAdapter

@Suite("The adapter's environment")
struct ConfigurationTests {
    private let source = #"{"eventSourceComponentName":"source","sinkComponentName":"sink"}"#

    private func fault(_ environment: [String: String]) -> String? {
        do throws(ConfigurationError) {
            _ = try AdapterConfiguration(environment: environment)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("Defaults, and every variable")
    func variables() throws {
        let plain = try AdapterConfiguration(environment: ["CONFIG": source, "APP_PORT": ""])
        #expect(plain.appPort == 5050)
        #expect(plain.opsPort == 8081)
        #expect(plain.daprGRPCPort == 50001)
        #expect(plain.logLevel.rawValue == "info")
        #expect(plain.appAPIToken == nil)
        #expect(plain.daprAPIToken == nil)
        let full = try AdapterConfiguration(environment: [
            "CONFIG": source, "APP_PORT": "1", "OPS_PORT": "2", "DAPR_GRPC_PORT": "3", "DAPR_API_TOKEN": "a",
            "APP_API_TOKEN": "b", "LOG_LEVEL": "DEBUG",
        ])
        #expect(full.appPort == 1)
        #expect(full.opsPort == 2)
        #expect(full.daprGRPCPort == 3)
        #expect(full.logLevel.rawValue == "debug")
        #expect(full.appAPIToken == "b")
        #expect(full.daprAPIToken == "a")
    }

    @Test("The original controller's form, base64, is read too")
    func base64() throws {
        let original = """
            {"eventBusComponentName":"trigger-eventbus-t","eventBusTopics":["default-es-a"],"subscribers":[{"topicName":"out"}]}
            """
        let text = Data(original.utf8).base64EncodedString()
        let configuration = try AdapterConfiguration(environment: ["CONFIG": text])
        guard case .trigger(let trigger) = configuration.handler else {
            Issue.record("it is a Trigger's")
            return
        }
        #expect(trigger.eventBusTopics == ["default-es-a"])
        #expect(trigger.subscribers.map(\.condition) == [nil])
        #expect(trigger.inputs.isEmpty)
    }

    @Test("The original controller names a topic even without a bus: events go to the sink alone")
    func withoutBus() throws {
        let original = #"{"eventBusTopic":"t","eventSourceComponentName":"c","sinkComponentName":"s"}"#
        let text = Data(original.utf8).base64EncodedString()
        let summary = try AdapterConfiguration(environment: ["CONFIG": text]).summary
        #expect(summary.hasSuffix("events of     component c\nto            sink s"))
    }

    @Test("The original controller empties a subscriber whose topic an earlier one has: it gets nothing")
    func withoutTarget() throws {
        let original = """
            {"eventBusComponentName":"trigger-eventbus-t","eventBusTopics":["default-es-a"],\
            "subscribers":[{"topicName":"out"},{},{"deadLetterSinkComponentName":"lost"}]}
            """
        let text = Data(original.utf8).base64EncodedString()
        let summary = try AdapterConfiguration(environment: ["CONFIG": text]).summary
        #expect(
            summary.hasSuffix(
                """
                when          true
                  to          topic out
                when          true
                  to          nothing
                when          true
                  to          nothing
                  dead letter sink lost
                """))
    }

    @Test("What is wrong is said in one line")
    func faults() {
        #expect(fault([:])?.hasPrefix("CONFIG: it is not set") == true)
        #expect(fault(["CONFIG": "%"]) == "CONFIG: it is neither a JSON object nor base64 of one")
        #expect(fault(["CONFIG": "{"]) == "CONFIG: it is not valid JSON")
        #expect(fault(["CONFIG": "{}"]) == "CONFIG: it has no 'eventSourceComponentName'")
        #expect(
            fault(["CONFIG": source, "OPS_PORT": "5050"])
                == "OPS_PORT: 5050 is the port of the app channel (APP_PORT) too")
        #expect(fault(["CONFIG": source, "APP_PORT": "x"]) == "APP_PORT: 'x' is not a port: a number from 1 to 65535")
        #expect(
            fault(["CONFIG": source, "LOG_LEVEL": "loud"])?.hasPrefix("LOG_LEVEL: 'loud' is none of trace") == true)
    }

    @Test(
        "A configuration that would lose events is refused",
        arguments: [
            (#"{"eventSourceComponentName":"s"}"#, "it names nowhere to deliver to"),
            (#"{"eventSourceComponentName":"s","eventBusTopic":"t"}"#, "it names nowhere to deliver to"),
            (
                #"{"eventSourceComponentName":"s","sinkComponentName":"k","eventBusName":"b","eventBusTopic":"t"}"#,
                "it has 'eventBusName' without 'eventBusComponentName'"
            ),
            (
                #"{"eventSourceComponentName":"s","eventBusComponentName":"b"}"#,
                "it has 'eventBusComponentName' without"
            ),
            (
                #"{"eventSourceComponentName":"s","sinkComponentName":"k","deadLetterTopicName":"l"}"#,
                "it has 'deadLetterTopicName' without 'eventBusComponentName'"
            ),
            (
                #"{"eventSourceComponentName":"s","deadLetterSinkComponentName":"k"}"#, "it names nowhere to deliver to"
            ),
            (#"{"eventBusComponentName":"b","eventBusTopics":["t"],"subscribers":[]}"#, "'subscribers' is empty"),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":[],"subscribers":[{"topicName":"o"}]}"#,
                "'eventBusTopics' is empty"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":["t"],"subscribers":[{"topicName":"o"},{"condition":"true"}]}"#,
                "'subscribers[1]' has neither"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusComponents":[{"componentName":"c","topic":"u"}],"eventBusTopics":["t"],"subscribers":[{"topicName":"o"}]}"#,
                "'eventBusComponents[0].topic' is not in 'eventBusTopics'"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusComponents":[{"componentName":"c","topic":"t"},{"componentName":"d","topic":"t"}],"eventBusTopics":["t"],"subscribers":[{"topicName":"o"}]}"#,
                "'eventBusComponents[1].topic' has a Component already"
            ),
            (
                #"{"eventBusComponentName":"b","eventBusTopics":["t"],"subscribers":[{},{"deadLetterTopicName":"d"}]}"#,
                "no subscriber has 'sinkComponentName' or 'topicName'"
            ),
        ])
    func useless(config: String, message: String) {
        #expect(fault(["CONFIG": config])?.hasPrefix("CONFIG: \(message)") == true)
    }

    @Test("The command line: what there is, what wins, what there is not")
    func arguments() throws {
        #expect(try AdapterCommand(arguments: []) == .run)
        #expect(try AdapterCommand(arguments: ["--check-config"]) == .checkConfig)
        #expect(try AdapterCommand(arguments: ["-h", "--check-config"]) == .help)
        #expect(throws: UnknownArgument(text: "--chek")) { try AdapterCommand(arguments: ["--chek"]) }
        #expect(throws: UnknownArgument(text: "")) { try AdapterCommand(arguments: [""]) }
        for name in EnvironmentName.allCases { #expect(AdapterCommand.usage.contains("  \(name.rawValue) ")) }
    }

    @Test("Help and documents name the ports that the manifests write")
    func ports() throws {
        let page = try String(contentsOf: Checkout.root.appending(path: "docs/adapter.md"), encoding: .utf8)
        for (name, port) in [
            (EnvironmentName.appPort, 5050), (.opsPort, 8081), (.daprGRPCPort, 50001),
            (.daprHTTPPort, 3500),
        ] {
            let line = AdapterCommand.usage.split(separator: "\n").first { $0.contains("  \(name.rawValue) ") }
            #expect(line?.hasSuffix("(\(port))") == true)
            #expect(page.contains("| `\(name.rawValue)` | \(port) |"))
        }
        #expect(page.contains("at most \(PodShutdown.drainSeconds) s"))
    }

    @Test("A summary names what comes and where it goes, and no token")
    func summary() throws {
        var configuration = AdapterConfiguration(handler: Handlers.source(topic: true))
        configuration.appAPIToken = "secret"
        #expect(configuration.summary.contains("to            sink sink\nto            topic topic of bus"))
        #expect(!configuration.summary.contains("secret"))
    }
}
