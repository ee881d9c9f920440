internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let scheduleTooOften = DiagnosticCode(
        "schedule-too-often", of: .lint,
        page: CodePage(
            """
            The schedule fires more often than once a second. Since 1.10, Dapr has no lower limit for '@every'. A \
            pod with '@every 0s' does nothing else, and floods its targets with events.
            """,
            wayOut: """
                Write '@every 1s' or longer. For permanent work, a function with a loop is the better place.
                """,
            source: "dapr/kit: cron", releases: "1.10 and later",
            example: [
                .printed(
                    """
                    fires.yaml:17:16: warning: the schedule '@every 500ms' fires more often than once a second [schedule-too-often]
                      17 |         value: "@every 500ms"
                         |                ^~~~~~~~~~~~~~
                         = help: write '@every 1s' or longer: the pod would be busy with nothing else
                    """)
            ]))
}

extension Rule {
    /// A schedule comes at most once a second. Before 1.10 Dapr took less than a second for one (robfig/cron).
    static let scheduleTooOften = Rule(.scheduleTooOften, .settings(check).since(DaprVersion(minor: 10)))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let schedule = component.broker.schedule else { return }
    for setting in component.settings where setting.field?.name == schedule && setting.isPublic {
        guard let value = setting.plainText, let time = everyTime(value.value), time < .seconds(1),
            faultOfSchedule(value.value) == nil
        else { continue }
        bag.add(tooOften(value))
    }
}

private func tooOften(_ value: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .scheduleTooOften, "the schedule '\(value.value)' fires more often than once a second",
        at: value.span,
        help: "write '@every 1s' or longer: the pod would be busy with nothing else")
}
