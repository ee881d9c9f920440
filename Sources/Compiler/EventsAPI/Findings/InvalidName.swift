package import Findings

extension DiagnosticCode {
    package static let invalidName = DiagnosticCode(
        "invalid-name", of: .resource,
        page: CodePage(
            """
            Kubernetes would refuse the name, or the name of a Component made of it, which may have 253 \
            characters. Where the finding proposes a name, use it wherever the resource is referred to.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: Order_Clock
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
                    events.yaml:4:9: error: the name 'Order_Clock' contains 'O'; lower-case letters, digits, '-' and '.' are allowed [invalid-name]
                       4 |   name: Order_Clock
                         |         ^~~~~~~~~~~
                         = help: 'order-clock' is valid
                    """),
            ]))
}
