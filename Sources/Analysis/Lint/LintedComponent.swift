internal import Brokers
internal import Conditions
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Resolution
internal import Text
internal import YAMLTree

/// A Dapr component that an author wrote inline, and what it is used for.
struct LintedComponent {
    let component: LookedUpComponent
    let role: BrokerRole

    /// The namespace of the pods that use it; nil for a ClusterEventBus of several.
    let namespace: String?

    init(_ spec: ComponentSpec, _ role: BrokerRole, in namespace: String?, _ types: inout KnownTypes) {
        component = LookedUpComponent(spec, in: &types)
        self.role = role
        self.namespace = namespace
    }

    var isEventBus: Bool { role.isBus }

    /// What is known of the broker that it leads to.
    var broker: BrokerComponent { Broker.component(of: currentType) }

    /// False for a type that the compiler refuses for what it begins with.
    var isRightCategory: Bool {
        switch role {
        case .source(let source): spec.category == .pubsub || (spec.category == .binding && source.topic == nil)
        case .bus: spec.category == .pubsub
        }
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

extension Trigger.Subscriber {
    /// The inputs that its condition names, or none where it cannot be read.
    var inputNames: Set<String> {
        guard case .scalar(let scalar)? = condition?.content, let parsed = try? parseCondition(scalar.text) else {
            return []
        }
        return Set(parsed.uses.map(\.name))
    }

    /// Whether what it cannot deliver goes elsewhere.
    var hasDeadLetters: Bool { deadLetterSink != nil || deadLetterTopic != nil }
}
