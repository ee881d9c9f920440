package import Findings

extension DiagnosticCode {
    package static let aliasExpansion = DiagnosticCode(
        "alias-expansion", of: .resource,
        page: CodePage(
            """
            Aliases would expand the file to more than a million values. A few lines can do that, by mistake or on \
            purpose, so ofevents does not read this document any further. Write the values out.
            """,
            example: [
                .file(
                    """
                    kind: EventBus
                    a: &a [x, x, x, x, x, x, x, x, x, x]
                    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
                    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
                    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
                    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
                    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
                    """),
                .printed(
                    """
                    events.yaml:7:36: error: the aliases in this file (such as '*name') stand for more than 1,000,000 values [alias-expansion]
                       7 | f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
                         |                                    ^~
                         = help: use fewer aliases, or split the file
                    """),
            ]))
}
