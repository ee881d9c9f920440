package import DaprComponents
internal import Findings
internal import Text

/// An exchange as Dapr declares it (pubsub/rabbitmq/rabbitmq.go): RabbitMQ refuses one that exists with anything else (406).
package struct RabbitMQExchange: Sendable, Hashable {
    package let name: String

    /// Such as `fanout`.
    package let kind: String
    package let isDurable: Bool

    /// True where RabbitMQ deletes it with its last queue.
    package let isAutoDeleted: Bool
}

/// A queue as Dapr declares it, and the exchange that it is bound to.
package struct RabbitMQQueue: Sendable, Hashable {
    package enum Argument: Sendable, Hashable {
        case text(String)
        case number(Int)
    }

    package let name: String
    package let exchange: String
    package let isDurable: Bool
    package let isAutoDeleted: Bool

    /// By name.
    package let arguments: [String: Argument]
}

/// What Dapr declares at RabbitMQ for a component.
package struct RabbitMQObjects: Sendable {
    private let component: LookedUpComponent

    package init(_ component: LookedUpComponent) { self.component = component }

    /// The host and port of the server, and before them the namespace that a host without a dot is looked up in; nil where they are not
    /// written out.
    ///
    /// - Parameter namespace: that of the pods; nil where they are in several.
    package func host(in namespace: String?) -> String? {
        guard
            let setting = ["connectionString", "host", "hostname"].lazy.compactMap({ component.setting($0) })
                .first(where: { !$0.isEmpty }), !setting.isTemplate, let text = setting.value?.value
        else { return nil }
        let scheme = text.firstPlace(of: "://")
        let authority = text[(scheme?.upperBound ?? text.startIndex)...].prefix { !"/?#".contains($0) }
        let host = authority[(authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex)...]
        let isSecure = text.lowercased().hasPrefix("amqps")
        let shown = host.contains(":") ? host.lowercased() : "\(host.lowercased()):\(isSecure ? 5671 : 5672)"
        return host.contains(".") ? shown : "\(namespace ?? "")/\(shown)"
    }

    /// The virtual host: what follows the host in a URL, and `/` where nothing does; nil where the URL is not written out.
    package var virtualHost: String? {
        let url = ["connectionString", "host"].lazy.compactMap { component.setting($0) }.first { !$0.isEmpty }
        guard let url else { return "/" }
        guard !url.isTemplate, let text = url.value?.value else { return nil }
        guard let scheme = text.firstPlace(of: "://") else { return "/" }
        let path = text[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
            .drop { $0 != "/" }.dropFirst()
        return path.isEmpty ? "/" : decoded(path)
    }

    /// The exchange of a topic.
    package func exchange(of topic: String) -> RabbitMQExchange {
        RabbitMQExchange(
            name: topic,
            kind: component.plainValue("exchangeKind").map(\.value).flatMap { $0.isEmpty ? nil : $0 } ?? "fanout",
            isDurable: isDurable, isAutoDeleted: isAutoDeleted)
    }

    /// The queue of a reader of a topic, and with `enableDeadLetter` those of what it refuses, with their exchange.
    package func queues(of topic: String, reader: String) -> (exchanges: [RabbitMQExchange], queues: [RabbitMQQueue]) {
        let name = "\(reader)-\(topic)"
        var arguments = limits
        // RabbitMQ takes it and its absence for the same (run with Dapr 1.18 and 1.16 and RabbitMQ 3.10).
        arguments["x-queue-type"] = .text("classic")
        guard component.flag("enableDeadLetter") == true else { return ([], [queue(name, on: topic, arguments)]) }
        let (deadExchange, deadQueue) = ("dlx-\(name)", "dlq-\(name)")
        arguments["x-dead-letter-exchange"] = .text(deadExchange)
        let dead = RabbitMQQueue(
            name: deadQueue, exchange: deadExchange, isDurable: true, isAutoDeleted: isAutoDeleted,
            arguments: limits.merging(["x-queue-mode": .text("lazy")]) { $1 })
        let exchange = RabbitMQExchange(
            name: deadExchange, kind: "fanout", isDurable: true, isAutoDeleted: isAutoDeleted)
        return ([exchange], [queue(name, on: topic, arguments), dead])
    }

    private func queue(
        _ name: String, on exchange: String, _ arguments: [String: RabbitMQQueue.Argument]
    ) -> RabbitMQQueue {
        RabbitMQQueue(
            name: name, exchange: exchange, isDurable: isDurable, isAutoDeleted: isAutoDeleted, arguments: arguments)
    }

    private var isDurable: Bool { component.flag("durable") ?? true }
    private var isAutoDeleted: Bool { component.flag("deletedWhenUnused") ?? true }

    private var limits: [String: RabbitMQQueue.Argument] {
        ["x-max-length": "maxLen", "x-max-length-bytes": "maxLenBytes"].compactMapValues { setting in
            component.plainValue(setting).flatMap { Int($0.value) }.flatMap { $0 > 0 ? .number($0) : nil }
        }
    }
}

/// A part of a URL without its escapes; as it stands where they are none.
private func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%"), rest.count > 1,
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else {
            bytes.append(byte)
            continue
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
}
