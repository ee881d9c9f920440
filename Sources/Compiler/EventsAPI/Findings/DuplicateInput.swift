package import Findings

extension DiagnosticCode {
    package static let duplicateInput = DiagnosticCode(
        "duplicate-input", of: .resource,
        page: CodePage(
            """
            Two inputs of a Trigger have the same name, so a condition cannot distinguish them. Rename one, also \
            in the conditions.
            """,
            example: [
                .resources(
                    .trigger(
                        inputs: """
                            \(ExampleResource.placed)
                            - name: placed
                              eventSourceName: orders
                              eventName: paid
                            """)),
                .printed(
                    """
                    events.yaml:11:11: error: the input 'placed' is defined twice [duplicate-input]
                      11 |   - name: placed
                         |           ^~~~~~
                         = help: rename one of the two inputs, also in the conditions
                    events.yaml:8:11: note: it is first defined here
                       8 |   - name: placed
                         |           ^~~~~~
                    """),
                .orders,
            ]))
}
