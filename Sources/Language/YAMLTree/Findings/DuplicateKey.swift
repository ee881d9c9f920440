package import Findings

extension DiagnosticCode {
    package static let duplicateKey = DiagnosticCode(
        "duplicate-key", of: .resource,
        page: CodePage(
            """
            A mapping has the same key twice. YAML forbids this, and tools disagree on which of the two they use. If a \
            document has the keys of another one, a line '---' is missing between the two.
            """,
            example: [
                .resources(
                    .eventSource(
                        sources: """
                            cron:
                              tick:
                                version: v1
                                type: bindings.cron
                              tick:
                                version: v1
                                type: bindings.cron
                            """)),
                .printed(
                    """
                    events.yaml:15:5: error: the key 'tick' is written twice in the same mapping [duplicate-key]
                      15 |     tick:
                         |     ^~~~
                         = help: remove one of the two
                    events.yaml:12:5: note: it is first set here
                      12 |     tick:
                         |     ^~~~
                    """),
            ]))
}
