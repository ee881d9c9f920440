internal import Conditions
internal import EventsAPI
internal import Findings
internal import YAMLTree

/// A condition that parses, with its place and what rules ask about it.
struct ReadCondition {
    /// How true a condition can be when it is asked, which is when one of its inputs has an event.
    enum Truth {
        /// Sometimes true, or too long to find out.
        case open
        case always

        /// - isNegation: whether it is true where no input has an event, when nothing asks it.
        case never(isNegation: Bool)
    }

    let parsed: ParsedCondition
    let span: SourceSpan
    let truth: Truth

    /// Nil for one that cannot be read.
    ///
    /// - Parameter limit: what is left of the search for truth in all conditions of a set.
    init?(_ subscriber: Trigger.Subscriber, _ limit: inout SearchLimit) {
        guard let node = subscriber.condition, case .scalar(let scalar) = node.content,
            let parsed = try? parseCondition(scalar.text)
        else { return nil }
        span = node.span
        self.parsed = parsed
        truth = Truth(of: parsed, &limit)
    }

    /// The inputs that it names, each once.
    var names: Set<String> { Set(parsed.uses.lazy.map(\.name)) }
}

extension ReadCondition.Truth {
    fileprivate init(of parsed: ParsedCondition, _ limit: inout SearchLimit) {
        let condition = parsed.condition
        guard !parsed.atoms.isEmpty else {
            self = condition.canBe(true, limit: &limit) == false ? .never(isNegation: false) : .open
            return
        }
        guard condition.canBe(false, limit: &limit) != false else {
            self = .always
            return
        }
        let asked = Condition.all([condition, .any(parsed.atoms.indices.map(Condition.atom))])
        self =
            asked.canBe(true, limit: &limit) == false
            ? .never(isNegation: condition.evaluate { _ in false }) : .open
    }
}
