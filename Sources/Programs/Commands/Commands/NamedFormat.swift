package import CommandArguments

/// A form of output, which an option names: the formats of graphs and of topics.
package protocol NamedFormat: ArgumentValue {
    static var all: [Self] { get }
    var name: String { get }

    /// What the help says behind the name, such as ` (tables)`; empty where the name says enough.
    var note: String { get }
}

extension NamedFormat {
    package init?(argument: String) {
        guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = format
    }

    package var argumentText: String { name }
    package static var allValueStrings: [String] { all.map(\.name) }

    /// All names with their notes, such as `text (trees for a terminal), dot, or svg`.
    static var words: String {
        let words = all.map { $0.name + $0.note }
        return words.dropLast().joined(separator: ", ") + ", or " + (words.last ?? "")
    }
}
