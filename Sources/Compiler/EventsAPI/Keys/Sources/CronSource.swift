extension SourceKey {
    /// In the component dialect.
    static let cron = SourceKey(
        "cron",
        """
        Events by name, each with the Dapr component that it comes from; for schedules. There is one pod of \
        each, as two would fire twice, and a tick that fails is not made up for.
        """,
        example: """
            spec:
              eventBus: default
              cron:
                workdays:
                  type: bindings.cron
                  version: v1
                  metadata:
                  - name: schedule
                    value: 0 6 * * 1-5
            """,
        read: readInlineComponent)
}
