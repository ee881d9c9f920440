/// What is known of Dapr's bindings and pub/sub components: types, sides, fields.
///
/// The table is text inside of the program; a component is taken out of it when it is asked for, so that a command that asks for
/// none pays nothing.
package enum Catalogue {
    /// The release of dapr/components-contrib that it is of.
    package static var version: String { tableVersion }

    /// Every type by its own name, in order.
    package static var types: [String] { Array(places.keys).sorted() }

    /// The component of a type, whatever its letter case (Dapr looks types up in lower case), also by an older name that Dapr still
    /// takes; nil for one that is not known.
    package static func component(_ type: String) -> ComponentType? {
        let type = type.lowercased()
        guard let place = places[type] ?? aliases[type].flatMap({ places[$0] }) else { return nil }
        return ComponentType(lines: lines[place...])
    }

    /// The component of a type as a release has it; nil also where the release does not have the type, or has another one by its name.
    ///
    /// What of its fields came later is in `ComponentHistory`.
    package static func component(_ type: String, in release: DaprVersion) -> ComponentType? {
        let history = history(of: type)
        if let added = history?.added, release < added { return nil }
        if let removed = history?.removed, release >= removed { return nil }
        if let renamed = history?.renamed, release < renamed { return nil }
        return component(type)
    }

    /// What is known of when a type came and went, whatever its letter case; nil for one that the oldest release has as the newest does.
    package static func history(of type: String) -> ComponentHistory? { ComponentHistory.all[type.lowercased()] }

    /// The type that an older name means which Dapr still takes; nil for every other name.
    ///
    /// - Parameter type: in lower case.
    package static func type(calledBefore type: String) -> String? { aliases[type] }

    private static let lines = [cloudBindings, brokerBindings, otherBindings, cloudPubSub, pubSub].flatMap(lines(of:))

    private static func lines(of table: String) -> [Substring] {
        table.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
    }

    /// The fields of a profile that many components share.
    static func builtInFields(_ name: Substring) -> [ComponentField] {
        let lines = lines(of: builtInProfiles)
        let own = lines.drop { $0 != "-\(name)" }.dropFirst().prefix { $0.hasPrefix(" ") }
        return own.map { ComponentField(line: $0.dropFirst()) }
    }

    /// The line of each type.
    private static let places: [String: Int] = {
        var places: [String: Int] = [:]
        for (index, line) in lines.enumerated()
        where line.utf8.first != UInt8(ascii: " ") && line.utf8.first != UInt8(ascii: "-") {
            places[String(Substring(line.utf8.prefix { $0 != UInt8(ascii: " ") }))] = index
        }
        return places
    }()

    /// The type that each other name means.
    private static let aliases: [String: String] = {
        var aliases: [String: String] = [:]
        for (type, place) in places {
            for word in lines[place].utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
            where word.utf8.first == UInt8(ascii: "@") {
                aliases[String(word.dropFirst())] = type
            }
        }
        return aliases
    }()
}
