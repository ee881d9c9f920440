internal import CloudEvents
internal import FieldReading
internal import Findings
internal import Simulation
internal import Text
internal import YAMLTree

extension Fields {
    /// What distinguishes the steps: each has exactly one of them.
    private static let actions = ["event", "pause", "redeliver", "restart", "sink", "topic"]

    /// The latest time of a step: a thousand years.
    private static let longest = Duration.seconds(31_536_000_000)

    /// Reads `steps`; times that go back are reported.
    func steps(_ pair: YAMLPair, into bag: inout DiagnosticBag) -> [ScenarioStep] {
        guard case .sequence(let nodes) = pair.value.content else {
            bag.addWrongType("steps", found: pair.value, expected: "a list")
            return []
        }
        if nodes.isEmpty { bag.add(ScenarioWording.emptyList("steps", at: pair.key.span)) }
        var now = Duration.zero
        return nodes.enumerated().compactMap { index, node in
            guard let step = step(node, FieldPath("steps", item: index), into: &bag) else { return nil }
            if let time = step.time, time < now { bag.add(ScenarioWording.backwards(time, after: now, at: step.span)) }
            now = max(now, step.time ?? now)
            if case .pause(let time) = step.action { now += time }
            if now > Self.longest {
                bag.add(ScenarioWording.tooLong(at: step.span))
                now = .zero
            }
            return step
        }
    }

    private func step(_ node: YAMLNode, _ path: FieldPath, into bag: inout DiagnosticBag) -> ScenarioStep? {
        guard var reader = FieldReader(node, path: path, into: &bag) else { return nil }
        reader.ignore(Self.actions)
        let named = Self.actions.filter(reader.names.contains)
        let time = named == ["pause"] ? nil : duration("at", &reader, into: &bag)
        var action: ScenarioAction?
        switch named {
        case ["event"]: action = event(&reader, into: &bag).map { .event($0) }
        case ["pause"]: action = duration("pause", &reader, into: &bag).map { .pause($0) }
        case ["redeliver"]: action = redelivery(&reader, into: &bag)
        case ["restart"]: action = restart(&reader, into: &bag)
        case ["sink"], ["topic"]: action = behaviour(&reader, into: &bag)
        case []:
            if !reader.hasMisspelt(Self.actions) {
                bag.add(ScenarioWording.incomplete(path.text, .action, at: node.span))
            }
        default: bag.add(ScenarioWording.both(named[0], named[1], in: path.text, at: node.span))
        }
        // Without an action nobody knows which other fields there may be.
        if named.count == 1 || reader.hasMisspelt(Self.actions) { reader.close(into: &bag) }
        return action.map { ScenarioStep(span: node.span, time: time, action: $0) }
    }

    private func event(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> ScenarioEvent? {
        let name = reader.required("event", into: &bag)
        let id = reader.string("id", into: &bag)
        let attributes = texts("attributes", &reader, into: &bag).map {
            ScenarioEvent.Attribute(name: $0.name, value: $0.value)
        }
        for attribute in attributes { check(attribute, into: &bag) }
        let data = reader.written("data")
        let file = reader.string("dataFile", into: &bag)
        if let data, let file {
            bag.add(
                ScenarioWording.both("data", "dataFile", in: reader.path.text, at: max(data.key.span, file.span)))
        }
        guard let name else { return nil }
        return ScenarioEvent(
            name: qualified(name, parts: 2), id: id,
            data: file.map { .file($0) } ?? .bytes(data.map { eventData($0.value) } ?? []), attributes: attributes)
    }

    /// Names and values as CloudEvents 1.0 has them.
    private func check(_ attribute: ScenarioEvent.Attribute, into bag: inout DiagnosticBag) {
        let name = attribute.name.value
        let isName = !name.isEmpty && name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
        if ["id", "specversion", "data"].contains(name) || name == "data_base64" {
            bag.add(ScenarioWording.attributeOfStep(attribute.name))
        } else if !isName {
            bag.add(ScenarioWording.attributeName(attribute.name))
        } else if attribute.value.isEmpty {
            bag.add(
                ScenarioWording.attributeValue(
                    attribute.name, "is empty", help: "write a value for '\(name)', or remove it"))
        } else if name == "time", durationSince1970(attribute.value) == nil {
            bag.add(
                ScenarioWording.attributeValue(
                    attribute.name, "must be a date and time, and is '\(shortened(attribute.value))'",
                    help: "write a time such as '2026-01-02T03:04:05Z'"))
        }
    }

    private func redelivery(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> ScenarioAction? {
        let id = reader.required("redeliver", into: &bag)
        let trigger = reader.string("trigger", into: &bag).map { qualified($0, parts: 1) }
        return id.map { .redeliver(id: $0, trigger: trigger) }
    }

    private func restart(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> ScenarioAction? {
        guard var inner = reader.mapping("restart", into: &bag) else { return nil }
        let party = party(&inner, into: &bag)
        if party == nil, !inner.hasMisspelt(["trigger", "event"]) {
            bag.add(ScenarioWording.incomplete(inner.path.text, .party, at: inner.span))
        }
        inner.close(into: &bag)
        return party.map { .restart($0) }
    }

    private func behaviour(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> ScenarioAction? {
        let name = destination(&reader, into: &bag)
        let status = integer("answers", 100...599, &reader, into: &bag)
        let fails = flag("fails", &reader, into: &bag)
        let hangs = flag("hangs", &reader, into: &bag)
        let retryAfter = duration("retryAfter", &reader, into: &bag)
        let body = reader.string("body", into: &bag)?.value ?? ""
        let time = duration("for", &reader, into: &bag)
        let times = integer("times", 1...Int.max, &reader, into: &bag)
        let ways = [status != nil ? "answers" : nil, fails ? "fails" : nil, hangs ? "hangs" : nil].compactMap(\.self)
        if ways.count > 1 { bag.add(ScenarioWording.both(ways[0], ways[1], in: reader.path.text, at: reader.span)) }
        if ways.isEmpty, !reader.names.contains("answers"), !reader.hasMisspelt(["answers", "fails", "hangs"]) {
            bag.add(ScenarioWording.incomplete(reader.path.text, .behaviour, at: reader.span))
        }
        guard let name else { return nil }
        let isFine = status.map { 200..<300 ~= $0 } == true
        if case .topic = name.destination, let status, !isFine {
            bag.add(ScenarioWording.statusOfTopic(status, at: reader.pair("answers")?.value.span ?? name.span))
        }
        let behaviour: Behaviour =
            fails ? .fails : hangs ? .hangs : .answers(status: status ?? 200, retryAfter: retryAfter, body: body)
        return .behave(name, isFine ? .takes : behaviour, for: time, times: times)
    }
}

/// The bytes that a value stands for: a text as it is, anything else as JSON.
func eventData(_ node: YAMLNode) -> [UInt8] {
    if case .scalar(let scalar) = node.content, scalar.type == .string || scalar.type == .timestamp {
        return Array(scalar.text.utf8)
    }
    return Array(compactJSON(node).utf8)
}
