internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let localAddress = DiagnosticCode(
        "local-address", of: .lint,
        page: CodePage(
            """
            The address is that of the pod itself: 'localhost', '127.0.0.1' or no address at all. In a cluster \
            no broker is there, but on the machine of a developer one was.
            """,
            wayOut: """
                Write the address of the broker's Service, such as 'kafka.shop.svc:9092'. If the broker is a \
                container of the same pod, suppress this finding.
                """,
            source: "components-contrib: pubsub/rabbitmq/metadata.go; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:11:30: warning: 'localhost' is the pod itself, where no broker is [local-address]
                      11 | …"localhost:9092"…
                         |  ^~~~~~~~~~~~~~~~
                         = help: write the address of the broker, such as 'kafka.shop.svc:9092'
                    """)
            ]))
}

extension Rule {
    /// A broker is not looked for in the pod itself.
    static let localAddress = Rule(.localAddress, .faults(.localAddress, .localAddress))
}
