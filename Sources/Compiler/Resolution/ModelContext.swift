internal import DaprComponents
package import EventsAPI
internal import Findings
internal import YAMLTree

/// How many of a model's resources belong to the set itself: they come first, and those of the context behind them.
///
/// The context of a set are files that nobody named: they say what a name means, and nothing is written or reported of them.
package struct OwnCounts: Sendable {
    package var eventBuses = 0
    package var eventSources = 0
    package var triggers = 0
}

extension ResolvedModel {
    /// The buses of the set, without those of its context.
    package var ownEventBuses: ArraySlice<ResolvedEventBus> {
        eventBuses.prefix(own?.eventBuses ?? eventBuses.count)
    }

    /// The Triggers of the context.
    package var triggersOfContext: ArraySlice<ResolvedTrigger> {
        triggers.dropFirst(own?.triggers ?? triggers.count)
    }

    /// The model without the EventSources and Triggers of the context. Every bus stays, as others name it by its place.
    package var withoutContext: ResolvedModel { model { _ in false } }

    /// The same, with those events of the context that its Triggers read: they can only be brought through an EventSource.
    package var withEventsRead: ResolvedModel {
        guard let own else { return self }
        let topics = Set(triggers.prefix(own.triggers).flatMap { $0.inputs.map(\.topic) })
        return model { topics.contains($0.busTopic) }
    }

    /// - Parameter keeps: whether an event of the context stays.
    private func model(keeping keeps: (ResolvedSource) -> Bool) -> ResolvedModel {
        guard let own else { return self }
        var model = self
        model.eventSources = Array(eventSources.prefix(own.eventSources))
        model.eventSources += eventSources.dropFirst(own.eventSources).compactMap { source in
            var source = source
            source.sources = source.sources.filter(keeps)
            return source.sources.isEmpty ? nil : source
        }
        model.triggers = triggers.prefix(own.triggers).map { trigger in
            var trigger = trigger
            for place in trigger.inputs.indices where trigger.inputs[place].source ?? 0 >= own.eventSources {
                trigger.inputs[place].source = nil
            }
            return trigger
        }
        return model
    }
}

extension Resolver {
    var hasContext: Bool { ownCount < modelPlaces.count }

    /// Resolves resources of the context: their names clash with nothing, as that is a finding about them.
    mutating func withoutClaims(_ resolve: (inout Resolver) -> Void) {
        guard hasContext else { return }
        let kept = objects
        objects = GeneratedObjects(count: 0)
        resolve(&self)
        objects = kept
    }
}

extension Resolver {
    /// The buses of a context that are there twice with different contents: the first by its place, and the first that differs from it.
    ///
    /// - Parameter start: where the context begins.
    static func contradictions(
        among resources: [Resource], _ references: References, from start: Int
    ) -> [Int: Int] {
        guard start < resources.count else { return [:] }
        var found: [Int: Int] = [:]
        for (place, first) in references.duplicates where first >= start && found[first] == nil {
            guard case .eventBus(let bus) = resources[first], case .eventBus(let other) = resources[place],
                !bus.hasSameBackend(as: other)
            else { continue }
            found[first] = place
        }
        return found
    }
}

extension EventBus {
    /// Whether both have the same component, wherever it is written.
    fileprivate func hasSameBackend(as other: EventBus) -> Bool {
        guard let own = backend, let others = other.backend else { return false }
        return own.type.value == others.type.value && own.secretStore == others.secretStore
            && own.fields.count == others.fields.count && own.metadata.count == others.metadata.count
            && zip(own.fields, others.fields).allSatisfy {
                $0.key.value == $1.key.value && $0.value.hasSameValue(as: $1.value)
            }
            && zip(own.metadata, others.metadata).allSatisfy { $0.hasSameValue(as: $1) }
    }
}

/// The resources of a context that none of a set takes the place of: one of the same kind, namespace and name does.
///
/// - Parameter namespace: that of resources that name none.
package func context(_ resources: [Resource], of set: [Resource], namespace: String) -> [Resource] {
    let taken = Set(set.map { ResourceKey($0, namespace: namespace) })
    return resources.filter { !taken.contains(ResourceKey($0, namespace: namespace)) }
}

private struct ResourceKey: Hashable {
    let kind: ResourceKind
    let key: References.Key

    init(_ resource: Resource, namespace: String) {
        (kind, key) = (resource.kind, References.Key(resource, namespace: namespace))
    }
}
