package import Findings

extension DiagnosticCode {
    package static let invalidComponentVersion = DiagnosticCode(
        "invalid-component-version", of: .resource,
        page: CodePage(
            """
            The 'version' of a Dapr component has a space or another character that no version has. Dapr would not \
            find the component.
            """,
            example: [
                .resources(
                    .eventBus(
                        spec: """
                            redis:
                              version: "v1 "
                              type: pubsub.redis
                            """)),
                .printed(
                    """
                    events.yaml:7:14: error: the version 'v1 ' contains a space [invalid-component-version]
                       7 |     version: "v1 "
                         |              ^~~~~
                         = help: write 'v1': to Dapr every character of it counts
                    """),
            ]))
}
