internal import EventsAPI
internal import Findings

/// What a Component is called in the cluster. A Deployment needs no claim of its own: it has the name of a Component, or
/// that of its Trigger.
struct ComponentKey: Hashable {
    var namespace: String
    var name: String
}

/// Every name and topic given so far, so that two origins never end in one.
struct GeneratedObjects {
    private struct TopicOwner {
        var bus: ResolvedEventBus
        var origin: Origin
    }

    private var components: [ComponentKey: Origin] = [:]
    private var topics: [String: [TopicOwner]] = [:]

    /// - Parameter count: how many Components there are likely to be; it may be more.
    init(count: Int) {
        components.reserveCapacity(count)
        topics.reserveCapacity(count / 2)
    }

    /// Claims a Component's name; one that is too long or taken is reported.
    mutating func claim(
        component name: String, in namespace: String, for origin: Origin, into bag: inout DiagnosticBag
    ) {
        if let finding = faultOfLength(name, of: origin) { bag.add(finding) }
        let key = ComponentKey(namespace: namespace, name: name)
        if let first = components.updateValue(origin, forKey: key) {
            components[key] = first
            bag.add(ResolutionWording.nameCollision(key, origin, first: first))
        }
    }

    /// What is to be said of a name's length; nil where it fits, or where a part of it is reported elsewhere.
    ///
    /// A bus, and the sinks of an EventSource, are named after what a Deployment is named after too, and a Deployment's name reaches its
    /// limit first.
    private func faultOfLength(_ name: String, of origin: Origin) -> Diagnostic? {
        switch origin.maker {
        case .event where name.utf8.count > deploymentNameLimit && !origin.hasLongPart:
            ResolutionWording.deploymentNameTooLong(name, at: origin.span)
        case .addressOfTrigger where isTooLong(name) && !origin.hasLongPart,
            .sinkOfTrigger where isTooLong(name) && !origin.hasLongPart,
            .busOfTopic where isTooLong(name) && !origin.hasLongPart:
            ResolutionWording.nameTooLong(name, at: origin.span)
        default: nil
        }
    }

    /// Claims a topic on a bus; one that another event of the same bus has is reported.
    mutating func claim(
        topic: String, on bus: ResolvedEventBus, for origin: Origin, into bag: inout DiagnosticBag
    ) {
        for owner in topics[topic, default: []] where owner.bus.isSame(as: bus) {
            // The same event under two kinds of source is one event from two places, and no collision.
            if owner.origin.maker == origin.maker { return }
            bag.add(ResolutionWording.topicCollision(topic, origin, first: owner.origin))
            return
        }
        topics[topic, default: []].append(TopicOwner(bus: bus, origin: origin))
    }
}
