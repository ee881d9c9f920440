internal import CloudEvents
internal import EventDelivery
internal import EventRouting
internal import HandlerContract

/// One Deployment of a simulation: the adapter's own deliveries, in virtual time and beside a simulated sidecar.
final class SimulatedPod: DeliveryWorld {
    let name: PodName
    let config: HandlerConfig
    private let clock: VirtualClock
    private unowned let outside: any PodSurroundings
    private var intake: EventIntake
    private var dispatcher: Dispatcher?

    /// How often the adapter was started: what an earlier one waited for does not happen.
    private var life = 0

    /// The ids of events that have no answer yet, in the order in which they came, and of those that are held.
    private var unanswered: [String] = []
    private var held: Set<String> = []

    /// What a Trigger was brought, by the id of the event, so that it can be brought again.
    private var messages: [String: (event: [UInt8], topic: String)] = [:]
    private var deliveryCount = 0

    init(_ config: HandlerConfig, clock: VirtualClock, outside: any PodSurroundings) throws {
        self.config = config
        (self.clock, self.outside) = (clock, outside)
        name = PodName(config)
        intake = EventIntake(config)
        dispatcher = try makeDispatcher()
    }

    private func makeDispatcher() throws -> Dispatcher {
        var router = try EventRouter(config)
        if case .trigger(let trigger) = config { router = try EventRouter(config, rules: try TriggerRules(trigger)) }
        return Dispatcher(
            router: router, policy: try DeliveryPolicy(config), origin: EventOrigin(config), world: self)
    }

    /// Ends the adapter as a kill does, with everything that it knows and does, and starts it anew.
    ///
    /// Where a refusal loses an event, so does this: the sidecar meets a closed port.
    func restart() {
        life += 1
        dispatcher = try? makeDispatcher()
        note(.restarted)
        if refusal == .lost { for id in unanswered { note(.lost(id: id)) } }
        (unanswered, held) = ([], [])
    }

    private var refusal: RefusalEffect? { EventOrigin(config).refusal }

    // MARK: Events that come

    /// Takes an event of the EventSource's broker.
    func bring(_ event: IncomingEvent) {
        guard case .eventSource(let source) = config else { return }
        if let topic = source.eventSourceTopic {
            receive(intake.event(ofTopic: event.message(ofTopic: topic)).event, from: topic)
        } else {
            receive(intake.event(ofBinding: event.message), from: "")
        }
    }

    /// Takes a message of a topic, as Dapr brings it: with another id each time.
    func bring(_ event: [UInt8], ofTopic topic: String) {
        guard case .trigger(let trigger) = config else { return }
        deliveryCount += 1
        let body = rawMessage(
            event, id: "\(deliveryCount)", component: trigger.component(ofTopic: topic), topic: topic)
        let received = intake.event(ofTopic: IncomingMessage(body: body) { _ in nil }).event
        messages[received.id] = (event, topic)
        receive(received, from: topic)
    }

    /// Takes a message again; false where none of that id came before.
    func bringAgain(_ id: String) -> Bool {
        guard let message = messages[id] else { return false }
        bring(message.event, ofTopic: message.topic)
        return true
    }

    private func receive(_ event: CloudEvent, from topic: String) {
        let life = life
        unanswered.append(event.id)
        dispatcher?.receive(event, from: topic) { [unowned self] answer in
            guard life == self.life else { return }
            if let place = unanswered.firstIndex(of: event.id) { unanswered.remove(at: place) }
            held.remove(event.id)
            note(.answered(id: event.id, isAccepted: answer == .accepted))
            if answer == .refused, refusal == .lost { note(.lost(id: event.id)) }
        }
    }

    // MARK: The world of the adapter

    var now: Duration { clock.now }

    /// Always half of the longest wait, so that a simulation gives the same result each time.
    func random() -> Double { 0.5 }

    func wait(_ time: Duration, then: @escaping () -> Void) { wait(time, isEndless: false, then) }

    func waitBeforeRound(_ time: Duration, then: @escaping () -> Void) { wait(time, isEndless: true, then) }

    private func wait(_ time: Duration, isEndless: Bool, _ then: @escaping () -> Void) {
        let life = life
        clock.wait(time, isEndless: isEndless) { [unowned self] in if life == self.life { then() } }
    }

