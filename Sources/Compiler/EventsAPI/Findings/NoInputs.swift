package import Findings

extension DiagnosticCode {
    package static let noInputs = DiagnosticCode(
        "no-inputs", of: .resource,
        page: CodePage(
            """
            A Trigger has no inputs, so no event can reach it. Name at least one event of an EventSource below \
            'inputs'.
            """,
            example: [
                .resources(.trigger(inputs: nil)),
                .printed(
                    """
                    events.yaml:4:9: error: Trigger 'mail' has no inputs: no event can reach it [no-inputs]
                       4 |   name: mail
                         |         ^~~~
                         = help: add 'spec.inputs', such as 'inputs: {placed: {eventSource: orders, event: placed}}'
                    """),
                .orders,
            ]))
}
