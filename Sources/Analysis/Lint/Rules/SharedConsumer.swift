package import Findings

extension DiagnosticCode {
    package static let sharedConsumer = DiagnosticCode(
        "shared-consumer", of: .lint,
        page: CodePage(
            """
            Several readers of a queue or a topic have one name and share the events: each comes to one of \
            them only. MQTT goes further: of two connections with one client id it ends the older, again and \
            again. Compared are Triggers that read one topic of one bus, and sources whose settings for \
            broker, queue and consumer are written alike; a Secret, or a host without a dot in its name, is \
            another one in another namespace.
            """,
            wayOut: """
                Remove the setting where the finding says that each gets one of its own; give sources a queue or \
                a consumer each.
                """,
            example: [
                .printed(
                    """
                    durable.yaml:14:13: warning: with one 'durableName' the Triggers billing, shipping share the events: each comes to one of them only [shared-consumer]
                      14 |     - name: durableName
                         |             ^~~~~~~~~~~
                         = help: give 'durableName' the value "{appID}", which Dapr makes a name of its own for each Trigger
                    """)
            ]))
}
