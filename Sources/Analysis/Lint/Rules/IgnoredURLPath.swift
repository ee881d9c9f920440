internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let ignoredURLPath = DiagnosticCode(
        "ignored-url-path", of: .lint,
        page: CodePage(
            title: "ignored URL path",
            """
            MQTT's binding connects to the host and port of the address alone. A broker that serves WebSockets \
            at a path is not found.
            """,
            wayOut: """
                Let the broker listen at the root, or use a connection without WebSockets.
                """,
            source: """
                components-contrib: bindings/mqtt3/mqtt.go
                """,
            example: [
                .printed(
                    """
                    fires.yaml:17:16: warning: Dapr ignores what follows the host in 'url' [ignored-url-path]
                      17 | …url…
                         |  ^~~
                         = help: write 'url' without that, and let the broker listen at '/'
                    """)
            ]))
}

extension Rule {
    /// An address has no path that is ignored.
    static let ignoredURLPath = Rule(.ignoredURLPath, .faults(.ignoredURLPath, .ignoredURLPath))
}
