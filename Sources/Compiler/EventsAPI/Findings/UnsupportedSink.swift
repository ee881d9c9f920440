package import Findings

extension DiagnosticCode {
    package static let unsupportedSink = DiagnosticCode(
        "unsupported-sink", of: .resource,
        page: CodePage(
            """
            A sink has a kind that cannot get events. A sink is a Knative Service ('serving.knative.dev/v1'), \
            because its address in the cluster follows from its name.
            """,
            example: [
                .resources(
                    .eventSource(
                        output: """
                            sink:
                              ref:
                                apiVersion: apps/v1
                                kind: Deployment
                                name: archive
                            """)),
                .printed(
                    """
                    events.yaml:9:13: error: events cannot be delivered to 'apps/v1 Deployment': it cannot be a sink [unsupported-sink]
                       9 |       kind: Deployment
                         |             ^~~~~~~~~~
                         = help: name a Knative Service: write 'apiVersion: serving.knative.dev/v1' and 'kind: Service'
                    """),
            ]))
}
