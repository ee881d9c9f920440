package import Findings

extension DiagnosticCode {
    package static let notAResource = DiagnosticCode(
        "not-a-resource", of: .resource, .warning,
        page: CodePage(
            """
            A document, or an item of a List, is a list of resources, but a resource is a mapping. ofevents skips \
            it. A note says the same of any list or text in standard input, which is often the output of a program that \
            failed. In files, such documents are not ofevents' business.
            """,
            example: [
                .resources(.other("- apiVersion: events.openfunction.io/v1alpha1\n  kind: Trigger"), .eventBus()),
                .printed(
                    """
                    events.yaml:1:1: warning: a resource is expected here, and this is a list: it is skipped [not-a-resource]
                       1 | - apiVersion: events.openfunction.io/v1alpha1
                         | ^
                         = help: write each item as a document of its own, with a line '---' between two documents
                    """),
            ]))
}
