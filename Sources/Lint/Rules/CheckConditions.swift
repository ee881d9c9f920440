internal import ConditionLanguage
internal import Diagnostics
internal import EventsAPI
internal import YAMLTree

/// Each condition can be true and false, each input is named by one, and no two subscribers do the same.
func checkConditions(_ trigger: Trigger, into bag: inout DiagnosticBag) {
    var named: Set<String> = []
    var takesAll = trigger.subscribers.isEmpty
    var known: [(condition: ReadCondition, subscriber: Trigger.Subscriber)] = []
    for subscriber in trigger.subscribers {
        guard let condition = ReadCondition(subscriber) else {
            takesAll = true  // Nobody knows what it names.
            continue
        }
        named.formUnion(condition.names)
        if condition.names.isEmpty { takesAll = true }
        checkTruth(condition, into: &bag)
        if let other = known.first(where: {
            $0.condition.isSame(as: condition) && sharesTarget($0.subscriber, subscriber)
        }) {
            bag.add(LintWording.duplicateSubscriber(condition.node.span, first: other.condition.node.span))
        }
        known.append((condition, subscriber))
    }
    guard !takesAll, trigger.hasAllInputNames else { return }
    for input in trigger.inputs where !named.contains(input.name.value) { bag.add(LintWording.unusedInput(input.name)) }
}

/// A condition is asked when one of its inputs has an event: it is one for nothing where it is false whichever that is.
private func checkTruth(_ condition: ReadCondition, into bag: inout DiagnosticBag) {
    guard let values = condition.values else { return }
    if condition.names.isEmpty {
        if values == [false] { bag.add(LintWording.neverTrue(condition.node.span, isNegation: false)) }
    } else if values.allSatisfy(\.self) {
        bag.add(LintWording.alwaysTrue(condition.node.span))
    } else if !values.dropFirst().contains(true) {
        bag.add(LintWording.neverTrue(condition.node.span, isNegation: values.first == true))
    }
}

private func sharesTarget(_ one: Trigger.Subscriber, _ other: Trigger.Subscriber) -> Bool {
    if let topic = one.topic?.value, topic == other.topic?.value { return true }
    guard let sink = one.sink, let second = other.sink else { return false }
    return sink.isSame(as: second)
}

/// A condition that parses, with what it says for each choice of true inputs.
private struct ReadCondition {
    let node: YAMLNode

    private let condition: Condition

    /// The inputs that it names, each once, in order.
    let names: [String]

    /// Its value for each choice of true inputs, none of them first; nil where there are more than ten inputs.
    let values: [Bool]?

    init?(_ subscriber: Trigger.Subscriber) {
        guard let node = subscriber.condition, case .scalar(let scalar) = node.content,
            let parsed = try? parseCondition(scalar.text)
        else { return nil }
        self.node = node
        let names = Set(parsed.uses.map(\.name)).sorted()
        self.names = names
        condition = parsed.condition
        values =
            names.count > 10
            ? nil
            : (0..<1 << names.count).map { mask in
                parsed.condition.evaluate { name in names.firstIndex(of: name).map { mask >> $0 & 1 == 1 } ?? false }
            }
    }

    /// True where both mean the same; of conditions with more than ten inputs, where both are written alike.
    func isSame(as other: ReadCondition) -> Bool {
        names == other.names && values == other.values && (values != nil || condition == other.condition)
    }
}
