internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let ignoredFailure = DiagnosticCode(
        "ignored-failure", of: .lint,
        page: CodePage(
            """
            With 'ignoreErrors' the sidecar goes on if the component cannot be started, as with a wrong address or \
            password. The pod becomes ready and gets no event, and only one line of the sidecar's log says so.
            """,
            wayOut: """
                Remove 'ignoreErrors'. The sidecar then starts again until the broker answers.
                """,
            source: "dapr/dapr: pkg/runtime/processor; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:10:19: warning: with 'ignoreErrors', the pod is ready without this component if it fails, and gets no event [ignored-failure]
                      10 |     ignoreErrors: true
                         |                   ^~~~
                         = help: remove 'ignoreErrors'
                    """)
            ]))
}

extension Rule {
    /// A component that fails is not left out.
    static let ignoredFailure = Rule(.ignoredFailure, .component(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let place = component.spec.ignoredErrors else { return }
    bag.add(
        Diagnostic(
            .warning, .ignoredFailure,
            "with 'ignoreErrors', the pod is ready without this component if it fails, and gets no event", at: place,
            help: "remove 'ignoreErrors'"))
}
