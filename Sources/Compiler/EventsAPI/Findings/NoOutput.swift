package import Findings

extension DiagnosticCode {
    package static let noOutput = DiagnosticCode(
        "no-output", of: .resource,
        page: CodePage(
            """
            An EventSource has neither a sink nor an event bus, so its events would go nowhere. Give it a 'sink', \
            which gets every event, or an 'eventBus', which Triggers read.
            """,
            example: [
                .resources(.eventSource(output: nil)),
                .printed(
                    """
                    events.yaml:4:9: error: EventSource 'clock' has neither 'sink' nor 'eventBus': its events go nowhere [no-output]
                       4 |   name: clock
                         |         ^~~~~
                         = help: add 'spec.sink' (a Service or an address), 'spec.eventBus' (the name of an event bus), or both
                    """),
            ]))
}
