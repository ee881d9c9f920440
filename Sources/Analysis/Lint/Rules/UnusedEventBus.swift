package import Findings

extension DiagnosticCode {
    package static let unusedEventBus = DiagnosticCode(
        "unused-event-bus", of: .lint,
        page: CodePage(
            """
            No EventSource and no Trigger of the set refers to this event bus, so nothing becomes of it. Often \
            a reference is misspelt, or the file with it is missing.
            """,
            wayOut: """
                Mend the reference, name the missing files too, or remove the bus. Where other repositories use \
                it, '--assume-external' says so.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:4:9: warning: no EventSource and no Trigger uses the EventBus 'spare' [unused-event-bus]
                       4 |   name: spare
                         |         ^~~~~
                         = help: remove it, name the files that use it too, or say with --assume-external that there are others
                    """)
            ]))
}
