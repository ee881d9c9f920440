package import Findings

extension DiagnosticCode {
    package static let invalidAttribute = DiagnosticCode(
        "invalid-attribute", of: .scenario,
        page: CodePage(
            """
            For a binding, Dapr passes only data and the trace. Only an event of a pub/sub source ('srcTopic') has \
            its own attributes. Their names have lower-case letters and digits.
            """,
            example: [
                .file(
                    named: "invalid-attribute.scenario.yaml",
                    """
                    scenario: attributes
                    resources: shop.yaml
                    steps:
                    - event: orders/placed
                      attributes: {type: order}
                    expect: []
                    """),
                .session(
                    """
                    $ ofevents test invalid-attribute.scenario.yaml
                    ERROR   invalid-attribute.scenario.yaml:1: attributes
                        invalid-attribute.scenario.yaml:5:16: error: the event of this step comes from a binding, and such an event has no attribute 'type' [invalid-attribute]
                           5 |   attributes: {type: order}
                             |                ^~~~
                             = help: remove 'type': of a binding, Dapr passes only the data, 'traceparent', 'tracestate' and 'baggage'
                    1 scenario: 1 error
                    """),
            ]))
}
