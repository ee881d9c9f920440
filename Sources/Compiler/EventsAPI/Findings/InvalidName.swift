package import Findings

extension DiagnosticCode {
    package static let invalidName = DiagnosticCode(
        "invalid-name", of: .resource,
        page: CodePage(
            """
            Kubernetes would refuse the name, or the name of a Component that is made of it, which may have 253 \
            characters. If the finding suggests a name, change all references to the resource too. An app-id of \
            'producers' is one that Dapr would refuse: it has at most 58 characters, and no dots.
            """,
            example: [
                .resources(.eventSource(metadata: "name: Order_Clock")),
                .printed(
                    """
                    events.yaml:4:9: error: the name 'Order_Clock' contains 'O'; lower-case letters, digits, '-' and '.' are allowed [invalid-name]
                       4 |   name: Order_Clock
                         |         ^~~~~~~~~~~
                         = help: write 'order-clock', here and wherever the name is used
                    """),
            ]))
}
