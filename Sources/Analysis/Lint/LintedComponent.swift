internal import Conditions
internal import DaprCatalogue
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

    let spec: ComponentSpec
    let use: Use

    /// The namespace of the pods that use it; nil for a ClusterEventBus of several.
    let namespace: String?

    /// What is known of its type; nil for one that is not known.
    let known: KnownTypes.Known?

    var type: ComponentType? { known?.type }

    /// Where the type stands.
    var typeSpan: SourceSpan { spec.type.span }

    /// The type in lower case, as Dapr looks it up, and by its present name.
    let currentType: String

    /// The entries of `metadata`, in order.
    let settings: [Setting]

    /// The field that each unknown setting is most likely meant for, and the one that it can only be meant for; none that is there already.
    let nearest: [String: String]
    let meant: [String: String]

    init(_ spec: ComponentSpec, _ use: Use, in namespace: String?, _ types: inout KnownTypes) {
        self.spec = spec
        self.use = use
        self.namespace = namespace
        known = types.find(spec.type.value)
        currentType = known?.type.type ?? spec.type.value.lowercased()
        let fields = known?.fields ?? [:]
        settings = spec.metadata.map { Setting($0, among: fields) }
        let unknown = known == nil ? [] : settings.filter { $0.field == nil }.map(\.name.value)
        guard let known, !unknown.isEmpty else {
            (nearest, meant) = ([:], [:])
            return
        }
        let present = Set(settings.map { ($0.field?.name ?? $0.name.value).lowercased() })
        meant = known.names.meant(by: unknown, slips: 1, besides: present)
        nearest = unknown.reduce(into: [:]) {
            $0[$1] = known.names.nearest(to: $1, slips: Self.mostSlips, besides: present)
        }
    }

    /// Beyond it names have only words in common, as `subscriptionType` and `subscriptionScopes`.
    private static let mostSlips = 3

    var isEventBus: Bool { if case .eventBus = use { true } else { false } }

    /// Whether pods read events through it: those of a source do, and those of the Triggers on a bus.
    var isRead: Bool {
        switch use {
        case .source: true
        case .eventBus(let readers): !readers.isEmpty
        }
    }

    /// The entry of a name, whatever its letter case.
    func setting(_ name: String) -> Setting? {
        let key = name.lowercased()
        return settings.first { $0.key == key }
    }

    /// The value of a setting that is written out and holds no placeholder; nil for others.
    func plainValue(_ name: String) -> (setting: Setting, value: String)? {
        guard let setting = setting(name), let value = setting.value?.value, !setting.isTemplate else { return nil }
        return (setting, value)
    }

    /// Its `version`, where that is a text.
    var version: Located<String>? {
        guard let node = spec.fields.first(where: { $0.key.value == "version" })?.value,
            case .scalar(let scalar) = node.content, scalar.type == .string
        else { return nil }
        return Located(scalar.text, at: node.span)
    }

    /// False for a type that the compiler refuses for what it begins with.
    var isRightCategory: Bool {
        let type = spec.type.value
        return switch use {
        case .source(let name): type.hasPrefix("pubsub.") || (type.hasPrefix("bindings.") && !name.hasTopic)
        case .eventBus: type.hasPrefix("pubsub.")
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

    /// True where a field has a value under one of its names.
    func has(_ field: ComponentField) -> Bool { hasOne(of: [field.name] + field.aliases) }

    /// True where a setting of one of the names, whatever their letter case, has a value.
    func hasOne(of names: [String]) -> Bool {
        let names = names.map { $0.lowercased() }
        return settings.contains { !$0.isEmpty && names.contains($0.key) }
    }
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
