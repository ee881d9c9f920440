/// Small inputs that many tests share.
enum Sample {
    static let eventSource = document(
        "EventSource", "orders",
        """
          eventBus: default
          cron:
            nightly:
              version: v1
              type: bindings.cron
              metadata:
              - name: schedule
                value: "@daily"
        """)

    static let eventBus = document(
        "EventBus", "default",
        """
          redis:
            version: v1
            type: pubsub.redis
            metadata:
            - name: redisHost
              value: redis.default:6379
        """)

    static let trigger = document(
        "Trigger", "billing",
        """
          eventBus: default
          inputs:
          - name: night
            eventSourceName: orders
            eventName: nightly
          subscribers:
          - condition: night
            topic: bills
        """)

    /// An EventSource whose spec has a misspelt field.
    static let broken = eventSource.replacing("eventBus:", with: "eventbus:")

    static let all = [eventSource, eventBus, trigger].joined(separator: "---\n")

    /// What `-o name` prints of the objects.
    static let objectNames = """
        component.dapr.io/eventsource-eventbus-orders
        component.dapr.io/eventsource-orders-cron-nightly
        component.dapr.io/trigger-eventbus-billing
        resiliency.dapr.io/eventsource-orders-cron-nightly
        resiliency.dapr.io/trigger-billing
        deployment.apps/eventsource-orders-cron-nightly
        deployment.apps/trigger-billing

        """

    /// The names of the files that `all` becomes.
    static let fileNames = [
        "component-default-eventsource-eventbus-orders.yaml",
        "component-default-eventsource-orders-cron-nightly.yaml",
        "component-default-trigger-eventbus-billing.yaml",
        "deployment-default-eventsource-orders-cron-nightly.yaml",
        "deployment-default-trigger-billing.yaml",
        "resiliency-default-eventsource-orders-cron-nightly.yaml",
        "resiliency-default-trigger-billing.yaml",
    ]

    /// - Parameter spec: the lines below `spec`, as they are indented there.
    private static func document(_ kind: String, _ name: String, _ spec: String) -> String {
        """
        apiVersion: events.openfunction.io/v1alpha1
        kind: \(kind)
        metadata:
          name: \(name)
        spec:
        \(spec)

        """
    }
}
