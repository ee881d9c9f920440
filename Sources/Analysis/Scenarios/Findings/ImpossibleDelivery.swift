package import Findings

extension DiagnosticCode {
    package static let impossibleDelivery = DiagnosticCode(
        "impossible-delivery", of: .scenario,
        page: CodePage(
            """
            No pod can make this delivery: the subscriber does not deliver there, or there are no dead letters. An \
            expectation that it does not come would check nothing.
            """,
            example: [
                .file(
                    named: "impossible-delivery.scenario.yaml",
                    """
                    scenario: impossible
                    resources: shop.yaml
                    steps:
                    - event: orders/placed
                    expect:
                    - not: {sink: packing, subscriber: 1}
                    """),
                .session(
                    """
                    $ ofevents test impossible-delivery.scenario.yaml
                    ERROR   impossible-delivery.scenario.yaml:1: impossible
                        impossible-delivery.scenario.yaml:6:15: error: no event of subscriber 1 is ever delivered to the sink 'default/packing' [impossible-delivery]
                           6 | - not: {sink: packing, subscriber: 1}
                             |               ^~~~~~~
                             = help: change 'sink' or 'subscriber': the sink 'default/packing' gets events only from subscriber 0 of 'default/shipping'
                    1 scenario: 1 error
                    """),
            ]))
}
