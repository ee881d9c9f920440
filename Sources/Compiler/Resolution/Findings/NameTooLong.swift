package import Findings

extension DiagnosticCode {
    package static let nameTooLong = DiagnosticCode(
        "name-too-long", of: .resource,
        page: CodePage(
            """
            The name of a Deployment is longer than 242 characters. Kubernetes adds a hash for the ReplicaSet and another \
            one for the pod. Before version 1.34 it then makes no pod, and only the events of the ReplicaSet say so. The \
            name is 'eventsource-', the EventSource, the kind of the source and the event, or 'trigger-' and the Trigger, \
            with '-' between them.
            """,
            example: [
                .resources(
                    .eventSource(
                        metadata:
                            "name: orders-of-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-the-shop",
                        sources: ExampleResource.source(
                            "cron",
                            "nightly-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-daily",
                            settings: #"""
                                - name: schedule
                                  value: "@daily"
                                """#))),
                .printed(
                    """
                    events.yaml:12:5: error: this makes a Deployment name of 261 characters; at most 242 are allowed [name-too-long]
                      12 |     nightly-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-and-daily:
                         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: shorten this or another part of 'eventsource-orders-of-the-the-the-the-th…nd-and-and-and-daily'
                    """),
            ]))
}
