/// When a type of component came to Dapr and when it left, from 1.8 on.
///
/// It holds what release notes, threads and commits say, each named beside its entry. Not known is when a type got an older name that
/// Dapr still takes beside it (`pubsub.snssqs`, `pubsub.azure.servicebus`, `bindings.azure.servicebusqueues`, `bindings.postgresql`,
/// `bindings.dingtalk.webhook`), and when most settings came. A release is a minor one: what a patch of it brought counts as there from its
/// beginning. `bindings.kitex` is compiled out of Dapr 1.18; it has an output side only.
package struct ComponentHistory: Sendable {
    /// The first release with it; nil where it is older than all that are known.
    package var added: DaprVersion?

    /// The first release without it.
    package var removed: DaprVersion?

    /// The first release that takes the type for another one, with other settings: `other`.
    package var renamed: DaprVersion?

    /// The type that has taken its place, or whose place it has taken.
    package var other: String?

    static let all: [String: ComponentHistory] = [
        // Renamed, and written anew: dapr/components-contrib#2467.
        "bindings.mqtt": .init(renamed: .init(minor: 10), other: "bindings.mqtt3"),
        "bindings.mqtt3": .init(added: .init(minor: 10), other: "bindings.mqtt"),
        "pubsub.mqtt": .init(renamed: .init(minor: 10), other: "pubsub.mqtt3"),
        "pubsub.mqtt3": .init(added: .init(minor: 10), other: "pubsub.mqtt"),
        // Removed: the release notes of Dapr 1.11 and dapr/dapr#5875; dapr/components-contrib#3150 for NATS Streaming.
        "bindings.twitter": .init(removed: .init(minor: 11)),
        "pubsub.hazelcast": .init(removed: .init(minor: 11)),
        "pubsub.natsstreaming": .init(removed: .init(minor: 13), other: "pubsub.jetstream"),
        // dapr/dapr#5504
        "bindings.kubemq": .init(added: .init(minor: 10)),
        "pubsub.kubemq": .init(added: .init(minor: 10)),
        // dapr/components-contrib#2382, #2211 and #2363, in the release notes of Dapr 1.10
        "pubsub.solace.amqp": .init(added: .init(minor: 10)),
        "pubsub.azure.servicebus.queues": .init(added: .init(minor: 10)),
        "bindings.cloudflare.queues": .init(added: .init(minor: 10)),
        // dapr/dapr#6138: it was not registered before.
        "bindings.alicloud.tablestore": .init(added: .init(minor: 11)),
        // The release notes of Dapr 1.11
        "bindings.kitex": .init(added: .init(minor: 11)),
        "bindings.wasm": .init(added: .init(minor: 11)),
        // dapr/components-contrib#2965
        "bindings.azure.openai": .init(added: .init(minor: 12)),
        // dapr/dapr#8263
        "bindings.sftp": .init(added: .init(minor: 15)),
        // dapr/docs#4835
        "bindings.rocketmq": .init(added: .init(minor: 16)),
    ]
}

/// Settings by the release that brought them.
struct SettingHistory {
    /// Types, or what they begin with.
    var types: [String]
    var minor: Int

    /// Names with blanks between them.
    var names: String

