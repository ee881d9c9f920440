package import Findings

extension DiagnosticCode {
    package static let controlCharacter = DiagnosticCode(
        "control-character", of: .resource,
        page: CodePage(
            """
            A text has a control character that Kubernetes does not store: U+007F, one from U+0080 to U+009F, U+FFFE or \
            U+FFFF. 'kubectl apply --server-side' refuses the object. U+0085 becomes a space without a message. Such a \
            character often comes with a pasted password or certificate. A Secret can hold it.
            """,
            example: [
                .resources(.orders(clientID: #""orders\x7F""#)),
                .printed(
                    #"""
                    events.yaml:23:16: error: spec.kafka.placed.metadata[3].value contains U+007F, which Kubernetes does not store [control-character]
                      23 |         value: "orders\x7F"
                         |                ^~~~~~~~~~~~
                         = help: remove it, or put the value into a Secret and refer to it with 'secretKeyRef'
                    """#),
            ]))
}
