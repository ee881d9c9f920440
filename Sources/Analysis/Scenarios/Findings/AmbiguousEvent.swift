package import Findings

extension DiagnosticCode {
    package static let ambiguousEvent = DiagnosticCode(
        "ambiguous-event", of: .scenario,
        page: CodePage(
            """
            Two sources of one EventSource have events of the same name: also write the kind. Or two events have \
            the same id: give each its own.
            """,
            example: [
                .file(
                    named: "two.yaml",
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata: {name: clock}
                    spec:
                      sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
                      cron: {tick: {version: v1, type: bindings.cron, metadata: [{name: schedule, value: "@every 1m"}]}}
                      kafka: {tick: {version: v1, type: bindings.kafka, metadata: [{name: topics, value: ticks}]}}
                    """),
                .file(
                    named: "ambiguous-event.scenario.yaml",
                    """
                    scenario: names
                    resources: two.yaml
                    steps:
                    - event: clock/tick
                    expect: [{sink: report}]
                    """),
                .session(
                    """
                    $ ofevents test ambiguous-event.scenario.yaml
                    ERROR   ambiguous-event.scenario.yaml:1: names
                        ambiguous-event.scenario.yaml:4:10: error: 'default/clock/tick' can mean 2 events of this EventSource [ambiguous-event]
                           4 | - event: clock/tick
                             |          ^~~~~~~~~~
                             = help: write 'default/clock/cron/tick' or 'default/clock/kafka/tick'
                    1 scenario: 1 error
                    """),
            ]))
}
