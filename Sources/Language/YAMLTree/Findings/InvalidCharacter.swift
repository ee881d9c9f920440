package import Findings

extension DiagnosticCode {
    package static let invalidCharacter = DiagnosticCode(
        "invalid-character", of: .resource,
        page: CodePage(
            """
            The file has a control character, often pasted from a terminal; '⟦1B⟧' stands for it here. YAML allows \
            it only as an escape in double quotes.
            """,
            example: [
                .file(
                    """
                    kind: EventBus # ⟦1B⟧[31mred
                    """),
                .printed(
                    #"""
                    events.yaml:1:18: error: the control character U+001B is not allowed in YAML [invalid-character]
                       1 | kind: EventBus # ␛[31mred
                         |                  ^
                         = help: remove it, or put the value in double quotes and write it as '\x1B'
                    """#),
            ]))
}
