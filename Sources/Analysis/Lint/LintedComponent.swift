internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Resolution
internal import Text
internal import YAMLTree

/// A Dapr component that an author wrote inline, and what it is used for.
struct LintedComponent {
    enum Use {
        case source(SourceName)
        /// - readers: the Triggers on the bus.
        case eventBus(readers: [Trigger])
    }

    private let component: LookedUpComponent
    let use: Use

    /// The namespace of the pods that use it; nil for a ClusterEventBus of several.
    let namespace: String?

    init(_ spec: ComponentSpec, _ use: Use, in namespace: String?, _ types: inout KnownTypes) {
        component = LookedUpComponent(spec, in: &types)
        self.use = use
        self.namespace = namespace
    }

    var isEventBus: Bool { if case .eventBus = use { true } else { false } }

    /// Whether pods read events through it: those of a source do, and those of the Triggers on a bus.
    var isRead: Bool {
        switch use {
        case .source: true
        case .eventBus(let readers): !readers.isEmpty
        }
    }

    /// False for a type that the compiler refuses for what it begins with.
    var isRightCategory: Bool {
        switch use {
        case .source(let name): spec.category == .pubsub || (spec.category == .binding && !name.hasTopic)
        case .eventBus: spec.category == .pubsub
        }
    }

    /// The name of the Component and the Deployment of a source; nil for a bus.
    var generatedName: String? { if case .source(let name) = use { name.generated } else { nil } }

    /// The first Trigger on the bus with a subscriber that has nowhere to put what it cannot deliver, and the condition of that.
    var firstWithoutDeadLetters: (trigger: Trigger, condition: SourceSpan)? {
        guard case .eventBus(let readers) = use else { return nil }
        for trigger in readers {
            for subscriber in trigger.subscribers where !subscriber.hasDeadLetters {
                if let condition = subscriber.condition { return (trigger, condition.span) }
            }
        }
        return nil
    }
}

/// What is known of the component itself.
extension LintedComponent {
    var spec: ComponentSpec { component.spec }
    var known: KnownTypes.Known? { component.known }
    var type: ComponentType? { component.type }
    var typeSpan: SourceSpan { component.typeSpan }
    var currentType: String { component.currentType }
    var version: Located<String>? { component.spec.version }
    var settings: [LookedUpSetting] { component.settings }
    var nearest: [String: String] { component.nearest }
    var meant: [String: String] { component.meant }

    func setting(_ name: String) -> LookedUpSetting? { component.setting(name) }
    func plainValue(_ name: String) -> (setting: LookedUpSetting, value: String)? { component.plainValue(name) }
    func has(_ field: ComponentField) -> Bool { component.has(field) }
    func hasOne(of names: [String]) -> Bool { component.hasOne(of: names) }
    func flag(_ name: String) -> Bool? { component.flag(name) }
    func isOff(_ name: String) -> Bool { component.isOff(name) }
    func switchedOff(_ name: String) -> LookedUpSetting? { component.switchedOff(name) }
    func switchedOn(_ name: String) -> LookedUpSetting? { component.switchedOn(name) }
    func advice(_ name: String, _ value: String) -> String { component.advice(name, value) }
}

/// What the Component and the Deployment of an event are named after.
struct SourceName {
    let eventSource: String
    let kind: SourceKind
    let event: String

    /// Whether the event is what a topic holds.
    let hasTopic: Bool

    /// The name of both.
    var generated: String { GeneratedName.source(eventSource, kind, event) }
}
