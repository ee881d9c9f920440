package import DaprCatalogue
package import DaprComponents
internal import Findings

/// A type of Dapr component that leads to a broker.
///
/// There is one of each, which every source and bus of a set refers to: looking one up copies nothing.
package final class BrokerComponent: Sendable {
    /// In lower case, such as `pubsub.kafka`.
    package let type: String

    /// What happens to an event that the application refuses, by release of Dapr: the last whose release is not newer counts.
    package let refusals: [Refusal]

    /// Whether two pods of one source would each give every event.
    package let firesInEveryReplica: Bool

    /// True where a later event takes the place of one that could not be delivered: it is retried for a while, and not for ever.
    package let isSuperseded: Bool

    /// The release of Dapr from which a sidecar may keep what it has read, and hand it to nobody, once it found its app unhealthy; nil for
    /// others. The broker gives it to others when that sidecar ends.
    package let keepsUnread: DaprVersion?

    /// What names those who read.
    package let reader: ReaderIdentity

    /// The settings that name the broker; empty where two components cannot be compared.
    package let address: [String]

    /// The settings that say where a source's events come from, to be shown to a person; none holds a secret.
    package let origin: [String]

    /// What the compiler sets of a source's component, and of a bus's as its pods use it, in the order in which it is written.
    package let completions: [Completion]

    /// The setting with the topics that a binding reads, of which each may be one of a bus too; nil for others.
    package let topics: String?

    /// What must be there for a topic of a bus; nil where Dapr or the broker makes it in time, and for others than buses.
    package let topicObjects: TopicObjects?

    /// How the settings read that mean more to a broker than their type in the catalogue says.
    package let readings: [SettingReading]

    /// How it hands over several events at once; nil where that was not measured.
    package let bulk: BulkDelivery?

    /// What in its settings loses events, brings them twice or gives them to the wrong reader, in the order of the findings.
    package let traps: @Sendable (LookedUpComponent, BrokerRole) -> [Trap]

    /// Which values of its settings, or what beside them, do harm, in the order of the findings about one place.
    package let facts: [SettingFact]

    /// What Dapr takes in the place of a value that a setting cannot have, in words that follow `takes`, by the name of the setting; with such
    /// a value of another setting that is no boolean, the sidecar does not start. Nil where nobody has tried it: then nothing is known of
    /// values that are a choice.
    package let replacements: [String: String]?

    /// What becomes of the events when a reader gets a new name, in words that follow `a new consumer`.
    package let newConsumer: String

    /// The component to use in its place as a source; nil where it can be one.
    package let sourceInstead: String?

    /// What to say where it is what an older type is called now, in place of a word on its settings; nil where there is nothing special.
    package let renaming: String?

    /// What its broker's own world calls a setting, in lower case, with Dapr's name for it: so nobody has to guess what an unknown name means.
    package let otherNames: [String: String]

    /// Its settings for production; nil for what no new set should use.
    package let example: BrokerExample?

    /// The release of Dapr that removed it, of which the compiler warns with advice of its own.
    package let removed: DaprVersion?

    /// What takes its place since then.
    package let replacement: ComponentReplacement?

    package init(
        _ type: String, refusals: [Refusal], firesInEveryReplica: Bool, reader: ReaderIdentity, address: [String],
        origin: [String] = [], isSuperseded: Bool = false, keepsUnread: DaprVersion? = nil, topics: String? = nil,
        completions: [Completion] = [],
        topicObjects: TopicObjects? = nil, readings: [SettingReading] = [], bulk: BulkDelivery? = nil,
        traps: @escaping @Sendable (LookedUpComponent, BrokerRole) -> [Trap] = { _, _ in [] },
        facts: [SettingFact] = [], replacements: [String: String]? = nil, newConsumer: String = "starts anew",
        sourceInstead: String? = nil, renaming: String? = nil, otherNames: [String: String] = [:],
        example: BrokerExample? = nil, removed: DaprVersion? = nil, replacement: ComponentReplacement? = nil
    ) {
        self.type = type
        self.refusals = refusals
        self.firesInEveryReplica = firesInEveryReplica
        self.isSuperseded = isSuperseded
        self.keepsUnread = keepsUnread
        self.reader = reader
        self.address = address
        self.origin = origin
        self.topics = topics
        self.completions = completions.map { $0.lookedUp(in: type) }
        self.topicObjects = topicObjects
        self.readings = readings
        self.bulk = bulk
        self.traps = traps
        self.facts = facts
        self.replacements = replacements
        self.newConsumer = newConsumer
        self.sourceInstead = sourceInstead
        self.renaming = renaming
        self.otherNames = otherNames
        self.example = example
        self.removed = removed
        self.replacement = replacement
    }

    /// Whether the sidecar's retries bring an event of a component again with its data, so that a Resiliency helps.
    ///
    /// A binding's do not, also that of a type without a profile: after a refused connection, as while the adapter restarts, each later
    /// attempt has an empty body (run with Dapr 1.16 and 1.18). A tick has no data.
    package func isRetriedWhole(_ spec: ComponentSpec) -> Bool { spec.category != .binding || isSuperseded }

    /// Whether a sidecar of a release may keep what it has read once its app was unhealthy.
    package func keepsUnread(in release: DaprVersion) -> Bool { keepsUnread.map { $0 <= release } ?? false }

    /// What happens to a refused event in a release.
    package func refusal(in release: DaprVersion) -> Refusal? { refusals.last { $0.since <= release } }

    /// The traps of a component in a release.
    package func traps(of component: LookedUpComponent, _ role: BrokerRole, in release: DaprVersion) -> [Trap] {
        (traps(component, role) + losses(component, role, in: release) + sharedGroups(component, role)).filter {
            $0.since <= release
        }
    }

    /// What nobody brings again is lost while the adapter restarts, or waits for the sidecar's next connection.
    private func losses(_ component: LookedUpComponent, _ role: BrokerRole, in release: DaprVersion) -> [Trap] {
        guard let effect = refusal(in: release)?.effect, effect == .lost || effect == .waitsForConnection else {
            return []
        }
        if case .source(let source) = role, effect == .lost, !source.hasDeadLetters, !isRetriedWhole(component.spec) {
            return [passedOver(component)]
        }
        guard let name = role.unretried else { return [] }
        return [
            Trap(
                .loses, at: component.typeSpan,
                "an event that comes while the adapter restarts is not redelivered"
                    + (effect == .lost ? "" : " before the sidecar connects again"),
                help: """
                    let ofevents write a Resiliency (with 'resiliency: workload', and Dapr \(Resiliency.since) or later), or \
                    write one with inbound retries for the component '\(name)'
                    """)
        ]
    }

    /// No retry of the sidecar brings the data of such an event again.
    private func passedOver(_ component: LookedUpComponent) -> Trap {
        Trap(
            .loses, at: component.typeSpan,
            "an event whose delivery fails is lost: neither '\(component.spec.type.value)' nor a Resiliency redelivers it",
            help: "give the EventSource 'deadLetterSink' or 'deadLetterTopic', so that such an event is kept")
    }

    /// A group is one for each topic: readers share what they both read, whatever the broker (`XGroupCreateMkStream` of pubsub/redis, the
    /// queue of pubsub/rabbitmq and the consumer group of common/component/kafka).
    private func sharedGroups(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
        guard role.readers.count > 1 else { return [] }
        var written: [LookedUpSetting] = []
        switch reader {
        case .group(let names):
            written = names.compactMap { component.plainValue($0)?.setting }
            if written.isEmpty { return [] }
        case .queueOfTopic: break
        case .durable, .client, .queue, .pod: return []
        }
        let counts = role.readers.lazy.map(\.topics).joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let sharing = role.readers.filter { $0.topics.contains { counts[$0, default: 0] > 1 } }
        guard !sharing.isEmpty else { return [] }
        if case .queueOfTopic = reader { return [sharedQueue(component, of: sharing)] }
        return written.map {
            sharedReader($0, by: sharing, help: "remove '\($0.name.value)': each Trigger then gets its own")
        }
    }
}

