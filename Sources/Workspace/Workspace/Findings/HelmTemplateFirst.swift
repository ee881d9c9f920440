package import Findings

extension DiagnosticCode {
    package static let helmTemplateFirst = DiagnosticCode(
        "helm-template-first", of: .repository, .note,
        page: CodePage(
            """
            A directory that is read has a chart of Helm, whose templates have resources of ofevents. Templates are no \
            YAML. Let Helm render the chart, and pass the result to ofevents.
            """,
            example: [
                .session(
                    """
                    $ ofevents list base chart
                    chart/Chart.yaml:1:1: note: the templates of this chart are not read as resources [helm-template-first]
                       1 | apiVersion: v2
                         | ^
                         = help: run 'helm template chart | ofevents render -'
                    ofevents: skipped 2 documents of other kinds: 2 without a kind
                    EventBuses:
                    NAME      TYPE
                    default   pubsub.kafka
                    """)
            ]))
}
