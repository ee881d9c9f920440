internal import CloudEvents
internal import EventDelivery
internal import EventRouting
internal import HandlerContract

/// One Deployment of a simulation: the adapter's own deliveries, in virtual time and beside a sidecar that always answers.
final class SimulatedPod: DeliveryWorld {
    let name: PodName
    let config: HandlerConfig
    private let clock: VirtualClock
    private let publish: (_ topic: String, _ event: [UInt8]) -> Void
    private let note: (PodName, Occurrence) -> Void
    private var intake: EventIntake
    private var dispatcher: Dispatcher?

    /// - Parameters:
    ///   - publish: takes what is published to a topic.
    ///   - note: is told of everything that happens.
    init(
        _ config: HandlerConfig, clock: VirtualClock, publish: @escaping (String, [UInt8]) -> Void,
        note: @escaping (PodName, Occurrence) -> Void
    ) throws {
        self.config = config
        (self.clock, self.publish, self.note) = (clock, publish, note)
        intake = EventIntake(config)
        let origin = EventOrigin(config)
        name = PodName(kind: origin.kind == .source ? "EventSource" : "Trigger", text: origin.description)
        var (router, policy) = (try EventRouter(config), DeliveryPolicy())
        if case .trigger(let trigger) = config {
            router = try EventRouter(config, rules: try TriggerRules(trigger))
            policy = try DeliveryPolicy(trigger)
        }
        dispatcher = Dispatcher(router: router, policy: policy, origin: origin, world: self)
    }

    /// Takes an event of the source's binding.
    func bring(_ data: [UInt8], headers: [String: String]) {
        receive(intake.event(ofBinding: IncomingMessage(body: data) { headers[$0] }), from: "")
    }

    /// Takes a message of a topic, as Dapr brings it: with the names of the topic and of the component in it.
    func bring(_ event: [UInt8], ofTopic topic: String) {
        guard case .trigger(let trigger) = config else { return }
        var body = Array(event.dropLast())
        for (name, value) in [("topic", topic), ("pubsubname", trigger.eventBusComponentName)] {
            body += Array(",\"\(name)\":".utf8)
            appendJSON(value, to: &body)
        }
        receive(
            intake.event(ofTopic: IncomingMessage(body: body + [UInt8(ascii: "}")]) { _ in nil }).event, from: topic)
    }

    private func receive(_ event: CloudEvent, from topic: String) { dispatcher?.receive(event, from: topic) { _ in } }

    var now: Duration { clock.now }

    /// Always half of the longest wait, so that a simulation gives the same result each time.
    func random() -> Double { 0.5 }

    func wait(_ time: Duration, then: @escaping () -> Void) { clock.wait(time, then: then) }

    func send(
        _ message: OutgoingMessage, of trace: TraceContext?, before deadline: Duration,
        _ complete: @escaping (AttemptOutcome) -> Void
    ) {
        if case .publish(_, let topic, let data, _) = message { publish(topic, data) }
        complete(.delivered)
    }

    func observe(_ step: DeliveryStep) {
        switch step {
        case .received(let event, let topic): note(name, .arrived(id: event.id, inputs: inputs(of: topic)))
        case .judged(_, let sights, _): for sight in sights where sight.isAsked { judge(sight) }
        case .delivered(let delivery, _):
            let data = delivery.events.last.flatMap(\.data) ?? []
            note(name, .delivered(target: delivery.target, subscriber: delivery.subscriber, data: data))
        default: break
        }
    }

    private func judge(_ sight: Sight) {
        guard let router = dispatcher?.router else { return }
        let inputs = router.inputs(ofSubscriber: sight.subscriber).map { input in
            InputState(input, isTrue: sight.trueInputs.contains(input.name), at: now, window: router.window)
        }
        note(name, .judged(subscriber: sight.subscriber, condition: sight.condition, isMatch: sight.isMatch, inputs))
    }

    private func inputs(of topic: String) -> [String] {
        guard case .trigger(let trigger) = config else { return [] }
        return trigger.inputs.filter { $0.topic == topic }.map(\.name)
    }
}
