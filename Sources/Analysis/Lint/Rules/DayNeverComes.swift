internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let dayNeverComes = DiagnosticCode(
        "day-never-comes", of: .lint,
        page: CodePage(
            """
            No month of the schedule has one of its days, such as 31 February. The pod runs, and no event ever comes. \
            A day of the week beside it would be an alternative: with both, one of them is enough.
            """,
            wayOut: """
                Write a day that each of the months has, such as 28.
                """,
            source: "dapr/kit: cron; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:17:33: warning: no month of this schedule has a day 31, so it never fires [day-never-comes]
                      17 | …"0 0 31 2 *"…
                         |  ^~~~~~~~~~~~
                         = help: write a day that there is, such as '28'
                    """)
            ]))
}

extension Rule {
    /// A schedule has a day that comes.
    static let dayNeverComes = Rule(.dayNeverComes, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let schedule = component.schedule else { return }
    for setting in component.settings where setting.field?.name == schedule && setting.isPublic {
        guard let value = setting.plainText, let day = dayThatNeverComes(value.value)
        else { continue }
        bag.add(
            Diagnostic(
                .warning, .dayNeverComes, "no month of this schedule has a day \(day), so it never fires",
                at: value.span, help: "write a day that there is, such as '28'"))
    }
}
