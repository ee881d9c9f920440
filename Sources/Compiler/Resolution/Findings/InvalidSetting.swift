package import Findings

extension DiagnosticCode {
    package static let invalidSetting = DiagnosticCode(
        "invalid-setting", of: .resource,
        page: CodePage(
            """
            A Trigger has an unknown annotation after 'ofevents.openfunction.io/', or one with an invalid value. \
            'window' sets how long an event keeps its input true ('60s'). 'delivery-attempts' ('5') and \
            'delivery-timeout' ('20s') limit a delivery. 'payload' is 'last', or 'all' for all events that made \
            the condition true. 'reset' is 'on-match', or 'window' if an input should stay true until its window \
            ends. 'ofevents lint --fix' corrects a misspelt name (rules.md).
            """,
            example: [
                .resources(
                    .eventBus(),
                    .eventSource(output: "eventBus: default"),
                    .trigger(
                        metadata: """
                            name: mail
                            annotations:
                              ofevents.openfunction.io/window: a minute
                            """,
                        inputs: """
                            - name: tick
                              eventSourceName: clock
                              eventName: tick
                            """, subscribers: ExampleResource.mail(if: "tick", topic: "mails"))),
                .printed(
                    """
                    events.yaml:26:38: error: 'ofevents.openfunction.io/window' cannot be 'a minute' [invalid-setting]
                      26 |     ofevents.openfunction.io/window: a minute
                         |                                      ^~~~~~~~
                         = help: write a duration of at most 24 hours, such as '60s' or '1m30s'
                    """),
            ]))
}
