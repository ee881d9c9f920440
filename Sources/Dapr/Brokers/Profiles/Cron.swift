extension Broker {
    /// The clock of the sidecar (bindings/cron).
    static let cron = Broker(
        "Cron", about: "No broker: the sidecar of each pod gives an event at the times of a schedule.",
        limits: BrokerLimits(topicName: nil, eventSize: nil),
        components: [
            BrokerComponent(
                "bindings.cron",
                refusals: [
                    Refusal(.lost, "Nothing comes before the next time of the schedule, unless a Resiliency retries.")
                ],
                firesInEveryReplica: true, reader: .pod, address: [], origin: ["schedule"], isSuperseded: true,
                readings: [.schedule("schedule")], replacements: [:], example: .cron)
        ],
        notes: componentNotes, samples: ["bindings.cron.schedule": "0 6 * * 1-5"])
}

private let componentNotes = [
    BrokerNote(
        "bindings.cron",
        says:
            """
            The sidecar of each pod fires, so ofevents makes one pod for each schedule. A failed tick is retried for 25 \
            minutes, by the adapter and the Resiliency that ofevents writes.
            """
    ),
    BrokerNote(
        "bindings.cron.schedule",
        says: """
            Five fields, or six with seconds first: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or \
            jan-dec), day of the week (0-6 or sun-sat; 7 is refused, contrary to Dapr's reference). A field is '*', a \
            number, a range '1-5', a list '1,3' or a step '*/15'.
            """),
    BrokerNote(
        "bindings.cron.schedule",
        says: """
            Or one of @yearly, @monthly, @weekly, @daily, @hourly, or '@every 5m' with a duration. The time is that of the \
            sidecar, normally UTC; 'TZ=Europe/Berlin ' before the schedule sets another zone.
            """),
]
