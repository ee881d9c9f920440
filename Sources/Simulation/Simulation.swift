internal import CloudEvents
package import HandlerContract

/// Everything that a set of resources becomes, running in virtual time: an adapter for each Deployment, and a bus in between.
///
/// The rules are the adapter's own: this adds a clock, a broker that loses nothing and sinks that take all.
package final class Simulation {
    /// What happened, in the order in which it did.
    package private(set) var timeline: [(time: Duration, pod: PodName, what: Occurrence)] = []

    private let clock = VirtualClock()
    private var pods: [SimulatedPod] = []
    private var count = 0

    /// - Parameter configs: the CONFIG of each Deployment.
    /// - Throws: what is wrong with a condition or a rule.
    package init(_ configs: [HandlerConfig]) throws {
        for config in configs {
            let pod = try SimulatedPod(config, clock: clock) { [unowned self] topic, event in
                carry(event, to: topic)
            } note: { [unowned self] pod, what in
                timeline.append((clock.now, pod, what))
            }
            pods.append(pod)
        }
    }

    /// The events that can be brought, as `namespace/eventSource/event`, in order.
    package var events: [String] { Array(Set(sources.map(\.name))).sorted() }

    /// Brings an event of an EventSource, at a time since the beginning.
    ///
    /// - Returns: false where no Deployment takes such an event.
    package func bring(_ data: [UInt8], of event: String, at time: Duration) -> Bool {
        guard let source = sources.first(where: { $0.name == event }) else { return false }
        count += 1
        let headers = ["readtimeutc": "\(count)"]  // the id that an event keeps when it comes again
        clock.wait(time - clock.now) { source.pod.bring(data, headers: headers) }
        return true
    }

    /// Lets time pass until nothing is left to do.
    package func run() { clock.run() }

    private var sources: [(name: String, pod: SimulatedPod)] {
        pods.compactMap { pod in
            guard case .eventSource(let source) = pod.config else { return nil }
            return ("\(source.namespace)/\(source.eventSourceName)/\(source.eventName)", pod)
        }
    }

    /// Brings what was published to each Trigger that subscribes to the topic.
    private func carry(_ event: [UInt8], to topic: String) {
        for pod in pods {
            guard case .trigger(let trigger) = pod.config, trigger.eventBusTopics.contains(topic) else { continue }
            clock.wait(.zero) { pod.bring(event, ofTopic: topic) }
        }
    }
}
