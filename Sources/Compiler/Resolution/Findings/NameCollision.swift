package import Findings

extension DiagnosticCode {
    package static let nameCollision = DiagnosticCode(
        "name-collision", of: .resource,
        page: CodePage(
            """
            Two different things would become the same Component. A '-' joins the parts of a name, so 'a' with \
            'b-c' can give the same name as 'a-b' with 'c'.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: a
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      cron:
                        b-cron-c:
                          version: v1
                          type: bindings.cron
                    ---
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: a-cron-b
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      cron:
                        c:
                          version: v1
                          type: bindings.cron
                    """),
                .printed(
                    """
                    events.yaml:27:5: error: cron event 'c' of EventSource 'a-cron-b' would become Component 'eventsource-a-cron-b-cron-c' in namespace 'default', and another resource already has that name [name-collision]
                      27 |     c:
                         |     ^
                         = help: rename one of the two
                    events.yaml:12:5: note: cron event 'b-cron-c' of EventSource 'a' becomes the same Component
                      12 |     b-cron-c:
                         |     ^~~~~~~~
                    """),
            ]))
}
