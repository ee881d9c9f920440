internal import Findings

extension ExampleResource {
    /// A source of Kafka's topic `placed` with a client ID, for what is wrong about a value.
    static func orders(clientID: String) -> Self {
        .eventSource(
            metadata: "name: orders",
            sources: ExampleResource.source(
                "kafka", "placed",
                settings: """
                    - name: brokers
                      value: kafka:9092
                    - name: topics
                      value: placed
                    - name: authType
                      value: none
                    - name: clientID
                      value: \(clientID)
                    """))
    }
}
