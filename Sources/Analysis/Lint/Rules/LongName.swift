package import Findings

extension DiagnosticCode {
    package static let longName = DiagnosticCode(
        "long-name", of: .lint, .note,
        page: CodePage(
            """
            The name still fits, and one that is five characters longer, as with '-prod' at its end, would be \
            cut. A note.
            """,
            wayOut: "Choose a shorter name where copies of the resource with longer names are to be expected.",
            example: [
                .printed(
                    """
                    fires.yaml:22:5: note: the app-id 'eventsource-orders-of-the-shop-in-the-high-cron-placed' has 54 of the 58 characters that Dapr takes [long-name]
                      22 |     placed:
                         |     ^~~~~~
                         = help: a longer name would be cut, and end in a hash
                    """)
            ]))
}
