package import Findings

extension DiagnosticCode {
    package static let unreadAnnotation = DiagnosticCode(
        "unread-annotation", of: .lint,
        page: CodePage(
            """
            An annotation 'ofevents.openfunction.io/…' is misspelt, or stands where nothing reads it. On a \
            Trigger they say how long its inputs stay true and how its deliveries are retried; misspelt, on \
            another kind or among the labels they say nothing, and the defaults are in force.
            """,
            wayOut: "Write the annotation as the finding says. adapter.md lists all of them.",
            example: [
                .printed(
                    """
                    fires.yaml:20:5: warning: 'ofevents.openfunction.io/window' has no effect on an EventSource [unread-annotation]
                      20 |     ofevents.openfunction.io/window: 30s
                         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: the annotations of ofevents are for Triggers
                    """)
            ]))
}
