internal import FieldReading
internal import Findings
internal import Simulation
internal import YAMLTree

extension Fields {
    /// What distinguishes the expectations: each has exactly one of them.
    private static let kinds = ["accepted", "lost", "not", "refused", "sink", "topic"]

    /// Reads `expect`; an empty list says that nothing is delivered.
    func expectations(_ pair: YAMLPair, into bag: inout DiagnosticBag) -> [Expectation] {
        guard case .sequence(let nodes) = pair.value.content else {
            bag.addWrongType("expect", found: pair.value, expected: "a list")
            return []
        }
        return nodes.enumerated().compactMap { index, node in
            expectation(node, FieldPath("expect", item: index), into: &bag)
        }
    }

    private func expectation(_ node: YAMLNode, _ path: FieldPath, into bag: inout DiagnosticBag) -> Expectation? {
        guard var reader = FieldReader(node, path: path, into: &bag) else { return nil }
        reader.ignore(Self.kinds)
        let named = Self.kinds.filter(reader.names.contains)
        var expectation: Expectation?
        switch named {
        case ["accepted"], ["refused"]: expectation = answer(named[0], &reader, node.span, into: &bag)
        case ["lost"]:
            expectation = integer("lost", 0...Int.max, &reader, into: &bag).map { .lost($0, span: node.span) }
        case ["not"]:
            if var inner = reader.mapping("not", into: &bag) {
                expectation = delivery(&inner, node.span, into: &bag).map { .notDelivered($0) }
                inner.close(into: &bag)
            }
        case ["sink"], ["topic"]: expectation = delivery(&reader, node.span, into: &bag).map { .delivered($0) }
        case []:
            if !reader.hasMisspelt(Self.kinds) {
                bag.add(ScenarioWording.incomplete(path.text, .expectation, at: node.span))
            }
        default: bag.add(ScenarioWording.both(named[0], named[1], in: path.text, at: node.span))
        }
        if named.count == 1 || reader.hasMisspelt(Self.kinds) { reader.close(into: &bag) }
        return expectation
    }

    private func answer(
        _ name: String, _ reader: inout FieldReader, _ span: SourceSpan, into bag: inout DiagnosticBag
    ) -> Expectation? {
        guard var inner = reader.mapping(name, into: &bag) else { return nil }
        let party = party(&inner, into: &bag)
        let id = inner.string("id", into: &bag)?.value
        let time = duration("at", &inner, into: &bag)
        if party == nil, !inner.hasMisspelt(["trigger", "event"]) {
            bag.add(ScenarioWording.incomplete(inner.path.text, .party, at: inner.span))
        }
        inner.close(into: &bag)
        return party.map {
            .answered(AnswerExpectation(span: span, party: $0, isAccepted: name == "accepted", id: id, time: time))
        }
    }

    private func delivery(
        _ reader: inout FieldReader, _ span: SourceSpan, into bag: inout DiagnosticBag
    ) -> DeliveryExpectation? {
        let to = destination(&reader, into: &bag)
        var expectation = to.map { DeliveryExpectation(span: span, to: $0) }
        expectation?.party = party(&reader, into: &bag)
        expectation?.subscriber = integer("subscriber", 0...Int.max, &reader, into: &bag)
        expectation?.time = duration("at", &reader, into: &bag)
        expectation?.headers = texts("headers", &reader, into: &bag).map { ($0.name.value, $0.value) }
        expectation?.attributes = texts("attributes", &reader, into: &bag).map { ($0.name.value, $0.value) }
        expectation?.deadLetter = deadLetter(&reader, into: &bag)
        let (data, exact) = (reader.written("data"), reader.written("exactData"))
        if let data, let exact {
            bag.add(
                ScenarioWording.both("data", "exactData", in: reader.path.text, at: max(data.key.span, exact.key.span)))
        }
        let file = reader.string("dataFile", into: &bag)
        if let file, let other = exact ?? data {
            bag.add(
                ScenarioWording.both(
                    other.key.value, "dataFile", in: reader.path.text, at: max(other.key.span, file.span)))
        }
        expectation?.dataFile = file
        expectation?.data = (exact ?? data)?.value
        expectation?.isExact = exact != nil
        if let to, case .topic = to.destination, expectation?.headers.isEmpty == false {
            bag.add(ScenarioWording.headersOfTopic(at: reader.pair("headers")?.key.span ?? to.span))
        }
        if to == nil, !reader.hasMisspelt(["sink", "topic"]) {
            bag.add(ScenarioWording.noDestination(reader.path.text, at: reader.span))
        }
        return expectation
    }

    private func deadLetter(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> DeadLetterExpectation? {
        guard var inner = reader.mapping("deadLetter", into: &bag) else { return nil }
        let status = integer("status", 100...599, &inner, into: &bag)
        let attempts = integer("attempts", 1...Int.max, &inner, into: &bag)
        let answer = inner.string("answer", into: &bag)?.value
        inner.close(into: &bag)
        return DeadLetterExpectation(status: status, attempts: attempts, answer: answer)
    }
}
