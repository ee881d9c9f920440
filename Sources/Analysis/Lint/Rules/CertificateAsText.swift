internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let certificateAsText = DiagnosticCode(
        "certificate-as-text", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The setting takes the path of a file in the sidecar, and the value is the text of a certificate. The \
            sidecar does not start. If the value comes from a Secret with a key such as 'tls.crt', this is a \
            warning: such a key has the text.
            """,
            wayOut: """
                Mount the Secret into the sidecar with the annotation 'dapr.io/volume-mounts' in 'template', and \
                write the path of the file.
                """,
            source: "components-contrib: pubsub/jetstream/jetstream.go; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:20:15: error: 'tls_client_cert' is the path of a file, and this is its text: the sidecar does not start [certificate-as-text]
                      20 |       - name: tls_client_cert
                         |               ^~~~~~~~~~~~~~~
                         = help: mount the Secret with the annotation 'dapr.io/volume-mounts', and write the path of its file
                    """)
            ]))
}

extension Rule {
    /// A setting for the path of a certificate holds no text of one.
    static let certificateAsText = Rule(.certificateAsText, .faults(.certificateAsText, .certificateAsText))
}
