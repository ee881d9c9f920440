package import Findings

extension DiagnosticCode {
    package static let ambiguousValue = DiagnosticCode(
        "ambiguous-value", of: .lint,
        page: CodePage(
            """
            A value without quotes is a number or a boolean to Kubernetes, and Dapr gets another text than the \
            one that is written. Kubernetes reads a bare '1.10' as the number 1.1, '0123' as 83, '1e3' as \
            1000, 'no' as false, and Dapr gets the text of that: another topic, another name. '.inf' it does \
            not take at all. Nothing is said where the text stays what it is ('12:30', '2021-08-02', '1.5'), \
            where nothing is written ('~', 'null'), and where the setting means the same all the same ('yes' \
            for a truth value, '1_000' for a number). 'render' writes the value as it stands in the source, \
            and does not mend it.
            """,
            wayOut: "Put it in quotes. '--fix' does, where the setting is known to be a text.",
            example: [
                .printed(
                    """
                    fires.yaml:19:16: warning: 'topics' is '83' to Dapr and not '0123': without quotes it is a number [ambiguous-value]
                      19 |         value: 0123          # an octal number: 83
                         |                ^~~~
                         = help: put it in quotes
                    """)
            ]))
}
