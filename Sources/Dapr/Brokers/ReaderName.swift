package import DaprComponents
internal import Text

/// Who reads through a component: what its broker remembers of it is named after that.
///
/// The namespace is in each name, as two namespaces can share a broker.
package struct ReaderName: Sendable {
    private let namespace: String
    private let component: String
    private let topic: String

    /// - Parameters:
    ///   - component: the name of its Component; of several the first, whichever topic that is for.
    ///   - topic: what it reads; empty where nothing is named after that.
    package init(namespace: String, component: String, topic: String = "") {
        self.namespace = namespace
        self.component = component
        self.topic = topic
    }

    /// One name for all that it reads.
    var ofReader: String { "\(namespace)-\(component)" }

    /// The same in letters, digits, `-` and `_`: what else is in it becomes `-`, and a hash tells it apart, as one does where it is cut.
    func ofReader(within limit: Int) -> String { plainName(ofReader, limit: limit) }

    /// A name for what it reads of the topic, which NATS takes.
    ///
    /// `_` is in no name of Kubernetes, so that no two readers and topics have one name.
    var ofTopic: String { plainName("\(namespace)_\(component)_\(topic)", limit: natsNameLimit) }
}

extension BrokerComponent {
    /// True where a consumer is for one topic, so that a reader of several needs a Component for each.
    package var readsOneTopic: Bool { if case .durable = reader { true } else { false } }

    /// A component as a reader uses it for a further topic: the consumer that its author names is for the first one.
    ///
    /// What cannot be read here, such as a Secret, is left out: a name of the reader's own takes its place.
    package func forFurtherTopic(_ spec: ComponentSpec, _ topic: String) -> ComponentSpec {
        guard case .durable(let setting, _) = reader, let named = spec.setting(setting), !named.values.isEmpty else {
            return spec
        }
        var result = spec
        if let text = named.literal?.text {
            // An empty one is none.
            if !text.isEmpty { result.set(setting, to: "\(text)_\(plainName(topic, limit: appendedTopicLimit))") }
        } else {
            result.metadata.removeAll { $0.name.lowercased() == setting.lowercased() }
        }
        return result
    }
}

/// How many characters the name of a consumer has at most (`JSMaxNameLen` of nats-server).
private let natsNameLimit = 255

/// How many of them a topic gets behind an author's text, of which Dapr may make a longer one.
private let appendedTopicLimit = 150

/// A name in letters, digits, `-` and `_`, which every broker takes: NATS, for one, takes no blank, dot, wildcard or slash.
private func plainName(_ name: String, limit: Int) -> String {
    let isPlain = name.utf8.allSatisfy(isPlain)
    if isPlain, name.utf8.count <= limit { return name }
    let plain =
        isPlain ? name : String(decoding: name.utf8.map { Brokers.isPlain($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    return hashedName(plain, of: name, limit: limit)
}

private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    default: false
    }
}
