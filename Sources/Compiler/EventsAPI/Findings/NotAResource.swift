package import Findings

extension DiagnosticCode {
    package static let notAResource = DiagnosticCode(
        "not-a-resource", of: .resource, .warning,
        page: CodePage(
            """
            A document, or an item of a List, is a text or a list where a resource, a mapping, is expected. It \
            is skipped. Often it is what a program says that failed.
            """,
            example: [
                .file(
                    """
                    helm is not installed
                    ---
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventBus
                    metadata:
                      name: default
                    spec:
                      redis:
                        version: v1
                        type: pubsub.redis
                    """),
                .printed(
                    """
                    events.yaml:1:1: warning: this is a string and not a resource: it is skipped [not-a-resource]
                       1 | helm is not installed
                         | ^~~~~~~~~~~~~~~~~~~~~
                         = help: a resource is a mapping with apiVersion and kind; is this the message of a program that failed?
                    """),
            ]))
}
