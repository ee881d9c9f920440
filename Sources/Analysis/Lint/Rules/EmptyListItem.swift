internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let emptyListItem = DiagnosticCode(
        "empty-list-item", of: .lint, .error,
        page: CodePage(
            """
            An item of a list is empty, as behind a comma at its end. The client of Kafka asks for all topics at \
            once, and the broker refuses the empty one, so no event of the others arrives.
            """,
            wayOut: """
                Remove the comma that is too much.
                """,
            source: "run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:18:31: error: an item of 'topics' is empty, so Kafka gives events of none of them [empty-list-item]
                      18 | …"orders,,returns"…
                         |  ^~~~~~~~~~~~~~~~~
                         = help: remove the extra comma
                    """)
            ]))
}

extension Rule {
    /// No item of a list is empty where that stops all others.
    static let emptyListItem = Rule(.emptyListItem, .faults(.emptyListItem, .emptyListItem))
}
