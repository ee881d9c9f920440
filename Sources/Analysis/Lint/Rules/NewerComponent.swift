package import Findings

extension DiagnosticCode {
    package static let newerComponent = DiagnosticCode(
        "newer-component", of: .lint,
        page: CodePage(
            """
            The release of Dapr that '--dapr-version' names does not have the component yet, and the sidecar \
            does not start.
            """,
            wayOut: """
                Use the release that the finding names or a later one, or the older component where there is \
                one.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: Dapr 1.9 has no component 'bindings.mqtt3': it came with 1.10 [newer-component]
                      14 |       type: bindings.mqtt3
                         |             ^~~~~~~~~~~~~~
                         = help: write 'bindings.mqtt', or use Dapr 1.10 or later and name it with --dapr-version
                    """)
            ]))
}
