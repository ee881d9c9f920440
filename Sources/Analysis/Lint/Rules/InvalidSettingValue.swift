package import Findings

extension DiagnosticCode {
    package static let invalidSettingValue = DiagnosticCode(
        "invalid-setting-value", of: .lint,
        page: CodePage(
            """
            The value is not of the type of the setting, too great or too small for it, or none of the values \
            that it takes: the sidecar does not start, or takes the default without a word. A boolean that is \
            none of the known words is false to Dapr. A schedule of 'bindings.cron' has five fields, or six \
            with seconds, days of the week from 0 to 6, or is one of '@yearly', '@monthly', '@weekly', \
            '@daily', '@hourly' and '@every' with a duration.
            """,
            wayOut: """
                Write a value as the finding says; 'ofevents explain bindings.cron.schedule', and so for each \
                setting, shows what it takes.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:23:16: warning: 'initialOffset' cannot be 'latest' [invalid-setting-value]
                      23 |         value: latest
                         |                ^~~~~~
                         = help: write 'newest' or 'oldest'
                    """)
            ]))
}
