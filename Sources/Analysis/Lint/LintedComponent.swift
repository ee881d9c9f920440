internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// A Dapr component that an author wrote inline, with what several rules ask about it.
///
/// It is a class so that sources, buses and rules share one.
final class LintedComponent: Sendable {
    let component: LookedUpComponent
    let role: BrokerRole

    /// The namespace of the pods that use it; nil for a ClusterEventBus of several.
    let namespace: String?

    /// What the chosen version of Dapr makes of the type.
    let standing: TypeStanding

    /// False for a type that the compiler refuses for what it begins with.
    let isRightCategory: Bool

    /// The settings of a known type, each field once; none of another type.
    let distinct: DistinctSettings

    init(_ spec: ComponentSpec, _ role: BrokerRole, in namespace: String?, _ types: inout KnownTypes) {
        component = LookedUpComponent(spec, in: &types)
        self.role = role
        self.namespace = namespace
        standing = TypeStanding(of: spec.type.value, isKnown: component.known != nil, in: types.release)
        isRightCategory =
            switch role {
            case .source(let source): spec.category == .pubsub || (spec.category == .binding && source.topic == nil)
            case .bus: spec.category == .pubsub
            }
        distinct = DistinctSettings(component.known == nil ? [] : component.settings)
    }

    var isEventBus: Bool { role.isBus }

    /// What is known of the broker that it leads to.
    var broker: BrokerComponent { Broker.component(of: currentType) }

    /// How many bytes an event may have, as a setting says.
    var statedSize: (value: Located<String>, bytes: Int)? {
        guard let name = Broker.broker(of: currentType)?.limits.sizeSetting, let value = setting(name)?.plainText,
            let bytes = Int(value.value), bytes > 0
        else { return nil }
        return (value, bytes)
    }

    /// The settings that the compiler replaces by its own.
    var replacedSettings: [String] { isEventBus ? [] : broker.forcedSettings(for: .source) }

    /// The setting whose value is a schedule; nil where none is.
    var schedule: String? { broker.schedule }
}

/// What is known of the component itself.
extension LintedComponent {
    var spec: ComponentSpec { component.spec }
    var known: KnownTypes.Known? { component.known }
    var type: ComponentType? { component.type }
    var currentType: String { component.currentType }
    var version: Located<String>? { component.spec.version }
    var settings: [LookedUpSetting] { component.settings }
    var nearest: [String: String] { component.nearest }
    var meant: [String: String] { component.meant }

    func setting(_ name: String) -> LookedUpSetting? { component.setting(name) }
    func plainValue(_ name: String) -> (setting: LookedUpSetting, value: String)? { component.plainValue(name) }
    func has(_ field: ComponentField) -> Bool { component.has(field) }
    func hasOne(of names: [String]) -> Bool { component.hasOne(of: names) }
}

extension LookedUpSetting {
    /// The value as the file has it; nil where it is a reference, is empty or has a placeholder.
    var plainText: Located<String>? {
        guard let value, !value.value.isEmpty, !isTemplate, unfilled == nil else { return nil }
        return value
    }
}
