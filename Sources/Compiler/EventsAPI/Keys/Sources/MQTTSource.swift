extension SourceKey {
    /// In both dialects.
    static let mqtt = SourceKey(
        "mqtt",
        """
        Events by name, each with the Dapr component that it comes from; for topics of MQTT. Each source has a \
        client id of its own, under which the broker keeps its messages while the pod restarts.
        """,
        example: """
            spec:
              eventBus: default
              mqtt:
                scanned:
                  url: tcp://mqtt.shop.svc:1883
                  topic: parcels
                measured:
                  type: bindings.mqtt3
                  version: v1
                  metadata:
                  - name: url
                    value: tcp://mqtt.shop.svc:1883
                  - name: topic
                    value: sensors
            """,
        form: .mqtt)
}