    static let all = [
        // dapr/dapr#6608 and #6714
        SettingHistory(types: ["bindings."], minor: 12, names: "direction"),
        SettingHistory(types: ["pubsub."], minor: 12, names: "protectedTopics"),
        // dapr/components-contrib#3008
        SettingHistory(types: kafka, minor: 12, names: "oidcExtensions"),
        // #3292 and #3275
        SettingHistory(
            types: kafka, minor: 13,
            names: "schemaRegistryURL schemaRegistryAPIKey schemaRegistryAPISecret schemaCachingEnabled "
                + "schemaLatestVersionCacheTTL channelBufferSize consumerFetchMin consumerFetchDefault"),
        // #3371 and #3375
        SettingHistory(
            types: kafka, minor: 14,
            names: "clientConnectionTopicMetadataRefreshInterval clientConnectionKeepAliveInterval "
                + "heartbeatInterval sessionTimeout"),
        // #3676
        SettingHistory(types: kafka, minor: 16, names: "compression"),
        // The release notes of Dapr 1.17
        SettingHistory(
            types: kafka, minor: 17,
            names: "oidcClientAssertionCert oidcClientAssertionKey oidcResource oidcAudience oidcKid"),
        // #2565 and #2656
        SettingHistory(
            types: ["bindings.rabbitmq"], minor: 11,
            names: "reconnectWaitInSeconds caCert clientCert clientKey externalSasl saslExternal"),
        // #2276 and #2093, #2515, #2933
        SettingHistory(types: ["pubsub.rabbitmq"], minor: 10, names: "caCert clientCert clientKey ttlInSeconds"),
        SettingHistory(types: ["pubsub.rabbitmq"], minor: 11, names: "saslExternal"),
        SettingHistory(types: ["pubsub.rabbitmq"], minor: 12, names: "clientName"),
        // #2295, #2340 and #2400
        SettingHistory(types: ["pubsub.jetstream"], minor: 10, names: "token ackPolicy domain apiPrefix"),
        // #2812, #3853, the release notes of Dapr 1.17, #4244
        SettingHistory(types: ["pubsub.pulsar"], minor: 11, names: "publicKey privateKey keys"),
        SettingHistory(types: ["pubsub.pulsar"], minor: 16, names: "replicateSubscriptionState"),
        SettingHistory(
            types: ["pubsub.pulsar"], minor: 17, names: "compressionType compressionLevel oauth2ClientSecretPath"),
        SettingHistory(types: ["pubsub.pulsar"], minor: 18, names: "listenerName"),
        // #3429 and #3470, #3905, #4261
        SettingHistory(types: ["pubsub.redis"], minor: 14, names: "clientCert clientKey useEntraID useAzureAD"),
        SettingHistory(types: ["pubsub.redis"], minor: 16, names: "sentinelUsername sentinelPassword"),
        SettingHistory(types: ["pubsub.redis"], minor: 18, names: "insecureSkipTLSVerify"),
        // #2263 and #2278, #2781
        SettingHistory(types: ["bindings.azure.storagequeues"], minor: 10, names: "encodeBase64 visibilityTimeout"),
        SettingHistory(types: ["bindings.azure.storagequeues"], minor: 11, names: "pollingInterval"),
        // #3217
        SettingHistory(types: ["bindings.", "pubsub."], minor: 13, names: "azureAuthMethods"),
        // #3422 and #3441
        SettingHistory(
            types: ["pubsub.gcp.pubsub"], minor: 14, names: "ackDeadline maxOutstandingMessages maxOutstandingBytes"),
        // #2992
        SettingHistory(types: ["bindings.kubernetes"], minor: 12, names: "kubeconfigPath"),
    ]

    private static let kafka = ["bindings.kafka", "pubsub.kafka"]

    /// Whether a setting is one of the names. Every profile of a broker asks for its own at the start: nothing is split or copied.
    ///
    /// - Parameter setting: in lower case.
    func brings(_ setting: String) -> Bool {
        let (all, wanted) = (names.utf8Span.span, setting.utf8Span.span)
        var (place, isWord) = (0, true)
        for index in all.indices {
            let byte = all[index]
            if byte == 0x20 {
                if isWord, place == wanted.count { return true }
                (place, isWord) = (0, true)
            } else {
                let lowered = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
                isWord = isWord && place < wanted.count && wanted[place] == lowered
                place += 1
            }
        }
        return isWord && place == wanted.count
    }
}

extension Catalogue {
    /// The first release in which a type reads a setting, whatever the letter case of both; nil where that is not known, or is 1.8 or before.
    package static func addition(of setting: String, in type: String) -> DaprVersion? {
        let (setting, type) = (setting.lowercased(), type.lowercased())
        return SettingHistory.all.first { history in
            history.types.contains { $0 == type || ($0.hasSuffix(".") && type.hasPrefix($0)) }
                && history.brings(setting)
        }.map { DaprVersion(minor: $0.minor) }
    }
}
