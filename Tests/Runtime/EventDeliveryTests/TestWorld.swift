import CloudEvents
import EventRouting
import HandlerContract
import Simulation

@testable import EventDelivery

/// A dispatcher in virtual time, whose targets answer as a test says.
final class TestWorld: DeliveryWorld {
    /// How an attempt ends: at once, after a while, or when the test says so.
    enum Ending {
        case now(AttemptOutcome)
        case later(Duration, AttemptOutcome)
        case open
    }

    typealias Script = (_ delivery: Delivery, _ number: Int) -> Ending

    let clock = VirtualClock()
    private(set) var dispatcher: Dispatcher!
    private let script: Script
    private var generator: any RandomNumberGenerator

    /// Every attempt, by target.
    private(set) var attempts: [String: Int] = [:]

    /// The ids of the events that a target took.
    private(set) var taken: [String: [String]] = [:]

    /// What each event was answered, in order.
    private(set) var answers: [String: [EventAnswer]] = [:]
    private(set) var roundWaits: [Duration] = []
    private(set) var steps: [String] = []
    private var open: [String: (AttemptOutcome) -> Void] = [:]

    init(
        _ config: HandlerConfig, rules: TriggerRules = TriggerRules(),
        generator: any RandomNumberGenerator = SystemRandomNumberGenerator(), _ script: @escaping Script
    ) throws {
        (self.script, self.generator) = (script, generator)
        dispatcher = Dispatcher(
            router: try EventRouter(config, rules: rules), policy: try DeliveryPolicy(config),
            origin: EventOrigin(config), world: self)
    }

    func receive(_ id: String, from topic: String = "t", data: [UInt8] = []) {
        var event = CloudEvent(id: id, source: "/s", type: "t")
        event.data = data
        dispatcher.receive(event, from: topic) { self.answers[id, default: []].append($0) }
    }

    /// Brings an event that can never be delivered.
    func reject(_ id: String, from topic: String = "t", data: [UInt8] = []) {
        var event = CloudEvent(id: id, source: "/s", type: "t")
        event.data = data
        dispatcher.reject(event, from: topic, because: "too long") { self.answers[id, default: []].append($0) }
    }

    /// Ends the attempt at a target that is under way.
    func end(_ target: String, _ outcome: AttemptOutcome) { open.removeValue(forKey: target)?(outcome) }

    // MARK: The world

    var now: Duration { clock.now }

    func random() -> Double { Double.random(in: 0..<1, using: &generator) }

    func wait(_ time: Duration, then: @escaping () -> Void) { clock.wait(time, then: then) }

    func waitBeforeRound(_ time: Duration, then: @escaping () -> Void) {
        roundWaits.append(time)
        clock.wait(time, isEndless: true, then: then)
    }

    func send(_ delivery: Delivery, before deadline: Duration, _ complete: @escaping (AttemptOutcome) -> Void) {
        let target = "\(delivery.target)"
        attempts[target, default: 0] += 1
        let id = delivery.events.last?.id ?? ""
        let end: (AttemptOutcome) -> Void = { outcome in
            if outcome == .delivered { self.taken[target, default: []].append(id) }
            complete(outcome)
        }
        switch script(delivery, attempts[target] ?? 0) {
        case .now(let outcome): end(outcome)
        case .later(let time, let outcome): clock.wait(time) { end(outcome) }
        case .open: open[target] = end
        }
    }

    func observe(_ step: DeliveryStep) {
        switch step {
        case .lost(let event): steps.append("lost \(event.id)")
        case .postponed(let event): steps.append("postponed \(event.id)")
        case .held(let held, _): steps.append("held \(held.event.id) at \(held.delivery.target)")
        case .deadLettered(let delivery): steps.append("dead letter of \(delivery.target)")
        case .shortened(let delivery, _): steps.append("without data to \(delivery.target)")
        case .rejected(let event, let reason, let hasDeadLetters):
            steps.append("rejected \(event.id): \(reason)\(hasDeadLetters ? "" : ", no dead letters")")
        default: break
        }
    }
}

extension AttemptOutcome {
    static let unavailable = AttemptOutcome.refused(status: 503, retryAfter: nil, answer: [])
}

/// Configurations that the tests share.
enum Configs {
    static func source(
        _ refusal: RefusalEffect?, holdAtMost: String? = nil, deadLetters: Bool = false
    ) -> HandlerConfig {
        var config = EventSourceConfig(
            namespace: "n", eventSourceName: "s", eventSourceKind: "redis", eventName: "e",
            eventSourceComponentName: "source")
        config.sinkComponentName = "sink"
        (config.eventBusComponentName, config.eventBusTopic) = ("bus", "topic")
        (config.refusal, config.holdAtMost) = (refusal, holdAtMost)
        if deadLetters { (config.deadLetterSinkComponentName, config.deadLetterTopicName) = ("letters", "lost") }
        return .eventSource(config)
    }

    static func trigger(
        _ refusal: RefusalEffect?, condition: String? = nil, deadLetters: Bool = false, attempts: Int? = nil
    ) -> HandlerConfig {
        let inputs = ["a", "b"].map {
            TriggerConfig.Input(name: $0, namespace: "n", eventSourceName: "s", eventName: $0, topic: "t-\($0)")
        }
        let subscriber = TriggerConfig.Subscriber(
            condition: condition, sinkComponentName: "sink", topicName: nil,
            deadLetterSinkComponentName: deadLetters ? "letters" : nil, deadLetterTopicName: nil)
        var config = TriggerConfig(
            namespace: "n", triggerName: "t", eventBusName: "b", eventBusComponentName: "bus",
            eventBusTopics: inputs.map(\.topic), inputs: inputs, subscribers: [subscriber])
        (config.refusal, config.deliveryAttempts) = (refusal, attempts)
        return .trigger(config)
    }
}