    func send(_ delivery: Delivery, before deadline: Duration, _ complete: @escaping (AttemptOutcome) -> Void) {
        let message = delivery.message()
        let destination = destination(of: delivery.target)
        switch outside.meet(destination) {
        case .answers(let status, let retryAfter, let body) where !(200..<300).contains(status):
            complete(.refused(status: status, retryAfter: retryAfter, answer: Array(body.utf8)))
        case .takes, .answers:
            note(.delivered(arrival(of: delivery, message, at: destination)))
            if case .publish(_, let topic, let event) = message { outside.carry(event.bytes, to: topic) }
            complete(.delivered)
        case .fails: complete(.failed("the \(destination.text) cannot be reached"))
        case .hangs: wait(deadline - now) { complete(.failed("no answer in time")) }
        }
    }

    func observe(_ step: DeliveryStep) {
        switch step {
        case .received(let event, let topic):
            note(
                .arrived(
                    id: event.id, inputs: inputs(of: topic),
                    isRepeated: dispatcher?.router.knows(event, from: topic) ?? false))
        case .judged(_, let sights, _): for sight in sights where sight.isAsked { judge(sight) }
        case .retried(let delivery, _, _) where isHeld(delivery): break
        case .gaveUp(let delivery, _) where isHeld(delivery): break
        case .deadLetterGaveUp(let delivery, _) where isHeld(delivery): break
        case .retried(let delivery, let outcome, let wait):
            let destination = destination(of: delivery.target)
            note(.retried(destination, subscriber: delivery.subscriber, reason: outcome.reason, wait: wait))
        case .gaveUp(let delivery, let failure), .deadLetterGaveUp(let delivery, let failure):
            note(
                .gaveUp(
                    destination(of: delivery.target), subscriber: delivery.subscriber, reason: failure.outcome.reason,
                    attempts: failure.attempts))
        case .held(let held, _):
            // Once: its rounds may go on for long.
            if self.held.insert(held.event.id).inserted { note(.held(id: held.event.id)) }
        case .lost(let event): note(.lost(id: event.id))
        default: break
        }
    }

    /// Whether the delivery is part of a later round, which is not shown again.
    private func isHeld(_ delivery: Delivery) -> Bool { delivery.events.last.map { held.contains($0.id) } ?? false }

    private func note(_ what: Occurrence) { outside.note(what, in: name) }

    private func judge(_ sight: Sight) {
        guard let router = dispatcher?.router else { return }
        let inputs = router.inputs(ofSubscriber: sight.subscriber).map { input in
            InputState(input, isTrue: sight.trueInputs.contains(input.name), at: now, window: router.window)
        }
        note(.judged(subscriber: sight.subscriber, condition: sight.condition, isMatch: sight.isMatch, inputs))
    }
}

/// What is around a pod.
protocol PodSurroundings: AnyObject {
    /// How a delivery to this destination ends now.
    func meet(_ destination: Destination) -> Behaviour

    /// The Service behind a Component of a pod, as `namespace/name`.
    func service(behind component: String, in pod: HandlerConfig) -> String?

    /// Brings a message to whoever subscribes to the topic.
    func carry(_ event: [UInt8], to topic: String)

    func note(_ what: Occurrence, in pod: PodName)
}

// MARK: - What a delivery is

extension SimulatedPod {
    private func destination(of target: Target) -> Destination {
        switch target {
        case .sink(let component): .sink(outside.service(behind: component, in: config) ?? component)
        case .topic(let topic, _): .topic(topic)
        }
    }

    private func arrival(of delivery: Delivery, _ message: OutgoingMessage, at destination: Destination) -> Arrival {
        var (data, headers, event) = ([UInt8](), [String: String](), delivery.events.last)
        switch message {
        case .binding(_, _, let body, let metadata):
            data = body
            // A name that begins with a capital is a header's; the trace is the call's own.
            headers = metadata.dictionary.filter { $0.key.first?.isUppercase == true || $0.key.hasPrefix("trace") }
        case .publish(_, _, let body):
            event = try? CloudEvent(json: body.bytes)
            data = event?.data ?? []
        }
        return Arrival(
            destination, of: name, subscriber: delivery.subscriber, isDeadLetter: delivery.isDeadLetter, data: data,
            attributes: event?.attributes ?? [:], headers: headers)
    }

    private func inputs(of topic: String) -> [String] {
        guard case .trigger(let trigger) = config else { return [] }
        return trigger.inputs.filter { $0.topic == topic }.map(\.name)
    }
}

extension AttemptOutcome {
    /// Such as `it answered 503`.
    fileprivate var reason: String {
        switch self {
        case .delivered: "it has it"
        case .refused(let status, _, _): "it answered \(status)"
        case .failed(let reason), .rejected(let reason): reason
        }
    }
}
