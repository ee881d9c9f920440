package import Findings

extension DiagnosticCode {
    package static let invalidStep = DiagnosticCode(
        "invalid-step", of: .scenario,
        page: CodePage(
            """
            A step or an expectation has no kind, has two kinds, or lacks a part. Each item of 'steps' is one of \
            'event', 'pause', 'redeliver', 'restart', 'sink' and 'topic'. Each item of 'expect' is one of 'sink', \
            'topic', 'not', 'accepted' and 'refused'.
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
                        invalid-step.scenario.yaml:4:3: error: steps[0] has both 'event' and 'pause' [invalid-step]
                           4 | - event: orders/placed
                             |   ^
                             = help: keep one of them, and move the other to its own item
                        invalid-step.scenario.yaml:6:10: error: a topic does not answer with a status such as 503 [invalid-step]
                           6 | - topic: lost
                             |          ^~~~
                             = help: write 'fails: true' or 'hangs: true'
                        invalid-step.scenario.yaml:9:3: error: expect[0].accepted names no pod [invalid-step]
                           9 | - accepted: {id: "1"}
                             |   ^~~~~~~~
                             = help: write 'trigger: [namespace/]name' or 'event: [namespace/]eventSource/event' in it
                    1 scenario: 1 error
                    """),
            ]))
}
