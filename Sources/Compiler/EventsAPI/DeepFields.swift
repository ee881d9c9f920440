internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// Fields that stand a level deeper than they belong, such as `sink` below `cron`.
///
/// They are reported together and taken away, and the mapping in which they belong says nothing of their absence.
struct DeepFields {
    /// The names of the fields of the mapping in which they belong.
    let names: Set<String>

    /// Of an EventSource's spec.
    static let ofSource = DeepFields(names: Set(ResourceKind.eventSource.specFields))

    /// Of a Trigger's spec.
    static let ofTrigger = DeepFields(names: Set(ResourceKind.trigger.specFields))

    /// Of a subscriber.
    static let ofSubscriber = DeepFields(names: Set(subscriberFields))

    /// The pairs of a mapping without those that belong elsewhere.
    ///
    /// - Parameters:
    ///   - path: of that mapping.
    ///   - neighbour: the field beside which they belong, and below which they stand.
    ///   - isCertain: false where the keys are names of their author's own, so that a value tells.
    func taken(
        from pairs: [YAMLPair], at path: FieldPath, beside neighbour: String, isCertain: Bool,
        of fields: inout FieldReader, into bag: inout DiagnosticBag
    ) -> [YAMLPair] {
        let deep = pairs.filter { pair in
            guard names.contains(pair.key.value) else { return false }
            guard SourceKey.all.contains(where: { $0.name == pair.key.value }) else {
                return isCertain || isField(pair.value)
            }
            return (!isCertain || pair.value.firstKey != nil) && isField(pair.value)
        }
        guard let first = deep.first?.key else { return pairs }
        let keys = deep.map(\.key.value)
        fields.excuse(keys)
        let list = listed(keys, "and")
        bag.add(
            Diagnostic(
                .error, .unknownField,
                "\(list) \(deep.count == 1 ? "belongs" : "belong") to '\(fields.path.text)', and \(deep.count == 1 ? "stands" : "stand") below '\(path.text)'",
                at: first.span, help: "write \(list) beside '\(neighbour)', and not below it"))
        return pairs.filter { pair in !deep.contains { $0.key.span == pair.key.span } }
    }

    /// True for what can be neither an event nor an input: a list, the name of an event bus, the mapping of a sink, or events below their
    /// source key.
    private func isField(_ value: YAMLNode) -> Bool {
        guard case .mapping(let pairs) = value.content else { return !value.isNull }
        guard let first = pairs.first else { return false }
        if ["ref", "uri"].contains(first.key.value) { return true }
        guard first.key.value != "scaleOption", case .mapping(let fields) = first.value.content else { return false }
        return fields.contains { field in
            isComponentField(field.key.value)
                || SourceKey.all.contains { $0.form?.owns(field.key.value) == true }
        }
    }
}

/// Fields of a subscriber that are none of a Trigger's spec.
let subscriberFields = ["condition", "sink", "topic"] + deadLetterFields
