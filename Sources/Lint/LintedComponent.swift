internal import ConditionLanguage
internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI
internal import Resolution
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

    /// What is known of its type; nil for one that is not known.
    let known: KnownTypes.Known?

    var type: ComponentType? { known?.type }

    /// Where the type stands.
    var typeSpan: SourceSpan { spec.type.span }

    /// The type in lower case, as Dapr looks it up, and by its present name.
    let currentType: String

    /// The entries of `metadata`, in order.
    let settings: [Setting]

    init(_ spec: ComponentSpec, _ use: Use, _ types: inout KnownTypes) {
        self.spec = spec
        self.use = use
        known = types.find(spec.type.value)
        currentType = known?.type.type ?? spec.type.value.lowercased()
        let fields = known?.fields ?? [:]
        settings = spec.metadata.map { Setting($0, among: fields) }
    }

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

    /// The name of the Component and the Deployment of a source; nil for a bus.
    var generatedName: String? { if case .source(let name) = use { name.generated } else { nil } }

    /// The condition of the first subscriber on the bus that has nowhere to put what it cannot deliver.
    var firstWithoutDeadLetters: SourceSpan? {
        guard case .eventBus(let readers) = use else { return nil }
        for subscriber in readers.lazy.flatMap(\.subscribers) where !subscriber.hasDeadLetters {
            if let condition = subscriber.condition { return condition.span }
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
