package import Findings

extension DiagnosticCode {
    package static let duplicateResource = DiagnosticCode(
        "duplicate-resource", of: .resource,
        page: CodePage(
            """
            Two resources of a kind have the same name and namespace. A cluster would keep only the one that is \
            applied last. A resource without a namespace is in the namespace of '--namespace'. Of an event bus that only \
            files beside the named ones have twice, this is reported where a named file uses it, if the two differ.
            """,
            example: [
                .resources(.eventBus(spec: ExampleResource.backend("kafka"))),
                .printed(
                    """
                    orders.yaml:4:9: error: EventBus 'default' is defined twice in namespace 'default' [duplicate-resource]
                       4 |   name: default
                         |         ^~~~~~~
                         = help: rename one of the two, or remove one
                    events.yaml:4:9: note: it is first defined here
                       4 |   name: default
                         |         ^~~~~~~
                    """),
                .orders,
            ]))
}
