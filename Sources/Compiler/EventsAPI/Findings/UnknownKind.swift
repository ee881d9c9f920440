package import Findings

extension DiagnosticCode {
    package static let unknownKind = DiagnosticCode(
        "unknown-kind", of: .resource,
        page: CodePage(
            """
            The API version is that of OpenFunction Events, which has no such kind. Letter case counts, as in \
            Kubernetes: 'Eventsource' is not 'EventSource'.
            """,
            example: [
                .resources(.eventSource(kind: "Eventsource")),
                .printed(
                    """
                    events.yaml:2:7: error: 'Eventsource' is not a kind of 'events.openfunction.io/v1alpha1' [unknown-kind]
                       2 | kind: Eventsource
                         |       ^~~~~~~~~~~
                         = help: did you mean 'EventSource'?
                    """),
            ]))
}
