extension TypedForm {
    /// The schedule of a source (`pkg/event/eventsource/cron`).
    static let cron = TypedForm(
        "CronSource", "bindings.cron",
        [
            TypedField(
                "schedule", .text, required: true,
                "When an event comes: five fields as cron has them, six with seconds first, or '@every 5m'.")
        ])
}
