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
        named.formUnion(condition.parsed.uses.map(\.name))
        if condition.parsed.uses.isEmpty { takesAll = true }
        checkTruth(condition, &limit, into: &bag)
        read.append((subscriber, condition))
    }
    checkDuplicates(read, namespace: set.namespace(of: trigger.metadata), into: &bag)
    guard !takesAll, trigger.hasAllInputNames else { return }
    for input in trigger.inputs where !named.contains(input.name.value) { bag.add(LintWording.unusedInput(input.name)) }
}

/// A condition is asked when one of its inputs has an event: it is one for nothing where it is false whichever that is.
private func checkTruth(_ read: ReadCondition, _ limit: inout SearchLimit, into bag: inout DiagnosticBag) {
    let condition = read.parsed.condition
    guard !read.parsed.atoms.isEmpty else {
        if condition.canBe(true, limit: &limit) == false {
            bag.add(LintWording.neverTrue(read.node.span, isNegation: false))
        }
        return
    }
    if condition.canBe(false, limit: &limit) == false { return bag.add(LintWording.alwaysTrue(read.node.span)) }
    let asked = Condition.all([condition, .any(read.parsed.atoms.indices.map(Condition.atom))])
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
        let meaning = condition.parsed.meaning
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

    let meaning: ParsedCondition.Meaning
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

/// A condition that parses, with its place.
private struct ReadCondition {
    let node: YAMLNode
    let parsed: ParsedCondition

    init?(_ subscriber: Trigger.Subscriber) {
        guard let node = subscriber.condition, case .scalar(let scalar) = node.content,
            let parsed = try? parseCondition(scalar.text)
        else { return nil }
        self.node = node
        self.parsed = parsed
    }
}
