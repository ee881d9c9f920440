package import Findings

extension DiagnosticCode {
    package static let newerSetting = DiagnosticCode(
        "newer-setting", of: .lint,
        page: CodePage(
            """
            The release of Dapr that '--dapr-version' names does not know the setting yet, and ignores it \
            without a word.
            """,
            wayOut: "Remove it, or use the release that the finding names or a later one.",
            example: [
                .printed(
                    """
                    fires.yaml:22:15: warning: bindings.kafka of Dapr 1.11 ignores 'direction', which came with 1.12 [newer-setting]
                      22 |       - name: direction
                         |               ^~~~~~~~~
                         = help: remove it, or use Dapr 1.12 or later and name it with --dapr-version
                    """)
            ]))
}
