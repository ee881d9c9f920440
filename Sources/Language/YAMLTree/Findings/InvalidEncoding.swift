package import Findings

extension DiagnosticCode {
    package static let invalidEncoding = DiagnosticCode(
        "invalid-encoding", of: .resource,
        page: CodePage(
            """
            The file is not UTF-8 (nor UTF-16 with a byte order mark), or not a text at all. '⟦E9⟧' stands for the \
            first invalid byte. Save the file as UTF-8.
            """,
            example: [
                .file(
                    """
                    kind: EventBus
                    metadata: {name: caf⟦E9⟧}
                    """),
                .printed(
                    """
                    events.yaml:2:21: error: the byte 0xE9 is not valid UTF-8 here [invalid-encoding]
                       2 | metadata: {name: caf�}
                         |                     ^
                         = help: save the file as UTF-8
                    """),
            ]))
}
