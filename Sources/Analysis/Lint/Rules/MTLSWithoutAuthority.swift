internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let mtlsWithoutAuthority = DiagnosticCode(
        "mtls-without-authority", of: .lint, .error,
        page: CodePage(
            title: "mTLS without authority",
            """
            With authentication by mTLS, the sidecar ends with a panic if no certificate of an authority is \
            there. The pod then never becomes ready.
            """,
            wayOut: """
                Add the certificate of the authority that signed the broker's own, from a Secret. For trials, \
                switching the check of certificates off also helps.
                """,
            source: """
                components-contrib#4583; components-contrib: common/component/kafka/auth.go; run with Dapr \
                1.16 and 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:19:33: error: with 'mtls' and without 'caCert', the sidecar ends with a panic [mtls-without-authority]
                      19 | …"mtls"…
                         |  ^~~~~~
                         = help: add '- name: caCert' with 'secretKeyRef: {name: …, key: …}' to 'metadata'
                    """)
            ]))
}

extension Rule {
    /// Authentication by certificates has the authority that it needs.
    static let mtlsWithoutAuthority = Rule(.mtlsWithoutAuthority, .faults(.mtlsWithoutAuthority, .mtlsWithoutAuthority))
}
