package import Findings

extension DiagnosticCode {
    package static let yamlSyntax = DiagnosticCode(
        "yaml-syntax", of: .resource,
        page: CodePage(
            title: "YAML syntax",
            """
            The text is not valid YAML. ofevents does not read the text after the mistake, so there may be more \
            findings when it is corrected.
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.tick(#"version: v1\#ntype: "bindings.cron"#))),
                .printed(
                    """
                    events.yaml:14:13: error: invalid YAML: this quote is never closed [yaml-syntax]
                      14 |       type: "bindings.cron
                         |             ^
                         = help: add '"' after the value
                    events.yaml:15:1: note: everything up to here is part of the quoted text
                      15 | 
                         | ^
                    """),
            ]))
}
