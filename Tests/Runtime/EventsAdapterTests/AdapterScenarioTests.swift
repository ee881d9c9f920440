import EventsCompiler
import Findings
import Foundation
import HandlerContract
import Manifests
import Resolution
import Scenarios
import TestInputs
import Testing

@testable import EventsAdapter
@testable import Simulation

/// Runs the scenarios of `Fixtures/scenarios/adapter` by whole adapters over sockets.
///
/// `ofevents test` runs the same scenarios in a simulation; both must give the same deliveries.
@Suite("Scenarios, by whole adapters over sockets")
struct AdapterScenarioTests {
    private static let folder = Checkout.root.appending(path: "Fixtures/scenarios/adapter")

    private static func file(_ name: String) throws -> SourceFile {
        SourceFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }

    private static func scenarios() throws -> [Scenario] {
        decodeScenarios(try file("adapter.scenario.yaml")).compactMap { document in
            if case .scenario(let scenario) = document { scenario } else { nil }
        }
    }

    @Test("Every scenario ends as it is expected to", arguments: try scenarios().map(\.name.value))
    func scenario(name: String) throws {
        let scenario = try #require(try Self.scenarios().first { $0.name.value == name })
        let cluster = try LiveCluster(compile([try Self.file("shop.yaml")]))
        for step in scenario.steps { try cluster.perform(step) }
        let record = cluster.record
        cluster.stop()
        for outcome in scenario.judge(record) {
            #expect(
                outcome.mark == .asExpected,
                "\(outcome.mark.rawValue) \(outcome.expected) | \(outcome.actual) \(outcome.differences)")
        }
    }

    @Test("Every document of the file is a scenario")
    func documents() throws {
        #expect(decodeScenarios(try Self.file("adapter.scenario.yaml")).count == (try Self.scenarios().count))
        #expect(try Self.scenarios().count >= 9)
    }
}

/// Adapters with sidecars for every Deployment of a compilation, and a bus between them.
private final class LiveCluster {
    private(set) var record = ScenarioRecord()
    private var surroundings = Surroundings()
    private var pods: [PodName: Pod] = [:]
    private var events = 0
    private var brought: [String: (name: String, data: [UInt8])] = [:]
    private var messages: [String: (event: String, topic: String)] = [:]
    private let configs: [HandlerConfig]
    private let services: [String: String]
    private let world: TestLoop

    init(_ compilation: Compilation) throws {
        configs = compilation.configs.map(\.config)
        services = compilation.model.services
        world = try TestLoop()
        for config in configs { try run(config) }
        let topics = configs.flatMap {
            if case .trigger(let trigger) = $0 { trigger.eventBusTopics } else { [String]() }
        }
        record.topicsOnTheWay = Set(topics)
    }

    func stop() { for pod in pods.values { pod.stop() } }

    private func run(_ config: HandlerConfig) throws {
        pods[PodName(config)] = try Pod(config, in: world) { [unowned self] call, _ in answer(call, in: config) }
    }

    private var now: Duration { world.now }

    // MARK: What a step does

    func perform(_ step: ScenarioStep) throws {
        switch step.action {
        case .pause(let time): world.pass(time)
        case .event(let event):
            guard case .bytes(let data) = event.data else { return }
            events += 1
            let id = event.id?.value ?? "\(events)"
            brought[id] = (event.name.value, data)
            try bring(id)
        case .redeliver(let id, nil): try bring(id.value)
        case .redeliver(let id, let trigger?):
            let message = try #require(messages["\(trigger.value) \(id.value)"])
            for config in configs where PodName(config).isMeant(by: trigger.value) {
                try carry(message.event, message.topic, id.value, to: config)
            }
        case .behave(let name, let behaviour, let time, let times):
            let end = time.map { now + $0 }
            surroundings.set(name.destination, to: behaviour, until: end, times: times)
        case .restart(let party):
            for config in configs where PodName(config).isMeant(by: party.name.value) {
                pods[PodName(config)]?.stop()
                try run(config)
            }
        }
    }

