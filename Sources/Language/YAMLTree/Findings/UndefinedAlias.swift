package import Findings

extension DiagnosticCode {
    package static let undefinedAlias = DiagnosticCode(
        "undefined-alias", of: .resource,
        page: CodePage(
            """
            An alias has no anchor. An anchor is valid from its place to the end of its document, and not in the \
            next document.
            """,
            example: [
                .resources(
                    .eventSource(
                        sources: """
                            cron:
                              tick: *every-minute
                            """)),
                .printed(
                    """
                    events.yaml:12:11: error: this is an alias (it begins with '*'), and no anchor of its name is above it in this document [undefined-alias]
                      12 |     tick: *every-minute
                         |           ^~~~~~~~~~~~~
                         = help: if you mean the text, put it in quotes; otherwise write '&' and the name before the value above
                    """),
            ]))
}
