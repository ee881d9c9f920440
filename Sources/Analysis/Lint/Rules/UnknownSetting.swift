package import Findings

extension DiagnosticCode {
    package static let unknownSetting = DiagnosticCode(
        "unknown-setting", of: .lint,
        page: CodePage(
            """
            The component has no setting of this name, and Dapr ignores what it does not know without a word. \
            A mistyped name so leaves the default in place: a limit that does not limit, a certificate that is \
            not used.
            """,
            wayOut: """
                Mend the name, or remove the setting. 'ofevents explain bindings.kafka', and so for each type, \
                lists the names. '--fix' mends a name with one letter wrong, missing, added or swapped, where \
                one setting alone is that near and not there yet.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:22:15: warning: bindings.kafka has no setting 'initialOfset', and Dapr ignores it [unknown-setting]
                      22 |       - name: initialOfset
                         |               ^~~~~~~~~~~~
                         = help: did you mean 'initialOffset'?
                    """)
            ]))
}
