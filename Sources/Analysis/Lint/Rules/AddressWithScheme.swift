internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let addressWithScheme = DiagnosticCode(
        "address-with-scheme", of: .lint, .error,
        page: CodePage(
            """
            The setting takes a host and a port, and this is a URL. Dapr takes its scheme for the host, so the \
            sidecar does not start.
            """,
            wayOut: """
                Write the host and the port alone.
                """,
            source: "run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:11:32: error: 'redis://redis:6379' begins with a scheme, which Dapr takes for the host: the sidecar does not start [address-with-scheme]
                      11 | …"redis://redis:6379"…
                         |  ^~~~~~~~~~~~~~~~~~~~
                         = help: write 'redis:6379'
                    """)
            ]))
}

extension Rule {
    /// An address of host and port is no URL.
    static let addressWithScheme = Rule(.addressWithScheme, .faults(.addressWithScheme, .addressWithScheme))
}
