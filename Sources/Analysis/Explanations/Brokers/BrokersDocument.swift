internal import Brokers
internal import DaprCatalogue

/// The sections of `docs/brokers.md`: what the profiles say, for a person who chooses a broker or wonders what happens to an event.
enum BrokersDocument {
    static func markdown() -> String {
        (["The facts are those of Dapr \(DaprVersion.newest).\n"] + Broker.all.map(section)).joined(separator: "\n")
            + "\n"
    }

    private static func section(_ broker: Broker) -> String {
        var lines = ["## \(broker.name)", "", broker.about]
        if let limits = limits(broker.limits) { lines += ["", limits] }
        lines += [
            "", "| component | refused event | readers | replicas | set by the compiler |", "|---|---|---|---|---|",
        ]
        lines += broker.components.map(row)
        if !broker.notes.isEmpty {
            lines +=
                [""]
                + broker.notes.map { note in
                    "* \(note.topics.map { "`\($0)`" }.joined(separator: ", ")): \(note.text)"
                }
        }
        let examples = broker.components.filter { $0.example != nil }.map { "`ofevents explain \($0.type) --example`" }
        if !examples.isEmpty {
            lines += ["", "Settings for production, and the reason for each: \(examples.joined(separator: ", "))."]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func limits(_ limits: BrokerLimits) -> String? {
        var parts: [String] = []
        if let length = limits.topicName { parts.append("Names of topics and queues have up to \(length) characters.") }
        if let names = limits.topicNames { parts.append("Names of topics have \(names.about).") }
        if let size = limits.eventSize {
            let stated = limits.sizeSetting.map { ", unless `\($0)` says otherwise" } ?? ""
            parts.append("An event has up to \(words(size))\(stated).")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Such as `5 MiB` or `1 MB`.
    private static func words(_ bytes: Int) -> String {
        for (unit, name) in [(1 << 20, "MiB"), (1_000_000, "MB"), (1 << 10, "KiB")] where bytes.isMultiple(of: unit) {
            return "\(bytes / unit) \(name)"
        }
        return "\(bytes) bytes"
    }

    private static func row(_ component: BrokerComponent) -> String {
        let cells = [
            "`\(component.type)`", refusals(component), readers(component.reader),
            component.firesInEveryReplica ? "each one fires" : "",
            component.completions.map { $0.words(quote: "`") }.joined(separator: ". "),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func refusals(_ component: BrokerComponent) -> String {
        if let instead = component.sourceInstead { return "no event comes from it: use `\(instead)`" }
        let all = component.refusals
        if all.count == 1 { return all[0].about }
        return all.enumerated().map { place, refusal in
            let isLast = place == all.count - 1
            let release = isLast ? "From Dapr \(refusal.since) on" : "Up to Dapr 1.\(all[place + 1].since.minor - 1)"
            return "\(release): \(refusal.about)"
        }.joined(separator: " ")
    }

    private static func readers(_ reader: ReaderIdentity) -> String {
        switch reader {
        case .group(let names): "one group for each topic: \(names.map { "`\($0)`" }.joined(separator: " or "))"
        case .durable(let name, _): "a durable consumer for one topic: `\(name)`"
        case .client(let name): "a connection: `\(name)`"
        case .queue(let name, _): "all readers of the queue: `\(name)`"
        case .queueOfTopic: "all readers of a topic share its queue"
        case .pod: "each pod on its own"
        }
    }
}

extension DocumentPart {
    /// A section for each broker.
    static let brokers = DocumentPart(of: "brokers.md", named: "profiles") { _ in BrokersDocument.markdown() }
}
