package import Findings

extension DiagnosticCode {
    package static let invalidAttribute = DiagnosticCode(
        "invalid-attribute", of: .scenario,
        page: CodePage(
            """
            Dapr brings the data of a binding, and a trace: only an event of a pub/sub source ('srcTopic') has \
            attributes of its own. Their names are lower-case letters and digits.
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
                        invalid-attribute.scenario.yaml:5:16: error: a binding brings no attribute 'type' [invalid-attribute]
                           5 |   attributes: {type: order}
                             |                ^~~~
                             = help: Dapr gives the data of a binding, and 'traceparent' and 'tracestate'; a source with 'srcTopic' brings all
                    1 scenario: 1 error
                    """),
            ]))
}
