package import Findings

extension DiagnosticCode {
    package static let unsupportedSink = DiagnosticCode(
        "unsupported-sink", of: .resource,
        page: CodePage(
            """
            A sink has a kind that cannot get events, or an address that is none. A sink is a Knative Service \
            ('serving.knative.dev/v1'), a Function of OpenFunction, a Service of Kubernetes, or an address in 'uri'.
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
                         = help: write 'kind: Service' with 'apiVersion: serving.knative.dev/v1', 'kind: Function' with 'apiVersion: core.openfunction.io/v1beta1' or 'core.openfunction.io/v1beta2', 'kind: Service' with 'apiVersion: v1', or write an address into 'uri' instead of 'ref'
                    """),
            ]))
}
