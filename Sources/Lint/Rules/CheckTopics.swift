internal import Diagnostics
internal import EventsAPI
internal import YAMLTree

/// What a Trigger makes of its topics: nothing that it publishes comes back to it, and what fails goes elsewhere.
func checkTopics(_ trigger: Trigger, in set: LintedSet, into bag: inout DiagnosticBag) {
    let inputs = set.topics(of: trigger)
    for subscriber in trigger.subscribers {
        for topic in [subscriber.topic, subscriber.deadLetterTopic].compactMap(\.self) {
            if let input = inputs.first(where: { $0.topic == topic.value }) {
                bag.add(LintWording.ownTopic(topic, input: input.input))
            }
        }
        if let condition = subscriber.condition, !subscriber.hasDeadLetters {
            bag.add(LintWording.noDeadLetters(condition.span))
        }
        checkDeadLetters(of: subscriber, into: &bag)
    }
}

/// Dead letters go elsewhere than what they are the dead letters of.
private func checkDeadLetters(of subscriber: Trigger.Subscriber, into bag: inout DiagnosticBag) {
    if let topic = subscriber.topic, let dead = subscriber.deadLetterTopic, topic.value == dead.value {
        bag.add(LintWording.deadLetterToTarget(dead, target: topic.span))
    }
    if let sink = subscriber.sink, let dead = subscriber.deadLetterSink, sink.isSame(as: dead) {
        bag.add(LintWording.deadLetterToTarget(dead.name, target: sink.name.span))
    }
}

extension Sink {
    /// True where two of one resource are one Service.
    func isSame(as other: Sink) -> Bool {
        name.value == other.name.value && namespace?.value == other.namespace?.value
    }
}
