package import Findings

extension DiagnosticCode {
    package static let unknownDestination = DiagnosticCode(
        "unknown-destination", of: .scenario,
        page: CodePage(
            """
            No subscriber and no EventSource delivers to a sink or topic of this name, so it would never get an \
            event.
            """,
            example: [
                .file(
                    named: "unknown-destination.scenario.yaml",
                    """
                    scenario: destinations
                    resources: shop.yaml
                    steps:
                    - event: orders/placed
                    expect:
                    - not: {sink: pakcing}
                    """),
                .session(
                    """
                    $ ofevents test unknown-destination.scenario.yaml
                    ERROR   unknown-destination.scenario.yaml:1: destinations
                        unknown-destination.scenario.yaml:6:15: error: the given resources deliver nothing to a sink 'default/pakcing' [unknown-destination]
                           6 | - not: {sink: pakcing}
                             |               ^~~~~~~
                             = help: did you mean 'default/packing'?
                    1 scenario: 1 error
                    """),
            ]))
}
