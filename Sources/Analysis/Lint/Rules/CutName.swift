package import Findings

extension DiagnosticCode {
    package static let cutName = DiagnosticCode(
        "cut-name", of: .lint, .note,
        page: CodePage(
            """
            A name or a label that is generated is too long, so it is cut and ends in a hash, always the same. \
            Dapr takes an app-id of 58 characters without dots, and Kubernetes a label of 63. A note, as \
            everything works; but dashboards, 'kubectl get -l' and access lists have to use the name that came \
            out.
            """,
            wayOut: "Choose a shorter name without dots, or select by the name that the finding shows.",
            example: [
                .printed(
                    """
                    fires.yaml:18:9: note: labels name it 'orders-of-the-shop-in-the-high-street-of-the-old-tow-f906324421': it has 66 characters, and a label at most 63 [cut-name]
                      18 |   name: orders-of-the-shop-in-the-high-street-of-the-old-town-by-the-river
                         |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: select by that value, or choose a shorter name
                    """)
            ]))
}
