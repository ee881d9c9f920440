package import Findings

extension DiagnosticCode {
    package static let notAResource = DiagnosticCode(
        "not-a-resource", of: .resource, .warning,
        page: CodePage(
            """
            A document, or an item of a List, is a string or a list, but a resource is a mapping. ofevents skips \
            it. Often it is the output of a program that failed.
            """,
            example: [
                .resources(.other("helm is not installed"), .eventBus()),
                .printed(
                    """
                    events.yaml:1:1: warning: a resource is expected here, and this is a string: it is skipped [not-a-resource]
                       1 | helm is not installed
                         | ^~~~~~~~~~~~~~~~~~~~~
                         = help: remove it, or write a resource with 'apiVersion' and 'kind'; if a command printed this, check whether that command failed
                    """),
            ]))
}
