package import HandlerContract

/// Everything that a set of resources becomes, running in virtual time: an adapter for each Deployment, and a bus in between.
///
/// The rules are the adapter's own: this adds a clock, a broker that loses nothing, and sinks and topics with the
/// answers that are set. The broker redelivers a refused event only when it is asked to.
package final class Simulation {
    /// What happened, in the order in which it did.
    package private(set) var timeline: [Moment] = []

    private let clock = VirtualClock()
    private let services: [String: String]
    private var pods: [SimulatedPod] = []
    private var surroundings = Surroundings()

    /// What the EventSources were brought, by id.
    private var brought: [String: (event: IncomingEvent, pod: SimulatedPod)] = [:]

    /// - Parameters:
    ///   - configs: the CONFIG of each Deployment.
    ///   - services: the Service, as `namespace/name`, behind each Component of a sink, as `namespace/name` too.
    /// - Throws: what is wrong with a condition or a rule.
    package init(_ configs: [HandlerConfig], services: [String: String] = [:]) throws {
        self.services = services
        for config in configs { pods.append(try SimulatedPod(config, clock: clock, outside: self)) }
    }

    package var now: Duration { clock.now }

    /// The pods, in the order of their names.
    package var podNames: [PodName] { pods.map(\.name).sorted { $0.text < $1.text } }

    /// The pods that a person may mean by a name: two, where two sources of an EventSource give an event of one name.
    package func pods(of kind: PodName.Kind, named name: String) -> [PodName] {
        podNames.filter { $0.kind == kind && $0.isMeant(by: name) }
    }

    /// The CONFIG of the pod that a person means by a name.
    package func config(of kind: PodName.Kind, named name: String) -> HandlerConfig? { pod(kind, name)?.config }

    // MARK: What can be done to it

    /// Lets time pass up to a moment, with everything that is due by then.
    package func run(until time: Duration) { clock.run(until: time) }

    /// Lets time pass until nothing is left to do.
    package func run() { clock.run() }

    /// Brings an event to an EventSource; false where no Deployment takes such an event.
    package func bring(_ event: IncomingEvent, to name: String) -> Bool {
        guard let pod = pod(.eventSource, name) else { return false }
        brought[event.id] = (event, pod)
        pod.bring(event)
        return true
    }

    /// Brings an event again: to its EventSource, or to a Trigger that had it from the bus; false where it did not come
    /// before.
    package func bringAgain(_ id: String, toTrigger trigger: String? = nil) -> Bool {
        if let trigger { return pod(.trigger, trigger)?.bringAgain(id) ?? false }
        guard let (event, pod) = brought[id] else { return false }
        pod.bring(event)
        return true
    }

    /// Makes a sink or topic answer otherwise: for ever, for a while, or for a number of deliveries.
    package func set(
        _ destination: Destination, to behaviour: Behaviour, for time: Duration? = nil, times: Int? = nil
    ) {
        surroundings.set(destination, to: behaviour, until: time.map { now + $0 }, times: times)
        timeline.append(Moment(time: now, pod: nil, what: .changed(destination, behaviour)))
    }

    /// Kills an adapter and starts it anew; false where there is none of that name.
    package func restart(_ kind: PodName.Kind, _ name: String) -> Bool {
        guard let pod = pod(kind, name) else { return false }
        pod.restart()
        return true
    }

    private func pod(_ kind: PodName.Kind, _ name: String) -> SimulatedPod? {
        pods.first { $0.name.kind == kind && $0.name.isMeant(by: name) }
    }
}

// MARK: - What there is

extension Simulation {
    /// The names of what can be brought, as `namespace/eventSource/event`, in order.
    package var events: [String] { references(.eventSource) }

    /// The names of the Triggers, as `namespace/name`, in order.
    package var triggers: [String] { references(.trigger) }

    /// Every sink and topic that something is delivered to, and every topic that a Trigger reads.
    package var destinations: Set<Destination> {
        Set(routes.map(\.destination)).union(topicsThatAreRead.map { .topic($0) })
    }

    /// Every delivery that a pod may make.
    package var routes: [DeliveryRoute] {
        pods.flatMap { pod -> [DeliveryRoute] in
            func routes(_ sink: String?, _ topic: String?, _ number: Int?, letters: Bool) -> [DeliveryRoute] {
                destinations(sink, topic, in: pod.config).map {
                    DeliveryRoute(pod: pod.name, subscriber: number, destination: $0, isForDeadLetters: letters)
                }
            }
            switch pod.config {
            case .eventSource(let source):
                return routes(source.sinkComponentName, source.eventBusTopic, nil, letters: false)
                    + routes(source.deadLetterSinkComponentName, source.deadLetterTopicName, nil, letters: true)
            case .trigger(let trigger):
                return trigger.subscribers.enumerated().flatMap { number, one in
                    routes(one.sinkComponentName, one.topicName, number, letters: false)
                        + routes(one.deadLetterSinkComponentName, one.deadLetterTopicName, number, letters: true)
                }
            }
        }
    }

    /// The topics that Triggers read: what is delivered there goes on.
    package var topicsThatAreRead: Set<String> {
        Set(
            pods.flatMap { pod in
                if case .trigger(let trigger) = pod.config { trigger.eventBusTopics } else { [String]() }
            })
    }

    private func references(_ kind: PodName.Kind) -> [String] {
        Set(pods.filter { $0.name.kind == kind }.map(\.name.reference)).sorted()
    }

    private func destinations(_ sink: String?, _ topic: String?, in config: HandlerConfig) -> [Destination] {
        [sink.map { .sink(service(behind: $0, in: config) ?? $0) }, topic.map { .topic($0) }].compactMap(\.self)
    }
}

extension Simulation: PodSurroundings {
    func meet(_ destination: Destination) -> Behaviour { surroundings.meet(destination, at: now) }

    func service(behind component: String, in pod: HandlerConfig) -> String? {
        switch pod {
        case .eventSource(let source): services["\(source.namespace)/\(component)"]
        case .trigger(let trigger): services["\(trigger.namespace)/\(component)"]
        }
    }

    /// Brings what was published to each Trigger that subscribes to the topic.
    func carry(_ event: [UInt8], to topic: String) {
        for pod in pods {
            guard case .trigger(let trigger) = pod.config, trigger.eventBusTopics.contains(topic) else { continue }
            clock.wait(.zero) { pod.bring(event, ofTopic: topic) }
        }
    }

    func note(_ what: Occurrence, in pod: PodName) { timeline.append(Moment(time: now, pod: pod, what: what)) }
}
