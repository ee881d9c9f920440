internal import Brokers
internal import Text

extension TopicFormat {
    /// Commands of NATS' own command line: on disk, and without limits.
    package static let nats = TopicFormat("nats", note: " (commands of nats)") { list in
        let found = Streams(list)
        let streams = found.streams
        guard !streams.isEmpty else { return .nothing(for: .stream) }
        var commands = NATSCommands()
        for stream in streams { commands.add(stream) }
        return TopicOutput(
            commands.text,
            remarks: commands.remarks + found.remarks
                + refusedNames(of: list.buses.filter { $0.objects?.kind == .stream }))
    }
}

private struct NATSCommands {
    private(set) var text = ""
    private(set) var remarks: [String] = []
    private var names = ShellVariables("STREAM", about: "the name of the stream")
    private var servers = ShellVariables("NATS_URL", about: "the URL of the NATS server")

    mutating func add(_ stream: Streams.Stream) {
        let bus = stream.bus
        let name = stream.name.map(shellWord) ?? unknownName(of: bus)
        let server = bus.address.map(shellWord) ?? unknownServer(of: bus)
        // With '=' a subject that begins with a dash is none of the options.
        let subjects = stream.subjects.map { " \\\n  --subjects=\(shellWord($0))" }.joined()
        text += "# \(visible(bus.title))\nnats stream add \(name) --server \(server)\(subjects) \\\n"
        text += "  --storage file --retention limits --defaults\n"
        for subject in stream.subjects where subject.contains(",") {
            remarks.append(
                "the command 'nats' cannot take the topic '\(subject)' of \(bus.title): it divides subjects at ','")
        }
    }

    private mutating func unknownName(of bus: TopicList.Bus) -> String {
        let variable = names.variable(for: bus.title)
        remarks.append("\(bus.title) takes the name of its stream from elsewhere: set \(variable) before its command")
        return names.word(of: variable)
    }

    private mutating func unknownServer(of bus: TopicList.Bus) -> String {
        let variable = servers.variable(for: bus.server)
        remarks.append("\(bus.title) takes its server from elsewhere: set \(variable) before its command")
        return servers.word(of: variable)
    }
}
