package import Findings

extension DiagnosticCode {
    package static let removedComponent = DiagnosticCode(
        "removed-component", of: .lint,
        page: CodePage(
            """
            The chosen release of Dapr ('--dapr-version') has the component no longer, and the sidecar does \
            not start.
            """,
            wayOut: "Write what has taken its place, or use another component.",
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: Dapr 1.18 has no component 'bindings.twitter': 1.11 removed it [removed-component]
                      14 |       type: bindings.twitter
                         |             ^~~~~~~~~~~~~~~~
                         = help: use another component: nothing has taken its place
                    """)
            ]))
}
