package import Findings

extension DiagnosticCode {
    package static let wrongType = DiagnosticCode(
        "wrong-type", of: .resource,
        page: CodePage(
            """
            A value has another type than its field. In YAML, a bare 'on', 'no' or '012' is not text: put it in \
            quotes. 'ofevents lint --fix' does this, except in names (rules.md).
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.tick("version: 1\ntype: bindings.cron"))),
                .printed(
                    """
                    events.yaml:13:16: error: 'spec.cron.tick.version' must be a component version such as 'v1', and this is the number 1 [wrong-type]
                      13 |       version: 1
                         |                ^
                         = help: write 'v1' if you mean the first version, or put it in quotes: "1"
                    """),
            ]))
}
