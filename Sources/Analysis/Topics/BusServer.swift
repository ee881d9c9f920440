internal import Brokers
internal import DaprComponents

/// Where a bus is, as far as its settings say: equal for buses of one server.
enum BusServer: Hashable {
    case address(BrokerAddress)

    /// Of RabbitMQ, whose URL names a virtual host too.
    case host(String)

    /// Nothing is known of it, so it counts as the bus's own.
    case own(String)
}

extension TopicList.Bus {
    var server: BusServer {
        if objects?.kind == .exchange, let host = RabbitMQObjects(component).host(in: namespace) { return .host(host) }
        return BrokerAddress(component, in: namespace).map(BusServer.address) ?? .own(title)
    }

    /// Its server as a command may name it; nil where that is not written out, or may hold a secret.
    var address: String? {
        guard let name = objects?.addressSetting, let (setting, value) = component.plainValue(name), !value.isEmpty,
            !setting.holdsSecret
        else { return nil }
        return value
    }
}

/// Variables of a shell for what is not in the files: one for each thing that has a value of its own.
package struct ShellVariables {
    private let name: String

    /// What to set it to, which the shell says where it is not set: in letters and blanks.
    private let about: String
    private var names: [AnyHashable: String] = [:]

    package init(_ name: String, about: String) { (self.name, self.about) = (name, about) }

    /// The name of the variable for a thing.
    package mutating func variable(for key: AnyHashable) -> String {
        if let known = names[key] { return known }
        let new = names.isEmpty ? name : "\(name)_\(names.count + 1)"
        names[key] = new
        return new
    }

    /// Its value as a word of a shell, which ends with an error where it has none.
    package func word(of variable: String) -> String { "\"${\(variable):?\(about)}\"" }
}
