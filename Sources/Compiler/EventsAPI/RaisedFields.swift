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
    ///   - isField: whether a pair can only be a field of a value.
    ///   - isOwner: whether a pair is a value.
    init?(
        among pairs: [YAMLPair], in path: FieldPath, at place: SourceSpan, such example: String,
        isField: (YAMLPair) -> Bool, isOwner: (YAMLPair) -> Bool
    ) {
        guard let first = pairs.firstIndex(where: isField) else { return nil }
        let fields = pairs.filter(isField)
        names = Set(fields.map(\.key.value))
        guard let owner = pairs[..<first].last, isOwner(owner) else {
            self.owner = nil
            finding = RaisedWording.withoutOwner(fields.map(\.key), in: path.text, at: place, such: example)
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
        _ fields: [Located<String>], in path: String, at place: SourceSpan, such example: String
    ) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "\(names(fields)) \(fields.count == 1 ? "is" : "are") directly below '\(path)', without a name above",
            at: fields.first?.span ?? place,
            help: "write a line such as '\(example):' above '\(name(fields[0]))', and indent the fields below it")
    }

    static func belowEmpty(_ owner: Located<String>, _ fields: [Located<String>]) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "'\(shortened(owner.value))' is empty, as its fields are not indented", at: owner.span,
            help: "indent \(names(fields)) below '\(shortened(owner.value)):'")
    }

    static func beside(_ owner: Located<String>, _ fields: [Located<String>]) -> Diagnostic {
        Diagnostic(
            .error, .unknownField,
            "\(names(fields)) \(fields.count == 1 ? "belongs" : "belong") below '\(shortened(owner.value))', and \(fields.count == 1 ? "stands" : "stand") beside it",
            at: fields[0].span, help: "indent \(names(fields)) as the fields of '\(shortened(owner.value))' are")
    }

    private static func names(_ fields: [Located<String>]) -> String {
        fields.count > 4
            ? listed(fields.prefix(3).map(name), "and").replacingText(" and ", with: ", ") + " and the other fields"
            : listed(fields.map(name), "and")
    }

    private static func name(_ field: Located<String>) -> String { shortened(field.value) }
}
