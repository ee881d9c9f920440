package import Findings

extension DiagnosticCode {
    package static let duplicateSetting = DiagnosticCode(
        "duplicate-setting", of: .lint,
        page: CodePage(
            """
            A setting is there twice. Dapr compares names without letter case, so of two it takes one, or does \
            not start. Which one it is cannot be seen in the file, and a value that someone changes may have \
            no effect. Some settings have two names, such as 'ttl' and 'ttlInSeconds' of RabbitMQ.
            """,
            wayOut: """
                Keep the one that is meant, in the letter case of the component's page ('ofevents explain \
                bindings.kafka'), and remove the other.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:24:15: warning: 'clientId' is set twice [duplicate-setting]
                      24 |       - name: clientId
                         |               ^~~~~~~~
                         = help: remove one of the two
                    fires.yaml:22:15: note: it is first set here
                      22 |       - name: clientID
                         |               ^~~~~~~~
                    """)
            ]))
}
