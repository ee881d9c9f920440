internal import ConditionLanguage
internal import Diagnostics
internal import EventsAPI
internal import YAMLTree

/// Each condition can be true and false, each input is named by one, and no two subscribers do the same.
func checkConditions(_ trigger: Trigger, in set: LintedSet, into bag: inout DiagnosticBag) {
    var named: Set<String> = []
    var takesAll = trigger.subscribers.isEmpty
    var known: [Work: SourceSpan] = [:]
    for subscriber in trigger.subscribers {
        guard let condition = ReadCondition(subscriber) else {
            takesAll = true  // Nobody knows what it names.
            continue
        }
        named.formUnion(condition.names)
        if condition.names.isEmpty { takesAll = true }
        checkTruth(condition, into: &bag)
        let work = targets(of: subscriber, namespace: set.namespace(of: trigger.metadata)).map {
            Work(meaning: condition.meaning, target: $0)
        }
        if let first = work.lazy.compactMap({ known[$0] }).first {
            bag.add(LintWording.duplicateSubscriber(condition.node.span, first: first))
        }
        for one in work { known[one] = known[one] ?? condition.node.span }
    }
    guard !takesAll, trigger.hasAllInputNames else { return }
    for input in trigger.inputs where !named.contains(input.name.value) { bag.add(LintWording.unusedInput(input.name)) }
}

/// A condition is asked when one of its inputs has an event: it is one for nothing where it is false whichever that is.
private func checkTruth(_ read: ReadCondition, into bag: inout DiagnosticBag) {
    let condition = read.condition
    guard !read.names.isEmpty else {
        if condition.canBe(true) == false { bag.add(LintWording.neverTrue(read.node.span, isNegation: false)) }
        return
    }
    if condition.canBe(false) == false { return bag.add(LintWording.alwaysTrue(read.node.span)) }
    let asked = Condition.all([condition, .any(read.names.map(Condition.input))])
    if asked.canBe(true) == false {
        bag.add(LintWording.neverTrue(read.node.span, isNegation: condition.evaluate { _ in false }))
    }
}

/// What a subscriber does, as far as two of a Trigger may do the same.
private struct Work: Hashable {
    enum Target: Hashable {
        case topic(String)
        case service(namespace: String, name: String)
    }

    let meaning: ReadCondition.Meaning
    let target: Target
}

private func targets(of subscriber: Trigger.Subscriber, namespace: String) -> [Work.Target] {
    var targets: [Work.Target] = []
    if let topic = subscriber.topic { targets.append(.topic(topic.value)) }
    if let sink = subscriber.sink {
        targets.append(.service(namespace: sink.namespace?.value ?? namespace, name: sink.name.value))
    }
    return targets
}

/// A condition that parses.
private struct ReadCondition {
    /// What a condition says, the same for two that are true for the same inputs.
    enum Meaning: Hashable {
        /// Its value for each choice of true inputs, none of them first.
        case values([Bool], of: [String])

        /// That of conditions with more inputs than can be tried: alike where they are written alike.
        case written(Condition)
    }

    private static let mostInputsTried = 10

    let node: YAMLNode
    let condition: Condition

    /// The inputs that it names, each once, in order.
    let names: [String]

    init?(_ subscriber: Trigger.Subscriber) {
        guard let node = subscriber.condition, case .scalar(let scalar) = node.content,
            let parsed = try? parseCondition(scalar.text)
        else { return nil }
        self.node = node
        condition = parsed.condition
        names = Set(parsed.uses.map(\.name)).sorted()
    }

    var meaning: Meaning {
        guard names.count <= Self.mostInputsTried else { return .written(condition) }
        let values = (0..<1 << names.count).map { mask in
            condition.evaluate { name in names.firstIndex(of: name).map { mask >> $0 & 1 == 1 } ?? false }
        }
        return .values(values, of: names)
    }
}
