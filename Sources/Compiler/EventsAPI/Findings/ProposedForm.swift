package import Findings

extension DiagnosticCode {
    package static let proposedForm = DiagnosticCode(
        "proposed-form", of: .resource,
        page: CodePage(
            """
            The resource has the form of a proposal of July 2021, which no release of OpenFunction reads. The \
            proposal is in OpenFunction's repository, beside its documents. ofevents reads the released dialect and \
            the component dialect.
            """,
            example: [
                .resources(
                    .eventBus(
                        spec: """
                            nats:
                              native:
                                replicas: 3
                            """)),
                .printed(
                    """
                    events.yaml:7:5: error: 'native' is of a proposal of July 2021, which no release of OpenFunction reads [proposed-form]
                       7 |     native:
                         |     ^~~~~~
                         = help: write a component with 'type', 'version' and 'metadata' below 'nats'
                    """),
            ]))
}
