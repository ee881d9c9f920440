internal import Conditions
internal import EventsAPI
internal import Findings
internal import YAMLTree

/// Each condition can be true and false, each input is named by one, and no two subscribers do the same.
func checkConditions(
    _ trigger: Trigger, in set: LintedSet, _ limit: inout SearchLimit, into bag: inout DiagnosticBag
) {
    var named: Set<String> = []
    var takesAll = trigger.subscribers.isEmpty
    var read: [(subscriber: Trigger.Subscriber, condition: ReadCondition)] = []
    for subscriber in trigger.subscribers {
        guard let condition = ReadCondition(subscriber) else {
            takesAll = true  // Nobody knows what it names.
            continue
        }
        named.formUnion(condition.names)
        if condition.names.isEmpty { takesAll = true }
        checkTruth(condition, &limit, into: &bag)
        read.append((subscriber, condition))
    }
    checkDuplicates(read, namespace: set.namespace(of: trigger.metadata), into: &bag)
    guard !takesAll, trigger.hasAllInputNames else { return }
    for input in trigger.inputs where !named.contains(input.name.value) { bag.add(LintWording.unusedInput(input.name)) }
}

/// A condition is asked when one of its inputs has an event: it is one for nothing where it is false whichever that is.
private func checkTruth(_ read: ReadCondition, _ limit: inout SearchLimit, into bag: inout DiagnosticBag) {
    let condition = read.condition
    guard !read.names.isEmpty else {
        if condition.canBe(true, limit: &limit) == false {
            bag.add(LintWording.neverTrue(read.node.span, isNegation: false))
        }
        return
    }
    if condition.canBe(false, limit: &limit) == false { return bag.add(LintWording.alwaysTrue(read.node.span)) }
    let asked = Condition.all([condition, .any(read.names.map(Condition.input))])
    if asked.canBe(true, limit: &limit) == false {
        bag.add(LintWording.neverTrue(read.node.span, isNegation: condition.evaluate { _ in false }))
    }
}

/// No two subscribers do the same; what a condition means is asked only where two have one target.
private func checkDuplicates(
    _ read: [(subscriber: Trigger.Subscriber, condition: ReadCondition)], namespace: String,
    into bag: inout DiagnosticBag
) {
    let all = read.map { targets(of: $0.subscriber, namespace: namespace) }
    let counts = all.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var known: [Work: SourceSpan] = [:]
    for ((_, condition), targets) in zip(read, all) {
        let shared = targets.filter { counts[$0, default: 0] > 1 }
        guard !shared.isEmpty else { continue }
        let meaning = condition.meaning
        let work = shared.map { Work(meaning: meaning, target: $0) }
        if let first = work.lazy.compactMap({ known[$0] }).first {
            bag.add(LintWording.duplicateSubscriber(condition.node.span, first: first))
        }
        for one in work { known[one] = known[one] ?? condition.node.span }
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

    /// Longer ones, which nobody writes, are taken as they are written.
    private static let mostUses = 100

    let node: YAMLNode
    let condition: Condition

    /// The inputs that it names, each once, in order.
    let names: [String]

    private let isLong: Bool

    init?(_ subscriber: Trigger.Subscriber) {
        guard let node = subscriber.condition, case .scalar(let scalar) = node.content,
            let parsed = try? parseCondition(scalar.text)
        else { return nil }
        self.node = node
        condition = parsed.condition
        names = Set(parsed.uses.map(\.name)).sorted()
        isLong = parsed.uses.count > Self.mostUses
    }

    var meaning: Meaning {
        guard names.count <= Self.mostInputsTried, !isLong else { return .written(condition) }
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let values = (0..<1 << names.count).map { mask in
            condition.evaluate { name in places[name].map { mask >> $0 & 1 == 1 } ?? false }
        }
        return .values(values, of: names)
    }
}
