package import Findings

extension DiagnosticCode {
    package static let sampleScaffold = DiagnosticCode(
        "sample-scaffold", of: .resource,
        page: CodePage(
            """
            The resource is the empty sample of a project generator, whose 'spec' has the field 'foo' alone. \
            OpenFunction's repository had such files in 'config/samples' until release 0.5. They never worked.
            """,
            example: [
                .resources(.eventBus(spec: "foo: bar")),
                .printed(
                    """
                    events.yaml:6:3: error: this is the empty sample of a project generator: 'foo' is no field of 'spec' [sample-scaffold]
                       6 |   foo: bar
                         |   ^~~
                         = help: remove the resource, or write its real fields: 'ofevents explain' shows them
                    """),
            ]))
}
