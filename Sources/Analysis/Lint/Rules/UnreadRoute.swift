package import Findings

extension DiagnosticCode {
    package static let unreadRoute = DiagnosticCode(
        "unread-route", of: .lint,
        page: CodePage(
            """
            The setting 'route' names a path at which the adapter does not answer. Dapr asks the pod there \
            whether it wants the events of a binding, and the adapter answers at the path that is the \
            Component's name: with another one the source stays silent, without an error.
            """,
            wayOut: "Remove the setting.",
            example: [
                .printed(
                    """
                    fires.yaml:32:15: warning: with a 'route' Dapr asks for the events at a path where the adapter does not answer [unread-route]
                      32 |       - name: route
                         |               ^~~~~
                         = help: remove it: the adapter answers at the path that Dapr takes without it
                    """)
            ]))
}
