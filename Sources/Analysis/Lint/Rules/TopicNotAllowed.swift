internal import Brokers
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let topicNotAllowed = DiagnosticCode(
        "topic-not-allowed", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The list of topics that Dapr allows on the component lacks one that is used here. The sidecar refuses to \
            subscribe to such a topic, so no event comes from it, and refuses each event that is published to it. With \
            a placeholder for the namespace, the list has the names without it.
            """,
            wayOut: """
                Add the topic to the list. 'ofevents topics' shows the topics of a set. '--fix' adds what is missing.
                """,
            source: "dapr/dapr: pkg/scopes and pkg/runtime/pubsub; run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:13:36: error: 'allowedTopics' lacks 'shop-clock-tick', which Trigger 'mail' reads: it gets no event from it [topic-not-allowed]
                      13 | …"orders,returns"…
                         |  ^~~~~~~~~~~~~~~~
                         = help: add 'shop-clock-tick', 'mail-out' and 'lost'
                    """)
            ]))
}

extension Rule {
    /// A component allows each topic that is used on it.
    static let topicNotAllowed = Rule(.topicNotAllowed, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for access in set.topicAccess {
        guard let setting = access.scopes.allowed, let refused = access.refused[.notAllowed] else { continue }
        bag.add(notAllowed(setting, refused))
    }
}

private func notAllowed(_ setting: LookedUpSetting, _ refused: [TopicAccess.Refused]) -> Diagnostic {
    let (first, topics) = (refused[0], unique(refused.map(\.topic)))
    let effect =
        first.reads
        ? "which \(first.user.name) reads: it gets no event from it"
        : "to which \(first.user.name) publishes: Dapr refuses the events"
    return Diagnostic(
        first.severity, .topicNotAllowed,
        "'\(setting.name.value)' lacks '\(shortened(first.topic))', \(effect)", at: setting.shownPlace,
        help: "add \(listed(topics.map { shortened($0) }, "and"))",
        fix: setting.isPublic
            ? setting.value.map { Fix(rename: $0.span, to: ([$0.value] + topics).joined(separator: ",")) } : nil)
}
