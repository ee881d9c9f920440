internal import Brokers
internal import DaprComponents
internal import Text

/// A stream of JetStream that holds topics of one or several buses as its subjects.
///
/// A subject is in one stream of a server: what an earlier stream of the same server has is left out.
struct Streams {
    struct Stream {
        /// The first bus that needs it.
        let bus: TopicList.Bus

        /// The name that the author gives it, or one that is made of the bus; nil where the author's is not written out.
        let name: String?
        var subjects: [String]
    }

    private(set) var streams: [Stream] = []

    /// What a person must know of topics that are in the stream of another bus.
    private(set) var remarks: [String] = []

    init(_ list: TopicList) {
        var taken: [BusServer: [String: String]] = [:]
        var places: [StreamKey: Int] = [:]
        for bus in list.buses {
            guard case .stream(let setting, _)? = bus.objects, !bus.topics.isEmpty else { continue }
            let server = bus.server
            let written = bus.component.setting(setting).flatMap { $0.isEmpty ? nil : $0 }
            let name = written == nil ? Self.name(of: bus) : bus.component.plainValue(setting)?.value
            let key = StreamKey(server: server, name: name ?? bus.title)
            var subjects: [String] = []
            for topic in bus.topics {
                let owner = taken[server]?[topic.name]
                if owner == nil {
                    taken[server, default: [:]][topic.name] = key.name
                    subjects.append(topic.name)
                } else if let owner, owner != key.name {
                    remarks.append(
                        "the topic '\(topic.name)' of \(bus.title) is left out: on its server, the stream \(owner) has it already"
                    )
                }
            }
            if let place = places[key] {
                streams[place].subjects = (streams[place].subjects + subjects).sorted()
            } else if !subjects.isEmpty {
                places[key] = streams.count
                streams.append(Stream(bus: bus, name: name, subjects: subjects))
            }
        }
    }

    /// A name that NATS takes: without dots.
    private static func name(of bus: TopicList.Bus) -> String {
        let name = [bus.namespace ?? "cluster", bus.name].joined(separator: "-")
        let taken = name.replacingText(".", with: "_")
        return hashedWhereChanged(taken, of: name)
    }

    private static func hashedWhereChanged(_ taken: String, of name: String) -> String {
        taken == name && name.utf8.count <= 255 ? name : hashedName(taken, of: name, limit: 255)
    }

    private struct StreamKey: Hashable {
        let server: BusServer
        let name: String
    }
}
