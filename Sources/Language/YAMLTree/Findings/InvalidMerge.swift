package import Findings

extension DiagnosticCode {
    package static let invalidMerge = DiagnosticCode(
        "invalid-merge", of: .resource,
        page: CodePage(
            """
            The merge key '<<' has a value that is not a mapping. Give it the alias of a mapping, or a list of \
            such aliases.
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.tick("<<: defaults"))),
                .printed(
                    """
                    events.yaml:13:11: error: the value of '<<' must be a mapping or a list of mappings, and this is text [invalid-merge]
                      13 |       <<: defaults
                         |           ^~~~~~~~
                         = help: write an alias of a mapping: '<<: *name'
                    """),
            ]))
}
