package import Findings

extension DiagnosticCode {
    package static let missingName = DiagnosticCode(
        "missing-name", of: .resource,
        page: CodePage(
            """
            A resource has no 'metadata.name'. All generated objects are named after it, so 'generateName' is not \
            enough.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      generateName: clock-
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
                    events.yaml:4:3: error: this EventSource needs the field 'metadata.name' [missing-name]
                       4 |   generateName: clock-
                         |   ^~~~~~~~~~~~
                         = help: write 'name: …' instead of 'generateName': the generated objects are named after it
                    """),
            ]))
}
