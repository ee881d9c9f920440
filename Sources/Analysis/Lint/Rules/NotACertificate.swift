internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let notACertificate = DiagnosticCode(
        "not-a-certificate", of: .lint, .error,
        page: CodePage(
            """
            The setting takes the text of a certificate or a key in PEM form, and the value is something else, \
            such as the path of a file. The sidecar does not start.
            """,
            wayOut: """
                Put the text into a Secret, and refer to it with 'secretKeyRef'.
                """,
            source: """
                components-contrib: common/component/kafka/metadata.go, pubsub/mqtt3/metadata.go; run with Dapr \
                1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:31: error: the value of 'caCert' is a path, and Dapr takes it for the text itself: the sidecar does not start [not-a-certificate]
                      20 | …"/etc/kafka/ca.pem"…
                         |  ^~~~~~~~~~~~~~~~~~~
                         = help: put the text into a Kubernetes Secret, and write 'secretKeyRef: {name: …, key: …}' instead of 'value: …'
                    """)
            ]))
}

extension Rule {
    /// A setting for a certificate or a key holds one.
    static let notACertificate = Rule(.notACertificate, .faults(.notACertificate, .notACertificate))
}
