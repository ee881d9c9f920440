package import Findings

extension DiagnosticCode {
    package static let unknownID = DiagnosticCode(
        "unknown-id", of: .scenario,
        page: CodePage(
            title: "Unknown ID",
            """
            An event is to come again that no step before has brought. Bring it first with a step 'event', and \
            name its 'id'.
            """,
            example: [
                .file(
                    named: "unknown-id.scenario.yaml",
                    """
                    scenario: ids
                    resources: shop.yaml
                    steps:
                    - redeliver: first
                    expect: []
                    """),
                .session(
                    """
                    $ ofevents test unknown-id.scenario.yaml
                    ERROR   unknown-id.scenario.yaml:1: ids
                        unknown-id.scenario.yaml:4:14: error: no step before this one brings an event [unknown-id]
                           4 | - redeliver: first
                             |              ^~~~~
                             = help: a step 'event' brings it first; its 'id' is what is brought again
                    1 scenario: 1 error
                    """),
            ]))
}
