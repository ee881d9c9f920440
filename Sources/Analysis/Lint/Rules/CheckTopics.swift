internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What a Trigger makes of its topics: nothing that it publishes comes back to it, and what fails goes elsewhere.
func checkTopics(_ trigger: Trigger, in set: LintedSet, into bag: inout DiagnosticBag) {
    let inputs = Dictionary(set.topics(of: trigger).map { ($0.topic, $0.input) }) { first, _ in first }
    for subscriber in trigger.subscribers {
        for topic in [subscriber.topic, subscriber.deadLetterTopic].compactMap(\.self) {
            if let input = inputs[topic.value] { bag.add(LintWording.ownTopic(topic, input: input)) }
        }
        if let condition = subscriber.condition, !subscriber.hasDeadLetters {
            bag.add(LintWording.noDeadLetters(condition.span))
        }
        checkDeadLetters(of: subscriber, namespace: set.namespace(of: trigger.metadata), into: &bag)
    }
}

/// Dead letters go elsewhere than what they are the dead letters of.
private func checkDeadLetters(
    of subscriber: Trigger.Subscriber, namespace: String, into bag: inout DiagnosticBag
) {
    if let topic = subscriber.topic, let dead = subscriber.deadLetterTopic, topic.value == dead.value {
        bag.add(LintWording.deadLetterToTarget(dead, target: topic.span))
    }
    if let sink = subscriber.sink, let dead = subscriber.deadLetterSink, sink.name.value == dead.name.value,
        sink.namespace?.value ?? namespace == dead.namespace?.value ?? namespace
    {
        bag.add(LintWording.deadLetterToTarget(dead.name, target: sink.name.span))
    }
}
