internal import Brokers
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let protectedTopic = DiagnosticCode(
        "protected-topic", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The component keeps a topic for apps that are given it by name, and an app that uses it is not. The \
            sidecar refuses to subscribe to such a topic, so no event comes from it, and refuses each event that is \
            published to it.
            """,
            wayOut: """
                Give the topic to the app, as the finding says, or take it out of the list.
                """,
            source: "dapr/dapr: pkg/scopes and pkg/runtime/pubsub; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:13:38: error: 'protectedTopics' has 'shop-clock-tick', and no 'subscriptionScopes' give it to 'trigger-mail', which reads it [protected-topic]
                      13 | …"shop-clock-tick"…
                         |  ^~~~~~~~~~~~~~~~~
                         = help: add 'trigger-mail=shop-clock-tick' to 'subscriptionScopes'
                    """)
            ]))
}

extension Rule {
    /// A topic that is kept for some apps is given to those that use it.
    static let protectedTopic = Rule(.protectedTopic, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for access in set.topicAccess {
        guard let setting = access.scopes.protected else { continue }
        access.report(.isProtected) { first, topics in bag.add(protectedTopic(setting, first, topics)) }
    }
}

private func protectedTopic(
    _ setting: LookedUpSetting, _ refused: TopicAccess.Refused, _ topics: [String]
) -> Diagnostic {
    let scope = refused.reads ? TopicScopes.readingSetting : TopicScopes.publishingSetting
    let use = refused.reads ? "which reads it" : "which publishes to it"
    return Diagnostic(
        refused.severity, .protectedTopic,
        "'\(setting.name.value)' has '\(shortened(refused.topic))', and no '\(scope)' give it to '\(refused.user.app)', \(use)",
        at: setting.shownPlace,
        help: "add '\(refused.user.app)=\(topics.joined(separator: ","))' to '\(scope)'")
}
