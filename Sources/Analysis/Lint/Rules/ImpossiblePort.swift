internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let impossiblePort = DiagnosticCode(
        "impossible-port", of: .lint, .error,
        page: CodePage(
            """
            The port of an address is greater than 65535, or is no number. Nothing can be there, so the sidecar \
            never connects.
            """,
            wayOut: """
                Write the port of the broker.
                """,
            source: "run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:17:16: error: the value of 'url' has a port that no server can have [impossible-port]
                      17 | …url…
                         |  ^~~
                         = help: write a port from 1 to 65535, as in 'mqtt://mqtt.shop.svc:1883'
                    """)
            ]))
}

extension Rule {
    /// The port of an address is one.
    static let impossiblePort = Rule(.impossiblePort, .faults(.impossiblePort, .impossiblePort))
}
