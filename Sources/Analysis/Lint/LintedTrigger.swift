internal import Conditions
internal import EventsAPI

/// A Trigger with what several rules ask about it, made once.
struct LintedTrigger {
    /// A subscriber with its condition; that is nil where it cannot be read.
    struct Subscriber {
        let subscriber: Trigger.Subscriber
        let condition: ReadCondition?
    }

    let trigger: Trigger

    /// The one that it is in, and that names without one mean.
    let namespace: String

    /// The DNS domain of the cluster.
    let clusterDomain: String

    /// The topics that it reads, input by input; broken inputs are left out.
    let topics: [(input: String, topic: String)]

    let subscribers: [Subscriber]

    /// - Parameter limit: what is left of the search for truth in all conditions of a set.
    init(_ trigger: Trigger, in set: LintedSet, _ limit: inout SearchLimit) {
        self.trigger = trigger
        namespace = set.namespace(of: trigger.metadata)
        clusterDomain = set.clusterDomain
        topics = set.topics(of: trigger)
        var subscribers: [Subscriber] = []
        for subscriber in trigger.subscribers {
            subscribers.append(Subscriber(subscriber: subscriber, condition: ReadCondition(subscriber, &limit)))
        }
        self.subscribers = subscribers
    }
}
