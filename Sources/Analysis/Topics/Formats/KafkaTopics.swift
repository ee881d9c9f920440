internal import Brokers
internal import DaprComponents
internal import Text

extension TopicFormat {
    /// Commands of Kafka's own scripts: partitions and replicas are those that the brokers give a topic.
    package static let kafka = TopicFormat("kafka", note: " (commands of kafka-topics.sh)") { list in
        let buses = list.buses.filter { $0.objects?.kind == .topic && !$0.topics.isEmpty }
        guard !buses.isEmpty else { return .nothing(for: .topic) }
        var known: Set<String> = []
        var variables = ShellVariables("KAFKA_BROKERS", about: "the brokers of Kafka")
        var text = ""
        var remarks: [String] = []
        for bus in buses {
            let brokers = bus.address.map(shellWord)
            let elsewhere = brokers == nil ? variables.variable(for: bus.server) : ""
            if brokers == nil {
                remarks.append("\(bus.title) takes its brokers from elsewhere: set \(elsewhere) before its commands")
            }
            let commands = bus.topics.map { command(for: $0.name, at: brokers ?? variables.word(of: elsewhere)) }
                .filter { brokers == nil || known.insert($0).inserted }
            if !commands.isEmpty { text += "# \(visible(bus.title))\n" + commands.joined() }
        }
        return TopicOutput(text, remarks: remarks + refusedNames(of: buses))
    }
}

private func command(for topic: String, at brokers: String) -> String {
    "kafka-topics.sh --bootstrap-server \(brokers) --create --if-not-exists --topic \(shellWord(topic))\n"
}
