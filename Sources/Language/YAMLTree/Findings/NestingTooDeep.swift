package import Findings

extension DiagnosticCode {
    package static let nestingTooDeep = DiagnosticCode(
        "nesting-too-deep", of: .resource,
        page: CodePage(
            """
            Values are nested more than 128 levels deep. No Kubernetes resource is nested this deep. ofevents does \
            not read the rest of the document.
            """,
            example: [
                .file(
                    """
                    kind: EventBus
                    a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                    """),
                .printed(
                    """
                    events.yaml:2:131: error: values are nested more than 128 levels deep [nesting-too-deep]
                       2 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
                         |                                                                                                                          ^
                         = help: remove levels of lists or mappings; the rest of the document is not read
                    """),
            ]))
}
