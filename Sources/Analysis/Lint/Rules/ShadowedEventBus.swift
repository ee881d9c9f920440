package import Findings

extension DiagnosticCode {
    package static let shadowedEventBus = DiagnosticCode(
        "shadowed-event-bus", of: .lint, .note,
        page: CodePage(
            """
            An EventBus has the name of this ClusterEventBus and takes its place in its namespace. An \
            EventSource there and a Trigger elsewhere name the same bus and mean two, and no event gets from \
            one to the other. It is a note, as that may be what is meant.
            """,
            wayOut: """
                Rename one of the two, and the references to it, unless the namespace is to have a bus of its \
                own.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:4:9: note: in namespace 'default' an EventBus takes the place of this ClusterEventBus [shadowed-event-bus]
                       4 |   name: default
                         |         ^~~~~~~
                         = help: rename one of the two, if that is not meant
                    fires.yaml:18:9: note: it is defined here, for namespace 'default'
                      18 |   name: default
                         |         ^~~~~~~
                    """)
            ]))
}
