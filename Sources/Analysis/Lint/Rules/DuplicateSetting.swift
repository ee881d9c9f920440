internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let duplicateSetting = DiagnosticCode(
        "duplicate-setting", of: .lint,
        page: CodePage(
            """
            A setting is there twice. Dapr compares names without letter case, so of two it takes one, or does \
            not start. Which one it is cannot be seen in the file, and a value that someone changes may have \
            no effect. Some settings have two names, such as 'ttl' and 'ttlInSeconds' of RabbitMQ.
            """,
            wayOut: """
                Keep the one that is meant, in the letter case of the component's page ('ofevents explain \
                bindings.kafka'), and remove the other.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:24:15: warning: 'clientId' is set twice [duplicate-setting]
                      24 |       - name: clientId
                         |               ^~~~~~~~
                         = help: remove one of the two
                    fires.yaml:22:15: note: it is first set here
                      22 |       - name: clientID
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
        "'\(shortened(name.value))' is set twice" + (isAlias ? ": '\(first.value)' is the same setting" : ""),
        at: name.span, notes: [Diagnostic.Note("it is first set here", at: first.span)],
        help: "remove one of the two")
}
