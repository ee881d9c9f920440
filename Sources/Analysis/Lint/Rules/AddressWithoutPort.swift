internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let addressWithoutPort = DiagnosticCode(
        "address-without-port", of: .lint, .error,
        page: CodePage(
            """
            Dapr connects to a host and a port, and this address has no port. There is no default, so the \
            sidecar does not start. For Redis it is about Dapr until 1.16: 1.18 takes 6379.
            """,
            wayOut: """
                Write the port behind the host, as in 'kafka.shop.svc:9092'.
                """,
            source: "run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:17:32: error: 'kafka-1' has no port: the sidecar does not start [address-without-port]
                      17 | …"kafka-0:9092,kafka-1"…
                         |  ^~~~~~~~~~~~~~~~~~~~~~
                         = help: write it with its port, such as 'kafka-1:9092'
                    """)
            ]))
}

extension Rule {
    /// An address that needs a port has one.
    static let addressWithoutPort = Rule(.addressWithoutPort, .faults(.addressWithoutPort, .addressWithoutPort))
}
