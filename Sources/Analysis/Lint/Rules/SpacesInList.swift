package import Findings

extension DiagnosticCode {
    package static let spacesInList = DiagnosticCode(
        "spaces-in-list", of: .lint,
        page: CodePage(
            """
            A list has blanks beside its commas, and Dapr keeps them. It splits lists of Kafka brokers and \
            topics at commas alone, so ' b' behind a comma is another topic, or another host, than 'b'. So is \
            what ends in the line break that YAML keeps after '|'. The source then waits for a topic that \
            nobody writes to.
            """,
            wayOut: "Write the items with commas alone between them: 'a,b', and '|-' for '|'.",
            example: [
                .printed(
                    """
                    fires.yaml:17:16: warning: Dapr does not trim the blanks in 'brokers' [spaces-in-list]
                      17 |         value: "kafka-0:9092, kafka-1:9092"
                         |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: write the items with commas alone between them
                    """)
            ]))
}
