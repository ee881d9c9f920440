internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let ownTopic = DiagnosticCode(
        "own-topic", of: .lint,
        page: CodePage(
            """
            The Trigger publishes to the topic of one of its own inputs, so its events come back to it. The \
            adapter recognises such events and ends the cycle, but other readers of the topic take them for events \
            of the source.
            """,
            wayOut: """
                Publish to a topic that is not an input. Topics of inputs have names of the form \
                '{namespace}-{eventSource}-{event}'; any other name is free.
                """,
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:45:12: warning: this Trigger publishes to the topic 'default-orders-placed', which it also reads as its input 'placed' [own-topic]
                      45 |     topic: default-orders-placed
                         |            ^~~~~~~~~~~~~~~~~~~~~
                         = help: publish to another topic: this Trigger skips the events that it published itself, but other readers of the topic get them as if the EventSource had sent them
                    """)
            ]))
}

extension Rule {
    /// Nothing that a Trigger publishes comes back to it as one of its own inputs.
    static let ownTopic = Rule(.ownTopic, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    let inputs = Dictionary(trigger.topics.map { ($0.topic, $0.input) }) { first, _ in first }
    for subscriber in trigger.trigger.subscribers {
        for topic in subscriber.publishedTopics {
            if let input = inputs[topic.value] { bag.add(ownTopic(topic, input: input)) }
        }
    }
}

private func ownTopic(_ topic: Located<String>, input: String) -> Diagnostic {
    Diagnostic(
        .warning, .ownTopic,
        "this Trigger publishes to the topic '\(shortened(topic.value))', which it also reads as its input '\(input)'",
        at: topic.span,
        help: """
            publish to another topic: this Trigger skips the events that it published itself, but other readers of the topic \
            get them as if the EventSource had sent them
            """)
}
