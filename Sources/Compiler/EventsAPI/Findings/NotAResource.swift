package import Findings

extension DiagnosticCode {
    package static let notAResource = DiagnosticCode(
        "not-a-resource", of: .resource, .warning,
        page: CodePage(
            """
            A document, or an item of a List, is a string or a list, but a resource is a mapping. ofevents skips \
            it. Often it is the output of a program that failed.
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
                         = help: a resource is a mapping with apiVersion and kind; is this the output of a program that failed?
                    """),
            ]))
}
