import Foundation
import HandlerContract
import TestInputs
import Testing

@testable import EventsAdapter

/// Everything that one sample is rendered to, running: an adapter and a sidecar for each Deployment, and a bus in between.
private struct Cluster {
    let pods: [(config: HandlerConfig, pod: Pod)]

    static let folder = Checkout.root.appending(path: "Fixtures/render")

    init(_ sample: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(sample)/expected.yaml"), encoding: .utf8)
        var pods: [(HandlerConfig, Pod)] = []
        for match in text.matches(of: /- name: CONFIG\n +value: '(.+)'\n/) {
            let config = try HandlerConfig(json: match.1.replacingOccurrences(of: "''", with: "'"))
            pods.append((config, try Pod(config)))
        }
        self.pods = pods
    }

    var sources: [(config: EventSourceConfig, pod: Pod)] {
        pods.compactMap { if case .eventSource(let config) = $0.config { (config, $0.pod) } else { nil } }
    }

    /// Brings what a source published to every Trigger that subscribes to its topic, as a broker and Dapr do.
    func carry(_ call: FakeSidecar.Call) throws {
        let topic = call.target.split(separator: "/").last.map(String.init)
        for case (.trigger(let config), let pod) in pods {
            guard let index = config.eventBusTopics.firstIndex(where: { $0 == topic }) else { continue }
            #expect(try pod.carry(call.data, topic: index) == 200)
        }
    }

    func stop() { for (_, pod) in pods { pod.stop() } }
}

@Suite("The rendered samples, from the event to the function")
struct SampleTests {
    @Test(
        "What a broker has reaches the sink byte for byte, at once or over the bus",
        arguments: [
            ("sample-1-sink", "eventsource-sink-my-eventsource", 1),
            ("sample-2-eventbus", "trigger-sink-my-trigger", 1),
            ("sample-3-multi", "eventsource-sink-my-eventsource", 2),
            ("sample-4-clustereventbus", "trigger-sink-my-trigger", 1),
        ])
    func sample(_ name: String, sink: String, count: Int) throws {
        let cluster = try Cluster(name)
        let data = #"{"id":9007199254740993,"text":"Grüße \u0026 \/","list":[1.0]}"#
        for (number, (config, pod)) in cluster.sources.enumerated() {
            let headers: Pod.Headers =
                config.eventSourceKind == "cron"
                ? ["readtimeutc": "2026-01-02 03:04:0\(number) +0000 UTC"]
                : ["__topic": "sample", "__partition": "0", "__offset": "\(number)"]
            #expect(try pod.app("OPTIONS", "/" + config.eventSourceComponentName).status == 200)
            #expect(
                try pod.app("POST", "/" + config.eventSourceComponentName, data, headers: headers).status == 200)
            for call in pod.sidecar.calls where call.target.hasPrefix("topic ") { try cluster.carry(call) }
        }
        let delivered = cluster.pods.flatMap(\.pod.sidecar.calls).filter { $0.target.hasPrefix("sink ") }
        #expect(delivered.count == count)
        for call in delivered {
            #expect(call.target.hasPrefix("sink \(sink)"))
            #expect(call.text == data)
            #expect(call.metadata["Ce-Source"]?.hasPrefix("/eventsources/default/my-eventsource/") == true)
        }
        #expect(Set(delivered.map { $0.metadata["Ce-Id"] ?? "" }).count == count)
        cluster.stop()
    }
}
