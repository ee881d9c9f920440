package import Findings

extension DiagnosticCode {
    package static let emptyValue = DiagnosticCode(
        "empty-value", of: .resource,
        page: CodePage(
            """
            A field has an empty string, often because a variable was not set, or nothing at all although it needs \
            a value. Give it a value, or remove it.
            """,
            example: [
                .resources(.trigger(subscribers: ExampleResource.mail(topic: #""""#))),
                .printed(
                    """
                    events.yaml:13:5: error: 'spec.subscribers[0].topic' has no value [empty-value]
                      13 |     topic: ""
                         |     ^~~~~
                         = help: write a value for 'topic'
                    """),
                .orders,
            ]))
}