    /// Brings an event to its EventSource, and what that publishes to the Triggers.
    private func bring(_ id: String) throws {
        let (name, data) = try #require(brought[id])
        let config = try #require(configs.first { PodName($0).isMeant(by: name) })
        guard case .eventSource(let source) = config else { return }
        let pod = try #require(pods[PodName(config)])
        let before = pod.sidecar.calls.count
        let answer = try pod.app(
            "POST", "/" + source.eventSourceComponentName, String(decoding: data, as: UTF8.self),
            headers: ["readtimeutc": id])
        note(answer.status, of: config, id)
        for call in pod.sidecar.calls.dropFirst(before) where call.target.hasPrefix("topic ") {
            let topic = String(call.target.split(separator: "/").last ?? "")
            for reader in configs { try carry(call.text, topic, id, to: reader) }
        }
    }

    private func carry(_ event: String, _ topic: String, _ id: String, to config: HandlerConfig) throws {
        guard case .trigger(let trigger) = config,
            let index = trigger.eventBusTopics.firstIndex(where: { $0 == topic })
        else { return }
        let name = PodName(config)
        messages["\(name.reference) \(id)"] = (event, topic)
        let pod = try #require(pods[name])
        note(try pod.carry(Array(event.utf8), topic: index), of: config, id)
    }

    private func note(_ status: Int, of config: HandlerConfig, _ id: String) {
        record.answers.append((now, PodName(config), id, status == 200))
    }

    // MARK: What the sidecars answer

    private func answer(_ call: FakeSidecar.Call, in config: HandlerConfig) -> FakeSidecar.Answer {
        let name = String(call.target.split(separator: " ").last ?? "")
        let destination: Destination =
            call.target.hasPrefix("sink ")
            ? .sink(services["default/\(name)"] ?? name) : .topic(String(name.split(separator: "/").last ?? ""))
        switch surroundings.meet(destination, at: now) {
        case .answers(let status, _, let body) where !(200..<300).contains(status):
            return .status(status, body: body)
        case .fails: return .failure(14, "\(destination.text) cannot be reached")
        case .hangs: return .hang
        case .takes, .answers:
            record.deliveries.append((now, arrival(call, name, destination, config)))
            return .status(200)
        }
    }

    private func arrival(
        _ call: FakeSidecar.Call, _ name: String, _ destination: Destination, _ config: HandlerConfig
    ) -> Arrival {
        var (data, attributes, subscriber) = (call.data, [String: String](), Int?.none)
        if case .trigger(let trigger) = config {
            subscriber = trigger.subscribers.firstIndex { one in
                [one.sinkComponentName, one.deadLetterSinkComponentName].contains(name)
                    || [one.topicName, one.deadLetterTopicName].contains {
                        $0 != nil && "topic \($0 ?? "")" == destination.text
                    }
            }
        }
        for (header, value) in call.metadata where header.hasPrefix("Ce-") {
            attributes[header.dropFirst(3).lowercased()] = value.removingPercentEncoding
        }
        if case .topic = destination,
            let event = try? JSONSerialization.jsonObject(with: Data(call.data)) as? [String: Any]
        {
            attributes = event.compactMapValues { $0 as? String ?? ($0 as? NSNumber)?.stringValue }
            attributes["id"] = attributes.removeValue(forKey: "ofeventsid")
            data = Self.data(of: event, call.text)
        }
        return Arrival(
            destination, of: PodName(config), subscriber: subscriber,
            isDeadLetter: attributes["deadlettertarget"] != nil, data: data, attributes: attributes,
            headers: call.metadata)
    }

    /// The event's data: of JSON the text as it stands in the event, behind all attributes.
    private static func data(of event: [String: Any], _ text: String) -> [UInt8] {
        if let base64 = event["data_base64"] as? String { return Array(Data(base64Encoded: base64) ?? Data()) }
        if event["datacontenttype"] as? String != "application/json" {
            return Array((event["data"] as? String ?? "").utf8)
        }
        let parts = text.components(separatedBy: #","data":"#)
        return parts.count == 2 ? Array(parts[1].dropLast().utf8) : []
    }
}
