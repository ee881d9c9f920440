package import Findings

extension DiagnosticCode {
    package static let missingSetting = DiagnosticCode(
        "missing-setting", of: .lint,
        page: CodePage(
            """
            The component does not start without the setting, or not with the way to authenticate that was \
            chosen. The sidecar then ends again and again, and the pod never becomes ready. An empty value is \
            none.
            """,
            wayOut: """
                Add it to 'metadata' with 'name' and 'value', or with 'secretKeyRef' where it is a secret, or \
                one of those that will do in its place. 'ofevents explain bindings.kafka', and so for each type, \
                shows what is required.
                """,
            example: [
                .printed(
                    """
                    empty.yaml:30:15: warning: bindings.kafka needs a value for 'brokers' [missing-setting]
                      30 |       - name: brokers
                         |               ^~~~~~~
                         = help: give it a 'value', a 'secretKeyRef' or an 'envRef'
                    """)
            ]))
}
