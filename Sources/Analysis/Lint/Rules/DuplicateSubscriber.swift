package import Findings

extension DiagnosticCode {
    package static let duplicateSubscriber = DiagnosticCode(
        "duplicate-subscriber", of: .lint,
        page: CodePage(
            """
            Two subscribers of the Trigger have the same condition and deliver to the same place, which gets \
            every event twice. A function that charges or mails does so twice.
            """,
            wayOut: "Remove one of the two. Where two conditions were meant, mend the one that was copied.",
            example: [
                .printed(
                    """
                    fires.yaml:47:16: warning: two subscribers deliver to one place on the same condition [duplicate-subscriber]
                      47 |   - condition: paid && placed
                         |                ^~~~~~~~~~~~~~
                         = help: remove one of the two
                    fires.yaml:44:16: note: the first is here
                      44 |   - condition: placed && paid
                         |                ^~~~~~~~~~~~~~
                    """)
            ]))
}
