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
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: {{ .Values.name }}
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      cron:
                        tick:
                          version: v1
                          type: bindings.cron
                    """),
                .printed(
                    """
                    events.yaml:4:10: error: a key must be text, and this is a mapping [invalid-key]
                       4 |   name: {{ .Values.name }}
                         |          ^
                         = help: write a name in place of the braces; if this is a template such as '{{ name }}', render it first
                    """),
            ]))
}
