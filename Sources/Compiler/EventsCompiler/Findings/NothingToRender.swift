package import Findings

extension DiagnosticCode {
    package static let nothingToRender = DiagnosticCode(
        "nothing-to-render", of: .resource, .warning,
        page: CodePage(
            """
            The input has no resource of OpenFunction Events. Perhaps these are the wrong files. For 'lint' this \
            is an error, because a wrong path would look like a clean set. '--allow-empty' accepts it. 'render \
            --output-dir' then refuses to remove the files of an earlier run.
            """,
            example: [
                .file(
                    """
                    apiVersion: v1
                    kind: ConfigMap
                    """),
                .printed(
                    """
                    ofevents: warning: there is nothing to render: the input has no resource of 'events.openfunction.io' [nothing-to-render]
                     = help: check the paths: resources have 'apiVersion: events.openfunction.io/v1alpha1' and the kind 'EventSource', 'EventBus', 'ClusterEventBus' or 'Trigger'
                    """),
            ]))
}
