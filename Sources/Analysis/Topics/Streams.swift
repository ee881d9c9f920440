internal import Brokers
internal import DaprComponents
internal import Text

/// A stream of JetStream that holds topics of one or several buses as its subjects.
///
/// A subject is in one stream of a server: what an earlier stream of the same server has is left out. A stream has the topics of all
/// its buses, also of those that nobody chose: a command with some of its subjects would take the others away.
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

    /// The stream of each topic on a server, by the names of both.
    private var owners: [BusServer: [String: String]] = [:]

    init(_ list: TopicList) {
        var places: [StreamKey: Int] = [:]
        let chosen = Set(list.buses.map(\.title))
        var wanted: Set<Int> = []
        for bus in list.wholeSet {
            let isChosen = chosen.contains(bus.title)
            guard case .stream(let setting, _)? = bus.objects, !bus.topics.isEmpty else { continue }
            let written = bus.component.setting(setting).flatMap { $0.isEmpty ? nil : $0 }
            let name = written == nil ? Self.name(of: bus) : bus.component.plainValue(setting)?.value
            let key = StreamKey(server: bus.server, name: name ?? bus.title)
            let subjects = newSubjects(of: bus, for: key, remarking: isChosen)
            if let place = places[key] {
                streams[place].subjects = (streams[place].subjects + subjects).sorted()
            } else if !subjects.isEmpty {
                places[key] = streams.count
                streams.append(Stream(bus: bus, name: name, subjects: subjects))
            }
            if isChosen, let place = places[key] { wanted.insert(place) }
        }
        streams = streams.indices.filter(wanted.contains).map { streams[$0] }
    }

    /// The topics of a bus that no stream of its server has yet.
    private mutating func newSubjects(of bus: TopicList.Bus, for key: StreamKey, remarking: Bool) -> [String] {
        var subjects: [String] = []
        for topic in bus.topics {
            let owner = owners[key.server]?[topic.name]
            if owner == nil {
                owners[key.server, default: [:]][topic.name] = key.name
                subjects.append(topic.name)
            } else if let owner, owner != key.name, remarking {
                remarks.append(
                    "the topic '\(topic.name)' of \(bus.title) is left out: on its server, the stream \(owner) has it already"
                )
            }
        }
        return subjects
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
