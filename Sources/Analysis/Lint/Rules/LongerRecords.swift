internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import HandlerContract

extension DiagnosticCode {
    package static let longerRecords = DiagnosticCode(
        "longer-records", of: .lint,
        page: CodePage(
            """
            A source says that its records may be longer than its event bus takes, or than the adapter delivers. The \
            bus refuses such a record each time, and on Kafka everything behind it in its partition waits. With dead \
            letters the record goes there. Lint compares 'maxMessageBytes' of a Kafka source with that of a Kafka bus, \
            and with what other brokers take by default. The adapter delivers data of up to 4 MiB. In Dapr this setting \
            limits what apps publish through the Component, not what the source reads. Lint takes it for the longest \
            record, and cannot see what other producers write.
            """,
            wayOut: """
                Raise the limit of the bus. For Kafka this is 'maxMessageBytes', and 'max.message.bytes' of the topic \
                or 'message.max.bytes' of the brokers. Or write a lower 'maxMessageBytes' in the source, if its records \
                are shorter. Add 'deadLetterSink' to the EventSource, so that a record that is too long does not \
                delay the others.
                """,
            source: "components-contrib: common/component/kafka",
            example: [
                .printed(
                    """
                    fires.yaml:35:16: warning: the records of this source may have 4000000 bytes, and its event bus takes at most 1000000 [longer-records]
                      35 |         value: 4000000
                         |                ^~~~~~~
                         = help: set 'maxMessageBytes' of the event bus at least as high, and the limit of its broker too, or write a lower number here if the records are shorter
                    fires.yaml:8:11: note: this is the event bus
                       8 |     type: pubsub.kafka
                         |           ^~~~~~~~~~~~
                    """)
            ]))
}

extension Rule {
    /// A source's records fit into its event bus and into the adapter.
    static let longerRecords = Rule(.longerRecords, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for source in set.sources {
        guard let (value, size) = source.component.statedSize else { continue }
        let place = set.place(ofBus: source.eventSource.eventBus, of: source.eventSource.metadata)
        if let bus = place.flatMap({ set.buses[$0].component }), let limit = Limit(of: bus), size > limit.bytes {
            bag.add(longerThanBus(size, at: value.span, limit))
        } else if size > EventSize.data {
            bag.add(longerThanAdapter(size, at: value.span))
        }
    }
}

/// What a bus takes.
private struct Limit {
    let bytes: Int
    let span: SourceSpan
    let help: String

    /// Nil where nothing is known of the broker.
    init?(of bus: LintedComponent) {
        guard let limits = Broker.broker(of: bus.currentType)?.limits else { return nil }
        let stated = bus.statedSize
        guard let bytes = stated?.bytes ?? limits.eventSize else { return nil }
        self.bytes = bytes
        span = stated?.value.span ?? bus.component.typeSpan
        help =
            limits.sizeSetting.map { "set '\($0)' of the event bus at least as high, and the limit of its broker too" }
            ?? "raise the limit of the event bus's broker"
    }
}

private func longerThanBus(_ size: Int, at span: SourceSpan, _ limit: Limit) -> Diagnostic {
    Diagnostic(
        .warning, .longerRecords,
        "the records of this source may have \(size) bytes, and its event bus takes at most \(limit.bytes)", at: span,
        notes: [Diagnostic.Note("this is the event bus", at: limit.span)],
        help: "\(limit.help), or write a lower number here if the records are shorter")
}

private func longerThanAdapter(_ size: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .warning, .longerRecords,
        "the records of this source may have \(size) bytes, and the adapter delivers at most \(EventSize.data)",
        at: span,
        help: "write a lower number here if the records are shorter; longer ones only go to dead letters")
}
