package import Findings

extension DiagnosticCode {
    package static let invalidValue = DiagnosticCode(
        "invalid-value", of: .scenario,
        page: CodePage(
            """
            A value is not one of those that the field accepts. Times are durations such as '90s' or '1h30m'; for \
            other fields the finding lists the values.
            """,
            example: [
                .file(
                    named: "invalid-value.scenario.yaml",
                    """
                    scenario: values
                    resources: shop.yaml
                    steps:
                    - pause: 5 minutes
                    - event: orders/placed
                    expect: []
                    order: sorted
                    """),
                .session(
                    """
                    $ ofevents test invalid-value.scenario.yaml
                    ERROR   invalid-value.scenario.yaml:1: values
                        invalid-value.scenario.yaml:4:10: error: 'pause' cannot be '5 minutes' [invalid-value]
                           4 | - pause: 5 minutes
                             |          ^~~~~~~~~
                             = help: write a duration such as '90s' or '1h30m'
                        invalid-value.scenario.yaml:7:8: error: 'order' cannot be 'sorted' [invalid-value]
                           7 | order: sorted
                             |        ^~~~~~
                             = help: write 'listed' or 'any'
                    1 scenario: 1 error
                    """),
            ]))
}
