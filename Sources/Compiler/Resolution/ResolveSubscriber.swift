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
            let unknown = uses.filter { !inputs.contains($0.name) }
            guard !unknown.isEmpty else { return }
            let spans = node.spans(of: unknown.map(\.range), in: lines(of: node.span.file))
            for (use, span) in zip(unknown, spans) {
                bag.add(ResolutionWording.unknownInput(use.name, known: inputs, at: span))
            }
        } catch {
            let span = node.span(of: error.range, in: lines(of: node.span.file))
            bag.add(ResolutionWording.conditionSyntax(error, at: span))
        }
    }

    private mutating func lines(of file: UInt32) -> LineIndex {
        if let known = lineIndexes[file] { return known }
        let index = LineIndex(files[Int(file)].bytes)
        lineIndexes[file] = index
        return index
    }
}
