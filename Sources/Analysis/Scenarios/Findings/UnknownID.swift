package import Findings

extension DiagnosticCode {
    package static let unknownID = DiagnosticCode(
        "unknown-id", of: .scenario,
        page: CodePage(
            title: "Unknown ID",
            """
            The scenario redelivers an event that no earlier step sent. Send it first with a step 'event', and use \
            its 'id'.
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
                        unknown-id.scenario.yaml:4:14: error: no step before this one sends an event, so 'first' cannot be redelivered [unknown-id]
                           4 | - redeliver: first
                             |              ^~~~~
                             = help: add a step '- {event: …, id: first}' before this one
                    1 scenario: 1 error
                    """),
            ]))
}
