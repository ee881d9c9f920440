internal import Text

extension TopicFormat {
    /// A table for each bus.
    package static let text = TopicFormat("text", note: " (tables)") { list in
        if list.buses.isEmpty { return TopicOutput("", remarks: ["there is no event bus in these files"]) }
        let tables = TopicTables(list)
        return TopicOutput(list.buses.map(tables.table).joined(separator: "\n"))
    }
}

private struct TopicTables {
    /// True where not everything is in one namespace.
    private let showsNamespaces: Bool

    init(_ list: TopicList) {
        let topics = list.buses.flatMap(\.topics)
        let users = topics.flatMap { $0.publishers.map(\.namespace) + $0.subscribers.map(\.namespace) }
        showsNamespaces = !Set(users + list.buses.compactMap(\.namespace)).isSubset(of: [list.namespace])
    }

    func table(of bus: TopicList.Bus) -> String {
        let title = showsNamespaces ? bus.title : "\(bus.kind) \(bus.name)"
        guard !bus.topics.isEmpty else { return "\(visible(title)) (\(visible(bus.type))) has no topics\n" }
        var table = Table(["TOPIC", "PUBLISHED BY", "READ BY"])
        for topic in bus.topics {
            let publishers = topic.publishers.map(text)
            let subscribers = topic.subscribers.map { "Trigger/\(name($0.namespace, $0.name))" }
            table.add(
                [topic.name] + [publishers, subscribers].map { $0.isEmpty ? "<none>" : $0.joined(separator: ", ") })
        }
        return "\(visible(title)) (\(visible(bus.type))):\n\(table.text())"
    }

    private func text(_ publisher: TopicList.Publisher) -> String {
        let event = publisher.event.map { " \($0)" } ?? (publisher.isDeadLetter ? " (dead letters)" : "")
        return "\(publisher.kind)/\(name(publisher.namespace, publisher.name))\(event)"
    }

    private func name(_ namespace: String, _ name: String) -> String { showsNamespaces ? "\(namespace)/\(name)" : name }
}
