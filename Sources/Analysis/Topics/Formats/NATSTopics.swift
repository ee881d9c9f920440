internal import Brokers
internal import Text

extension TopicFormat {
    /// Commands of NATS' own command line: on disk, and without limits.
    package static let nats = TopicFormat("nats", note: " (commands of nats)") { list in
        let found = Streams(list)
        let streams = found.streams
        guard !streams.isEmpty else { return .nothing(for: .stream) }
        let unnamed = streams.filter { $0.name == nil }.map {
            "\($0.bus.title) takes the name of its stream from elsewhere: set STREAM before its command"
        }
        return TopicOutput(streams.map(command).joined(), remarks: unnamed + found.remarks)
    }
}

private func command(for stream: Streams.Stream) -> String {
    let name = stream.name.map(shellWord) ?? "\"$STREAM\""
    let subjects = stream.subjects.map { " \\\n  --subjects \(shellWord($0))" }.joined()
    return
        "# \(visible(stream.bus.title))\nnats stream add \(name)\(subjects) \\\n  --storage file --retention limits --defaults\n"
}
