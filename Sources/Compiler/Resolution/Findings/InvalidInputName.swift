package import Findings

extension DiagnosticCode {
    package static let invalidInputName = DiagnosticCode(
        "invalid-input-name", of: .resource,
        page: CodePage(
            "No condition can name this input. A name has letters, digits, '-', '_' and '.'.",
            example: [
                .resources(
                    .trigger(
                        inputs: """
                            \(ExampleResource.placed)
                            - name: order placed
                              eventSourceName: orders
                              eventName: placed
                            """)),
                .printed(
                    """
                    events.yaml:11:11: error: conditions cannot contain the input name 'order placed': it contains ' ' [invalid-input-name]
                      11 |   - name: order placed
                         |           ^~~~~~~~~~~~
                         = help: choose a name of letters, digits, '-', '_' and '.' that does not start with '-' or '.'
                    """),
                .orders,
            ]))
}
