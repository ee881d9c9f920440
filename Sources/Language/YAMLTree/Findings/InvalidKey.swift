package import Findings

extension DiagnosticCode {
    package static let invalidKey = DiagnosticCode(
        "invalid-key", of: .resource,
        page: CodePage(
            """
            A key is a list or a mapping. Nearly always this is a template that was not rendered: for YAML, '{{ \
            name }}' is a mapping in a mapping.
            """,
            example: [
                .resources(.eventSource(metadata: "name: {{ .Values.name }}")),
                .printed(
                    """
                    events.yaml:4:10: error: a key must be text, and this is a mapping [invalid-key]
                       4 |   name: {{ .Values.name }}
                         |          ^
                         = help: write a name in place of the braces; if this is a template such as '{{ name }}', render it first
                    """),
            ]))
}
