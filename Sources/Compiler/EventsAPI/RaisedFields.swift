internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// Fields that stand a level higher than they belong, as their lines are not indented: beside the value whose fields they are, or
/// without one.
struct RaisedFields {
    /// What is to be said of all of them together.
    let finding: Diagnostic

    /// The fields, which are nothing else.
    let names: Set<String>

    /// The name of the value whose fields they are; nil where there is none.
    let owner: String?

    /// - Parameters:
    ///   - pairs: those of the mapping above.
    ///   - path: of that mapping.
    ///   - place: what leads to it.
    ///   - example: a name that a value may have.
    ///   - field: the field that says this name; nil where none does.
    ///   - isField: whether a pair can only be a field of a value.
    ///   - isOwner: whether a pair is a value.
    init?(
        among pairs: [YAMLPair], in path: FieldPath, at place: SourceSpan, such example: String,
        instead field: String? = nil, isField: (YAMLPair) -> Bool, isOwner: (YAMLPair) -> Bool
    ) {
        guard let first = pairs.firstIndex(where: isField) else { return nil }
        let fields = pairs.filter(isField)
        names = Set(fields.map(\.key.value))
        guard let owner = pairs[..<first].last, isOwner(owner) else {
            self.owner = nil
            finding = RaisedWording.withoutOwner(
                fields.map(\.key), in: path.text, at: place, such: example, instead: field)
            return
        }
        self.owner = owner.key.value
        finding =
            owner.value.isNull
            ? RaisedWording.belowEmpty(owner.key, fields.map(\.key))
            : RaisedWording.beside(owner.key, fields.map(\.key))
    }
}

extension RaisedFields {
    /// Directly below a field that has no value, or has others.
    init?(_ fields: [String], below owner: String, among pairs: [YAMLPair]) {
        guard let place = pairs.firstIndex(where: { $0.key.value == owner }) else { return nil }
        let raised = pairs[(place + 1)...].prefix { fields.contains($0.key.value) }.map(\.key)
        guard !raised.isEmpty else { return nil }
        switch pairs[place].value.content {
        case .mapping: finding = RaisedWording.beside(pairs[place].key, raised)
        case .sequence: finding = RaisedWording.beside(pairs[place].key, raised, isList: true)
        default:
            guard pairs[place].value.isNull else { return nil }
            finding = RaisedWording.belowEmpty(pairs[place].key, raised, isList: owner == "subscribers")
        }
        self.owner = owner
        names = Set(raised.map(\.value))
    }

    /// Among the inputs of a Trigger.
    init?(amongInputs pairs: [YAMLPair], _ names: [String], at place: SourceSpan) {
        let name = pairs.first { $0.key.value == "name" }?.value
        var example: String?
        if case .scalar(let scalar)? = name?.content, pairs.contains(where: { $0.key.value == "eventSource" }) {
            example = scalar.text
        }
        self.init(
            among: pairs, in: FieldPath("spec.inputs"), at: place, such: example ?? "placed",
            instead: example == nil ? nil : "name",
            isField: { pair in
                guard case .scalar = pair.value.content, !pair.value.isNull else { return false }
                return names.contains(pair.key.value) && (example == nil || pair.key.value != "name")
            },
            isOwner: { pair in
                if case .mapping = pair.value.content { true } else { pair.value.isNull }
            })
    }

    /// Among the events of a source key.
    init?(amongEvents pairs: [YAMLPair], of key: SourceKey, in path: FieldPath, at place: SourceSpan) {
        // Names of events are their author's own, and `topic` may be one.
        func isField(_ pair: YAMLPair) -> Bool {
            let name = pair.key.value
            guard isComponentField(name) || name == "srcTopic" || key.form?.owns(name) == true else { return false }
            switch pair.value.content {
            case .scalar: return !pair.value.isNull
            case .sequence: return name == "metadata"
            case .mapping: return pair.value.firstKey == "secretKeyRef"
            case .unreadable: return false
            }
        }
        self.init(
            among: pairs, in: path, at: place, such: "placed", isField: isField,
            isOwner: { pair in
                if case .mapping = pair.value.content { true } else { pair.value.isNull }
            })
    }

    /// Beside the backend of an event bus.
    init?(amongBackends pairs: [YAMLPair], at place: SourceSpan) {
        let forms = BackendKey.all.compactMap(\.form)
        self.init(
            among: pairs, in: FieldPath("spec"), at: place, such: "nats",
            isField: { pair in isComponentField(pair.key.value) || forms.contains { $0.owns(pair.key.value) } },
            isOwner: { pair in BackendKey.all.contains { $0.name == pair.key.value } })
    }
}

/// The words of findings about fields that stand a level too high.
enum RaisedWording {
    static func withoutOwner(
        _ fields: [Located<String>], in path: String, at place: SourceSpan, such example: String,
        instead field: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "\(names(fields)) \(fields.count == 1 ? "is" : "are") directly below '\(path)', without a name above",
            at: fields.first?.span ?? place,
            help: field.map {
                "write '\(shortened(example)):' instead of '\($0): \(shortened(example))', and indent \(names(fields)) below it"
            }
                ?? "write a line such as '\(example):' above '\(name(fields[0]))', and indent the fields below it")
    }

    /// Fields of a subscriber without a list above.
    static func withoutList(_ fields: [Located<String>], at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "\(names(fields)) \(fields.count == 1 ? "is" : "are") directly below 'spec', and not in an item of 'subscribers'",
            at: fields.first?.span ?? place,
            help: "write a line 'subscribers:' above, and the fields indented below it, with '- ' before the first")
    }

    static func belowEmpty(
        _ owner: Located<String>, _ fields: [Located<String>], isList: Bool = false
    ) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "'\(shortened(owner.value))' is empty, as its fields are not indented", at: owner.span,
            help: "indent \(names(fields)) below '\(shortened(owner.value)):'"
                + (isList ? ", with '- ' before '\(name(fields[0]))'" : ""))
    }

    static func beside(
        _ owner: Located<String>, _ fields: [Located<String>], isList: Bool = false
    ) -> Diagnostic {
        Diagnostic(
            .error, .unknownField,
            "\(names(fields)) \(fields.count == 1 ? "belongs" : "belong") \(isList ? "to an item of" : "below") '\(shortened(owner.value))', and \(fields.count == 1 ? "stands" : "stand") beside it",
            at: fields[0].span,
            help: "indent \(names(fields)) as the fields of \(isList ? "an item" : "'\(shortened(owner.value))'") are")
    }

    private static func names(_ fields: [Located<String>]) -> String {
        fields.count > 4
            ? listed(fields.prefix(3).map(name), "and").replacingText(" and ", with: ", ") + " and the other fields"
            : listed(fields.map(name), "and")
    }

    private static func name(_ field: Located<String>) -> String { shortened(field.value) }
}
