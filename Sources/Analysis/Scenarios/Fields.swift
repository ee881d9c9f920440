internal import FieldReading
internal import Findings
internal import Resolution
internal import Simulation
internal import Text
internal import YAMLTree

/// Reads the fields that steps and expectations share.
struct Fields {
    /// The namespace of names that say none.
    let namespace: String

    /// A time such as `90s` or `1h30m`.
    func duration(_ name: String, _ reader: inout FieldReader, into bag: inout DiagnosticBag) -> Duration? {
        guard let pair = reader.pair(name) else { return nil }
        guard case .scalar(let scalar) = pair.value.content else {
            bag.addWrongType("\(reader.path.text).\(name)", found: pair.value, expected: "a duration")
            return nil
        }
        if let duration = parseGoDuration(scalar.text) { return duration }
        bag.add(
            ScenarioWording.invalidValue(
                name, Located(scalar.text, at: pair.value.span), expected: "a duration such as '90s' or '1h30m'"))
        return nil
    }

    /// A whole number within bounds.
    func integer(
        _ name: String, _ bounds: ClosedRange<Int>, _ reader: inout FieldReader, into bag: inout DiagnosticBag
    ) -> Int? {
        guard let pair = reader.pair(name) else { return nil }
        guard case .scalar(let scalar) = pair.value.content, let number = Int(scalar.text) else {
            bag.addWrongType("\(reader.path.text).\(name)", found: pair.value, expected: "a whole number")
            return nil
        }
        guard bounds.contains(number) else {
            let end =
                bounds.upperBound == .max
                ? "a number of \(bounds.lowerBound) or more"
                : "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
            bag.add(ScenarioWording.invalidValue(name, Located(scalar.text, at: pair.value.span), expected: end))
            return nil
        }
        return number
    }

    /// A field that is there with `true`, or not at all.
    func flag(_ name: String, _ reader: inout FieldReader, into bag: inout DiagnosticBag) -> Bool {
        reader.boolean(name, into: &bag) ?? false
    }

    /// Texts by name; numbers and booleans count as they are written.
    func texts(
        _ name: String, _ reader: inout FieldReader, into bag: inout DiagnosticBag
    ) -> [(name: Located<String>, value: String)] {
        guard var fields = reader.mapping(name, into: &bag) else { return [] }
        return fields.all().compactMap { pair in
            guard case .scalar(let scalar) = pair.value.content else {
                bag.addWrongType("\(name).\(pair.key.value)", found: pair.value, expected: "a string")
                return nil
            }
            return (pair.key, scalar.text)
        }
    }

    /// A name with its namespace: one more part than `count` is one that says it.
    func qualified(_ name: Located<String>, parts count: Int) -> Located<String> {
        let parts = name.value.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return parts == count ? Located("\(namespace)/\(name.value)", at: name.span) : name
    }

    /// The pod that `trigger` or `event` names.
    func party(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> Party? {
        let trigger = reader.string("trigger", into: &bag)
        let event = reader.string("event", into: &bag)
        if let trigger, let event {
            bag.add(ScenarioWording.both("trigger", "event", in: reader.path.text, at: max(trigger.span, event.span)))
        }
        if let trigger { return Party(kind: .trigger, name: qualified(trigger, parts: 1)) }
        return event.map { Party(kind: .eventSource, name: qualified($0, parts: 2)) }
    }

    /// The sink or topic that is named.
    func destination(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> DestinationName? {
        let sink = reader.string("sink", into: &bag)
        let topic = reader.string("topic", into: &bag)
        if let sink, let topic {
            bag.add(ScenarioWording.both("sink", "topic", in: reader.path.text, at: max(sink.span, topic.span)))
        }
        if let sink {
            let isAddress = sink.value.containsText("://")
            let name = isAddress ? sink.value : qualified(sink, parts: 1).value
            return DestinationName(destination: .sink(name), span: sink.span)
        }
        return topic.map { DestinationName(destination: .topic($0.value), span: $0.span) }
    }
}

extension FieldReader {
    /// Reports what is unknown, what is missing and what has no value; data may be null, which is a value of JSON.
    func close(into bag: inout DiagnosticBag) {
        reportNulls(except: ["data", "exactData"], into: &bag)
        finish(into: &bag)
    }
}
