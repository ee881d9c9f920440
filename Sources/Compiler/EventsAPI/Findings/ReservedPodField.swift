package import Findings

extension DiagnosticCode {
    package static let reservedPodField = DiagnosticCode(
        "reserved-pod-field", of: .resource,
        page: CodePage(
            """
            'template' or 'podTemplate' sets a part of the pod that ofevents sets itself. These are the variables 'CONFIG', \
            'LOG_LEVEL', 'APP_PORT' and 'OPS_PORT', the command, and what the probes ask for. The ports 5050 and 8081, the labels of \
            the selector, and the annotations of Dapr that the adapter depends on belong to it too. Everything else can be \
            set.
            """,
            example: [
                .resources(
                    .eventSource(
                        output: """
                            template:
                              container:
                                env:
                                - name: CONFIG
                                  value: "{}"

                            """ + ExampleResource.service)),
                .printed(
                    """
                    events.yaml:9:15: error: ofevents sets 'CONFIG' itself, so 'spec.template.container.env' cannot [reserved-pod-field]
                       9 |       - name: CONFIG
                         |               ^~~~~~
                         = help: remove it: ofevents writes it from the resource
                    """),
            ]))
}
