internal import Conditions
internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What is wrong with an input's name, or nil where a condition can name it.
func faultOfInputName(_ name: String) -> String? { Condition.fault(ofInputName: name) }

extension Resolver {
    /// The subscriber with its condition checked; its sinks are added to those of the Trigger.
    ///
    /// - Parameter inputs: the names of the Trigger's inputs, or nil where they are not all known.
    mutating func resolve(
        _ subscriber: Trigger.Subscriber, of trigger: String, in namespace: String, _ inputs: KnownNames?,
        sinks: inout [String: SinkUse], into bag: inout DiagnosticBag
    ) -> ResolvedSubscriber? {
        let sink = use(subscriber.sink, of: trigger, in: namespace, sinks: &sinks, into: &bag)
        let deadLetterSink = use(subscriber.deadLetterSink, of: trigger, in: namespace, sinks: &sinks, into: &bag)
        guard let node = subscriber.condition, case .scalar(let condition) = node.content else { return nil }
        check(condition.text, at: node, inputs, into: &bag)
        return ResolvedSubscriber(
            condition: condition.text,
            sinkComponent: sink,
            topic: subscriber.topic?.value,
            deadLetterSinkComponent: deadLetterSink,
            deadLetterTopic: subscriber.deadLetterTopic?.value
        )
    }

    /// The name of the sink's Component; two subscribers with one sink share it.
    private mutating func use(
        _ sink: Sink?, of trigger: String, in namespace: String, sinks: inout [String: SinkUse],
        into bag: inout DiagnosticBag
    ) -> String? {
        guard let sink else { return nil }
        let component = GeneratedName.sink(
            sink, ofTrigger: trigger, in: namespace, at: url(of: sink, in: namespace))
        let use = self.use(sink, in: namespace, as: component)
        if sinks[component]?.url == use.url { return component }
        let maker: Origin.Maker =
            if sink.isPlainService, let name = sink.objectName {
                .sinkOfTrigger(trigger, sink: name, namespace: use.namespace ?? namespace)
            } else {
                .addressOfTrigger(trigger, shown: use.reference)
            }
        let origin = Origin(maker, at: sink.span)
        objects.claim(component: component, in: namespace, for: origin, into: &bag)
        sinks[component] = use
        return component
    }

    /// Reports a condition that does not parse, and every input it names that the Trigger does not have.
    private mutating func check(
        _ text: String, at node: YAMLNode, _ inputs: KnownNames?, into bag: inout DiagnosticBag
    ) {
        do throws(ConditionError) {
            let uses = try parseCondition(text).uses
            guard let inputs else { return }
            let faults = faults(in: uses, inputs)
            guard !faults.isEmpty else { return }
            let spans = node.spans(of: faults.map(\.range), in: lines(of: node.span.file))
            for (fault, span) in zip(faults, spans) {
                switch fault {
                case .unknown(let use): bag.add(ResolutionWording.unknownInput(use.name, known: inputs, at: span))
                case .data(let input, _): bag.add(ResolutionWording.dataOfEvent(of: input, at: span))
                }
            }
        } catch {
            let span = node.span(of: error.range, in: lines(of: node.span.file))
            bag.add(ResolutionWording.conditionSyntax(error, in: text, at: span))
        }
    }

    /// What is wrong with the names in a condition; one fault for a comparison with the data of an event.
    private func faults(in uses: [ParsedCondition.InputUse], _ inputs: KnownNames) -> [ConditionFault] {
        let unknown = uses.filter { !inputs.contains($0.name) }
        var faults: [ConditionFault] = []
        var compared: Set<Range<Int>> = []
        for use in unknown {
            guard let input = inputs.input(withData: use.name) else { continue }
            if let comparison = use.comparison, !compared.insert(comparison).inserted { continue }
            faults.append(.data(of: input, at: use.comparison ?? use.range))
        }
        let others = unknown.filter { inputs.input(withData: $0.name) == nil }
        // What is compared with a number is the mistake.
        let named = Set(others.lazy.filter { !$0.isNumber }.compactMap(\.comparison))
        for use in others where use.comparison.map(compared.contains) != true {
            if !use.isNumber || use.comparison.map(named.contains) != true { faults.append(.unknown(use)) }
        }
        return faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func lines(of file: UInt32) -> LineIndex {
        if let known = lineIndexes[file] { return known }
        let index = LineIndex(files[Int(file)].bytes)
        lineIndexes[file] = index
        return index
    }
}

/// What is wrong with a name in a condition.
private enum ConditionFault {
    /// It is no input.
    case unknown(ParsedCondition.InputUse)

    /// It asks for the data of an event.
    case data(of: String, at: Range<Int>)

    var range: Range<Int> {
        switch self {
        case .unknown(let use): use.range
        case .data(_, let range): range
        }
    }
}

extension ParsedCondition.InputUse {
    fileprivate var isNumber: Bool { name.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}

extension KnownNames {
    /// The input whose data a name asks for, as CEL reads it; nil for another name, and where an input has almost that name.
    fileprivate func input(withData name: String) -> String? {
        let input = String(name.prefix { $0 != "." })
        return input != name && contains(input) && nearest(to: name)?.contains(".") != true ? input : nil
    }
}