/// A setting that means more to a broker than its type in the catalogue says.
package enum SettingReading: Sendable {
    /// When events come, as `CronSchedule` reads it.
    case schedule(String)

    /// Items with commas between them, around which blanks count.
    case list(String)
}

extension BrokerComponent {
    /// The topics that a binding reads, where they are written out.
    package func topicsRead(by component: LookedUpComponent) -> [String] {
        guard let topics = topics.flatMap({ component.plainValue($0) }) else { return [] }
        return topics.value.split(separator: ",").map(String.init)
    }

    /// The setting that holds a schedule.
    package var schedule: String? {
        readings.lazy.compactMap { if case .schedule(let name) = $0 { name } else { nil } }.first
    }

    /// The settings that hold lists in which blanks count.
    package var lists: [String] {
        readings.compactMap { if case .list(let name) = $0 { name } else { nil } }
    }
}

extension BrokerComponent {
    /// What may be said of a type that no profile is of: every pub/sub component has a `consumerID`, which Dapr itself sets where the
    /// author does not (pkg/runtime/processor/pubsub in dapr/dapr), and nothing is asked of it that must be known.
    static let unknown = BrokerComponent(
        "", refusals: [], firesInEveryReplica: false, reader: .group(["consumerGroup", "consumerID"]), address: [],
        origin: ["topics", "schedule", "queueName", "topic", "channel", "subject"])
}
