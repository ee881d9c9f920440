package import Findings

extension DiagnosticCode {
    package static let invalidStep = DiagnosticCode(
        "invalid-step", of: .scenario,
        page: CodePage(
            """
            A step or an expectation has no kind, has two kinds, or lacks a part. Each item of 'steps' is one of \
            'event', 'pause', 'redeliver', 'restart', 'sink' and 'topic'. Each item of 'expect' is one of 'sink', \
            'topic', 'not', 'accepted', 'refused' and 'lost'.
            """,
            example: [
                .file(
                    named: "invalid-step.scenario.yaml",
                    """
                    scenario: steps
                    resources: shop.yaml
                    steps:
                    - event: orders/placed
                      pause: 1s
                    - topic: lost
                      answers: 503
                    expect:
                    - accepted: {id: "1"}
                    """),
                .session(
                    """
                    $ ofevents test invalid-step.scenario.yaml
                    ERROR   invalid-step.scenario.yaml:1: steps
                        invalid-step.scenario.yaml:4:3: error: 'steps[0]' has both 'event' and 'pause', and may have only one of them [invalid-step]
                           4 | - event: orders/placed
                             |   ^
                             = help: remove 'event' or 'pause', or write a second item for it
                        invalid-step.scenario.yaml:7:12: error: 'answers' cannot be '503' for a topic: only a Service answers with a status [invalid-step]
                           7 |   answers: 503
                             |            ^~~
                             = help: write 'fails: true' or 'hangs: true' instead of 'answers'
                        invalid-step.scenario.yaml:9:3: error: 'expect[0].accepted' does not say which pod is meant [invalid-step]
                           9 | - accepted: {id: "1"}
                             |   ^~~~~~~~
                             = help: add 'trigger: …' with the name of a Trigger, or 'event: …' such as 'orders/placed'
                    1 scenario: 1 error
                    """),
            ]))
}
