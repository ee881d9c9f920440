internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let duplicateSetting = DiagnosticCode(
        "duplicate-setting", of: .lint,
        page: CodePage(
            """
            A setting is in the list twice. Dapr compares names without letter case, so it uses one of the two or \
            does not start. The file does not show which one, so a change of a value may have no effect. Some \
            settings have two names, such as 'ttl' and 'ttlInSeconds' of RabbitMQ.
            """,
            wayOut: """
                Keep the one that you mean, in the letter case of the component's page ('ofevents explain \
                bindings.kafka'), and remove the other.
                """,
            source: "dapr/kit: metadata; run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:30:15: warning: the setting 'clientId' is written twice [duplicate-setting]
                      30 |       - name: clientId
                         |               ^~~~~~~~
                         = help: remove one of the two items
                    fires.yaml:28:15: note: it is first set here
                      28 |       - name: clientID
                         |               ^~~~~~~~
                    """)
            ]))
}

extension Rule {
    /// A setting is there once, under one of its names.
    static let duplicateSetting = Rule(.duplicateSetting, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for (setting, first) in component.distinct.repeated { bag.add(duplicateSetting(setting.name, first: first.name)) }
}

private func duplicateSetting(_ name: Located<String>, first: Located<String>) -> Diagnostic {
    let isAlias = name.value.lowercased() != first.value.lowercased()
    return Diagnostic(
        .warning, .duplicateSetting,
        "the setting '\(shortened(name.value))' is written twice"
            + (isAlias ? ": '\(first.value)' is another name of the same setting" : ""),
        at: name.span, notes: [Diagnostic.Note("it is first set here", at: first.span)],
        help: "remove one of the two items")
}
