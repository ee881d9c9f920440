package import Findings

extension DiagnosticCode {
    package static let unusedInput = DiagnosticCode(
        "unused-input", of: .lint,
        page: CodePage(
            """
            No condition names this input, so its events are read from the bus for nothing. Most often a \
            condition lacks a part, and the subscriber fires without waiting for it.
            """,
            wayOut: "Name the input in a condition, or remove it.",
            example: [
                .printed(
                    """
                    fires.yaml:40:11: warning: no condition names the input 'paid' [unused-input]
                      40 |   - name: paid
                         |           ^~~~
                         = help: name it in a condition, or remove it
                    """)
            ]))
}
