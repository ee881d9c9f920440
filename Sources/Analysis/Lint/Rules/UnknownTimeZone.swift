internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let unknownTimeZone = DiagnosticCode(
        "unknown-time-zone", of: .lint, .error,
        page: CodePage(
            """
            The time zone before a schedule is none that Dapr knows, so the sidecar does not start. Zones have the \
            names of the tz database, such as 'Europe/Berlin', and capital and small letters matter.
            """,
            wayOut: """
                Write the name of the zone as the finding says, or remove the zone: the schedule then counts in the \
                zone of the sidecar, which is UTC.
                """,
            source: "dapr/kit: cron; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    case.yaml:17:33: error: there is no time zone 'europe/berlin', so the sidecar does not start [unknown-time-zone]
                      17 | …"TZ=europe/berlin 0 6 * * *"…
                         |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: write 'Europe/Berlin'
                    """)
            ]))
}

extension Rule {
    /// The time zone of a schedule is one that there is.
    static let unknownTimeZone = Rule(.unknownTimeZone, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let schedule = component.schedule else { return }
    for setting in component.settings where setting.field?.name == schedule && setting.isPublic {
        guard let value = setting.plainText, let zone = unknownZone(of: value.value),
            faultOfSchedule(value.value) == nil
        else { continue }
        bag.add(
            Diagnostic(
                .error, .unknownTimeZone, "there is no time zone '\(zone.name)', so the sidecar does not start",
                at: value.span, help: "write \(zone.meant.map { "'\($0)'" } ?? "a name such as 'Europe/Berlin'")",
                fix: zone.meant.map { Fix(rename: value.span, to: zone.schedule(in: $0)) }))
    }
}
