package import Findings

extension DiagnosticCode {
    package static let noBackend = DiagnosticCode(
        "no-backend", of: .resource,
        page: CodePage(
            """
            An event bus has no broker. Add a Dapr pub/sub component below one of the backends, such as 'kafka'. \
            'ofevents explain EventBus' shows an example.
            """,
            example: [
                .resources(.eventBus(spec: "{}")),
                .printed(
                    """
                    events.yaml:4:9: error: EventBus 'default' has no backend (the broker for its events) [no-backend]
                       4 |   name: default
                         |         ^~~~~~~
                         = help: add \(BackendKey.componentNames) to 'spec', with the fields of a Dapr pub/sub component below it
                    """),
            ]))
}
