package import Findings

extension DiagnosticCode {
    package static let unknownField = DiagnosticCode(
        "unknown-field", of: .resource,
        page: CodePage(
            """
            A field does not exist. The API server would drop it without a message. Here it is an error, because \
            nearly always the name is misspelt. 'ofevents lint --fix' corrects it if only one name is near \
            (rules.md).
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.tick("version: v1\ntpye: bindings.cron"))),
                .printed(
                    """
                    events.yaml:14:7: error: 'tpye' is not a field of 'spec.cron.tick' [unknown-field]
                      14 |       tpye: bindings.cron
                         |       ^~~~
                         = help: did you mean 'type'?
                    """),
            ]))
}
