internal import Brokers
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unreadScope = DiagnosticCode(
        "unread-scope", of: .lint,
        page: CodePage(
            """
            An entry of the topics that an app may use limits nothing: it has no '=' and topics behind the app-id, or \
            the app-id is in another letter case. Dapr passes over such an entry, and the app may use all topics.
            """,
            wayOut: """
                Write the app-id as it is, '=' and the topics with commas between them. Write ';' between two apps.
                """,
            source: "dapr/dapr: pkg/scopes; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:13:41: warning: 'subscriptionScopes' does not limit an app: Dapr ignores 'reports' in it: no topics follow [unread-scope]
                      13 | …"other=a;reports"…
                         |  ^~~~~~~~~~~~~~~~~
                         = help: write 'reports=…' with the topics, and ';' between two apps
                    """)
            ]))
}

extension Rule {
    /// Each entry of a list of apps is one that Dapr reads.
    static let unreadScope = Rule(.unreadScope, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for access in set.topicAccess {
        for scope in [access.scopes.reading, access.scopes.publishing].compactMap(\.self) where scope.setting.isPublic {
            for (app, topics) in scope.entries where !app.isEmpty {
                if topics == nil {
                    bag.add(
                        unread(
                            scope.setting, "Dapr ignores '\(shortened(app))' in it: no topics follow",
                            "write '\(shortened(app))=…' with the topics, and ';' between two apps"))
                } else if let meant = access.app(meantBy: app) {
                    bag.add(
                        unread(
                            scope.setting,
                            "no app has the app-id '\(shortened(app))': capital and small letters matter",
                            "write '\(meant)'"))
                }
            }
        }
    }
}

extension TopicAccess {
    /// The user that differs from an app-id in letter case alone.
    fileprivate func app(meantBy app: String) -> String? {
        let wanted = app.lowercased()
        guard !users.contains(where: { $0.app == app }) else { return nil }
        return users.first { $0.app.lowercased() == wanted }?.app
    }
}

private func unread(_ setting: LookedUpSetting, _ fault: String, _ help: String) -> Diagnostic {
    Diagnostic(
        .warning, .unreadScope, "'\(setting.name.value)' does not limit an app: \(fault)", at: setting.shownPlace,
        help: help)
}
