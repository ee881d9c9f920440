package import Findings
internal import Text

extension DiagnosticCode {
    package static let noSources = DiagnosticCode(
        "no-sources", of: .resource,
        page: CodePage(
            """
            An EventSource has no event, so nothing would run. Add at least one below \(SourceKey.names), with a name \
            of your choice.
            """,
            example: [
                .resources(.eventSource(sources: nil)),
                .printed(
                    """
                    events.yaml:4:9: error: EventSource 'clock' has no sources, so it has no events [no-sources]
                       4 |   name: clock
                         |         ^~~~~
                         = help: add an event below \(listed(SourceKey.all.map { "spec.\($0.name)" }, "or"))
                    """),
            ]))
}
