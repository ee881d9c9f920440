package import Findings

extension DiagnosticCode {
    package static let nestingTooDeep = DiagnosticCode(
        "nesting-too-deep", of: .resource,
        page: CodePage(
            """
            Values are nested more than 128 levels deep. No Kubernetes resource is nested this deep. ofevents does \
            not read the rest of the file.
            """,
            example: [
                .file(
                    """
                    a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                    """),
                .printed(
                    """
                    events.yaml:1:131: error: values are nested more than 128 levels deep [nesting-too-deep]
                       1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
                         |                                                                                                                          ^
                         = help: remove levels of lists or mappings; the rest of the file is not read
                    """),
            ]))
}
