internal import Diagnostics
internal import EventsAPI

/// What an object is called in the cluster.
struct GeneratedObject: Hashable {
    var kind: String
    var namespace: String
    var name: String
}

/// What a name was made of, and where that stands.
struct Origin {
    var description: String
    var span: SourceSpan
}

/// Every name and topic given so far, so that two origins never end in one.
struct GeneratedObjects {
    private struct TopicOwner {
        var bus: ResolvedEventBus
        var origin: Origin
    }

    private var objects: [GeneratedObject: Origin] = [:]
    private var topics: [String: [TopicOwner]] = [:]

    /// Claims an object's name; one that is invalid or taken is reported.
    mutating func claim(
        _ kind: String, _ name: String, in namespace: String, for origin: Origin, into bag: inout DiagnosticBag
    ) {
        if let fault = KubernetesName.subdomain.fault(of: name), name.utf8.count > 253 {
            bag.add(ResolutionWording.nameTooLong("\(kind) name", name, fault: fault, at: origin.span))
        }
        let object = GeneratedObject(kind: kind, namespace: namespace, name: name)
        if let first = objects[object] {
            bag.add(ResolutionWording.nameCollision(object, origin, first: first))
        } else {
            objects[object] = origin
        }
    }

    /// Claims a topic on a bus; one that another event of the same bus has is reported.
    mutating func claim(
        topic: String, on bus: ResolvedEventBus, for origin: Origin, into bag: inout DiagnosticBag
    ) {
        for owner in topics[topic, default: []] where owner.bus.isSame(as: bus) {
            // The same event under two kinds of source is one event from two places, and no collision.
            if owner.origin.description == origin.description { return }
            bag.add(ResolutionWording.topicCollision(topic, origin, first: owner.origin))
            return
        }
        topics[topic, default: []].append(TopicOwner(bus: bus, origin: origin))
    }
}
