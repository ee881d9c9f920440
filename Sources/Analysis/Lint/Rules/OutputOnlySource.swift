package import Findings

extension DiagnosticCode {
    package static let outputOnlySource = DiagnosticCode(
        "output-only-source", of: .lint,
        page: CodePage(
            """
            No event ever comes from this binding, which can only send, or whose 'direction' turns the other \
            side off: the EventSource stays silent for ever, without an error of Dapr or of the pod.
            """,
            wayOut: """
                Use a binding with an input side ('ofevents explain components' lists them), or a pub/sub \
                component with 'srcTopic'.
                """,
            example: [
                .printed(
                    """
                    direction.yaml:32:15: warning: this source is told to be for output only, and no event ever comes from it [output-only-source]
                      32 |       - name: direction
                         |               ^~~~~~~~~
                         = help: remove 'direction', or write "input"
                    """)
            ]))
}
