internal import Brokers
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let ignoredDuration = DiagnosticCode(
        "ignored-duration", of: .lint,
        page: CodePage(
            """
            Dapr reads a time of this setting with a unit only, or without one only, and ignores the other form \
            without a message. It then uses its default.
            """,
            wayOut: """
                Write the number as the finding says. 'initTimeout' takes a unit; 'redeliverInterval' of \
                'pubsub.redis' takes milliseconds without one.
                """,
            source: "dapr/docs#5324; components-contrib#4600; run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:12:40: warning: Dapr ignores 'redeliverInterval: 30s', and uses 15 seconds: it reads milliseconds without a unit only [ignored-duration]
                      12 | …"30s"…
                         |  ^~~~~
                         = help: write '30000'
                    """)
            ]))
}

extension Rule {
    /// A time has the form that the setting reads.
    static let ignoredDuration = Rule(
        .ignoredDuration, .faults(.ignoredDuration, .ignoredDuration), .settings(checkTimeout))
}

/// How long the sidecar waits for a component: a number without a unit is ignored, and so is any other text that is no duration, which is
/// another rule's.
private func checkTimeout(_ component: LintedComponent, _: LintOptions, into bag: inout DiagnosticBag) {
    guard let timeout = component.spec.initTimeout, isWithoutUnit(timeout.value) else { return }
    bag.add(
        Diagnostic(
            .warning, .ignoredDuration,
            "Dapr ignores 'initTimeout: \(shortened(timeout.value))', and waits for 5 seconds: the time has no unit",
            at: timeout.span, help: "write '\(timeout.value)s' for seconds"))
}

/// True for a time that lacks its unit alone.
func isWithoutUnit(_ text: String) -> Bool { goDuration(text) == nil && goDuration(text + "s") != nil }
