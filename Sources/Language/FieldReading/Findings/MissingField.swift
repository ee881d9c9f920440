package import Findings

extension DiagnosticCode {
    package static let missingField = DiagnosticCode(
        "missing-field", of: .resource,
        page: CodePage(
            """
            A field that is needed is not there; without it nothing can be made of the resource. Perhaps it \
            stands at another depth: the finding names the place where it is missing, and 'ofevents explain \
            EventSource.spec.kafka', for one, shows what belongs there.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: clock
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      cron:
                        tick:
                          type: bindings.cron
                    """),
                .printed(
                    """
                    events.yaml:12:5: error: spec.cron.tick has no 'version' [missing-field]
                      12 |     tick:
                         |     ^~~~
                         = help: add 'version' to its fields
                    """),
            ]))
}
