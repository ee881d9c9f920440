package import Findings

extension DiagnosticCode {
    package static let settingLetterCase = DiagnosticCode(
        "setting-letter-case", of: .lint,
        page: CodePage(
            """
            The setting is written in a letter case that Dapr does not take. It reads most settings in any, \
            and some in one only: in another it ignores them and the default stays in place, or it does not \
            start.
            """,
            wayOut: "Write the name as the finding says. '--fix' does, where no other entry has that name.",
            example: [
                .printed(
                    """
                    fires.yaml:18:15: warning: the setting is called 'topics' [setting-letter-case]
                      18 |       - name: Topics
                         |               ^~~~~~
                         = help: write 'topics': Dapr finds it in this letter case only
                    """)
            ]))
}
