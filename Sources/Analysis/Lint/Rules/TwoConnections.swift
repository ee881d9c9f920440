internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let twoConnections = DiagnosticCode(
        "two-connections", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            Two settings say where the broker is. Azure Service Bus does not start with both, and for RabbitMQ \
            one of them has no effect.
            """,
            wayOut: """
                Remove one of the two.
                """,
            source: """
                components-contrib: common/component/azure/servicebus/metadata.go and \
                pubsub/rabbitmq/metadata.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:12:36: error: Dapr does not start with both 'connectionString' and 'namespaceName' [two-connections]
                      12 | …"shop.servicebus.windows.net"…
                         |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: remove one of the two
                    fires.yaml:11:14: note: the other address is here
                      11 | …connectionString…
                         |  ^~~~~~~~~~~~~~~~
                    """)
            ]))
}

extension Rule {
    /// One setting says where the broker is.
    static let twoConnections = Rule(.twoConnections, .faults(.twoConnections, .twoConnections))
}
