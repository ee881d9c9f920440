package import Findings

extension DiagnosticCode {
    package static let unsupportedTag = DiagnosticCode(
        "unsupported-tag", of: .resource,
        page: CodePage(
            """
            A tag names a type that Kubernetes resources do not have. Often the value is not a tag but a condition \
            that starts with '!' and needs quotes.
            """,
            example: [
                .resources(.trigger(subscribers: ExampleResource.mail(if: "!placed"))),
                .printed(
                    """
                    events.yaml:12:16: error: this tag has no meaning in a Kubernetes resource [unsupported-tag]
                      12 |   - condition: !placed
                         |                ^~~~~~~
                         = help: put the value in quotes if the '!' belongs to it; otherwise remove the word that starts with '!'
                    """),
                .orders,
            ]))
}
