internal import Brokers
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let topicOutOfScope = DiagnosticCode(
        "topic-out-of-scope", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The component gives an app some topics, and the app uses another one. An app that is named in such a list \
            has only the topics that stand behind its app-id; one without an entry has all. The sidecar refuses to \
            subscribe to any other topic, and refuses each event that is published to it.
            """,
            wayOut: """
                Add the topic to the entry of the app, or remove the entry. The finding shows the app-id.
                """,
            source: "dapr/dapr: pkg/scopes and pkg/runtime/pubsub; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:13:41: error: 'subscriptionScopes' does not give 'trigger-mail' the topic 'shop-clock-tick', which it reads [topic-out-of-scope]
                      13 | …"trigger-mail="…
                         |  ^~~~~~~~~~~~~~~
                         = help: write 'trigger-mail=shop-clock-tick'
                    """)
            ]))
}

extension Rule {
    /// An app that is given topics of a component is given all that it uses.
    static let topicOutOfScope = Rule(.topicOutOfScope, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for access in set.topicAccess {
        access.report(.outOfScope) { first, topics in
            if let scope = first.reads ? access.scopes.reading : access.scopes.publishing {
                bag.add(outOfScope(scope, first, topics))
            }
        }
    }
}

private func outOfScope(
    _ scope: TopicScopes.Scope, _ refused: TopicAccess.Refused, _ topics: [String]
) -> Diagnostic {
    let (setting, app) = (scope.setting, refused.user.app)
    let own = setting.isPublic ? scope.topics(of: app).filter { !$0.isEmpty } : []
    let use = refused.reads ? "which it reads" : "to which it publishes"
    return Diagnostic(
        refused.severity, .topicOutOfScope,
        "'\(setting.name.value)' does not give '\(app)' the topic '\(shortened(refused.topic))', \(use)",
        at: setting.shownPlace,
        help: own.isEmpty || setting.isPublic
            ? "write '\(app)=\((own + topics).joined(separator: ","))'" : "add it behind '\(app)='")
}
