package import Findings

extension DiagnosticCode {
    package static let unknownTrigger = DiagnosticCode(
        "unknown-trigger", of: .scenario,
        page: CodePage(
            """
            The resources have no Trigger of this name. Write 'namespace/name', or only 'name' for the 'namespace' \
            of the scenario.
            """,
            example: [
                .file(
                    named: "unknown-trigger.scenario.yaml",
                    """
                    scenario: triggers
                    resources: shop.yaml
                    steps:
                    - restart: {trigger: packing}
                    expect: []
                    """),
                .session(
                    """
                    $ ofevents test unknown-trigger.scenario.yaml
                    ERROR   unknown-trigger.scenario.yaml:1: triggers
                        unknown-trigger.scenario.yaml:4:22: error: the given resources have no Trigger 'default/packing' [unknown-trigger]
                           4 | - restart: {trigger: packing}
                             |                      ^~~~~~~
                             = help: did you mean 'default/shipping'?
                    1 scenario: 1 error
                    """),
            ]))
}
