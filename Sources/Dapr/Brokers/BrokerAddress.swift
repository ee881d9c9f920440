package import DaprComponents
internal import Findings

/// Which broker a component talks to, as far as its settings say so.
package struct BrokerAddress: Hashable, Sendable {
    private let broker: String
    private let values: [String]

    /// Nil for a type of which nothing is known that names the broker, and where that is another in each pod.
    ///
    /// - Parameter namespace: that of the pods; nil where they are in several.
    package init?(_ component: LookedUpComponent, in namespace: String?) {
        let names = Broker.component(of: component.currentType).address
        guard !names.isEmpty, let broker = Broker.broker(of: component.currentType) else { return nil }
        let settings = names.map { component.setting($0) }
        guard !settings.contains(where: { $0?.isTemplate == true }) else { return nil }
        self.broker = broker.name
        values = settings.map { $0?.identity(in: namespace) ?? "" }
    }
}

extension LookedUpSetting {
    /// The value, or what it is taken from: equal where two mean the same.
    ///
    /// A Secret, and a host without a dot in its name, are others in another namespace.
    func identity(in namespace: String?) -> String {
        guard let value = value?.value else { return reference.map { "\(namespace ?? "")/\($0)" } ?? "" }
        return isLocal ? "\(namespace ?? "")/\(value)" : value
    }

    /// True for an address with a host that is looked up in the pod's namespace first.
    private var isLocal: Bool {
        guard hosts.contains(key), let value = value?.value else { return false }
        return Array(value.utf8).split(separator: UInt8(ascii: ",")).contains { address in
            let authority = behindScheme(address).prefix { !endsAuthority($0) }
            let host = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[$0...] } ?? authority
            return !host.contains(UInt8(ascii: "."))
        }
    }
}

/// What follows `://`; the whole address where there is none.
private func behindScheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = address
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
        rest = rest[rest.index(after: colon)...]
        if rest.starts(with: "//".utf8) { return rest.dropFirst(2) }
    }
    return address
}

/// True for what ends the part of a URL with its host.
func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ";"): true
    default: false
    }
}

/// The settings that hold addresses, in lower case.
private let hosts: Set = ["brokers", "connectionstring", "endpoint", "host", "hostname", "natsurl", "redishost", "url"]
