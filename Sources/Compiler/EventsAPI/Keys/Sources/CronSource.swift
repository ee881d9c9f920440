extension SourceKey {
    /// In both dialects.
    static let cron = SourceKey(
        "cron",
        """
        Events by name, each with the Dapr component that it comes from; for schedules. Each has one pod, because \
        two would fire twice. A failed tick is not repeated.
        """,
        example: """
            spec:
              eventBus: default
              cron:
                nightly:
                  schedule: "@daily"
                workdays:
                  type: bindings.cron
                  version: v1
                  metadata:
                  - name: schedule
                    value: 0 6 * * 1-5
            """,
        form: .cron)
}
