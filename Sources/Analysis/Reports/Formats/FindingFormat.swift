/// A format in which a run writes its findings: one item of the list `all`.
///
/// The values and the help of `lint -o` and `render --diagnostics-format`, the table of `docs/formats.md` and the foreign readers in
/// `Tests/Oracles` follow that list, so that a new format is a new file beside this one and a line in the list.
package struct FindingFormat: Sendable {
    /// Who reads a format.
    package enum Reader: Sendable {
        /// A person at a terminal: gets colours, and only what the command line asks to be shown.
        case person

        /// A program, which gets all findings.
        case program
    }

    /// The value of the option, such as `sarif`.
    package let name: String

    /// How names of such files usually end, without the dot.
    package let fileExtension: String

    package let reader: Reader

    /// Whether the text is lines that may stand beside other lines; a program reads any other text as a whole.
    package let isOfLines: Bool

    /// What the format is for and what it contains, as the table of the documents says it.
    package let purpose: String
    package let content: String

    /// The text of a log; colours are for a person's terminal alone.
    package let text: @Sendable (_ log: FindingLog, _ colour: Bool) -> String

    /// - Parameter fileExtension: nil for the name.
    init(
        _ name: String, fileExtension: String? = nil, reader: Reader = .program, isOfLines: Bool = false,
        purpose: String,
        content: String, text: @escaping @Sendable (_ log: FindingLog, _ colour: Bool) -> String
    ) {
        (self.name, self.fileExtension) = (name, fileExtension ?? name)
        (self.reader, self.isOfLines) = (reader, isOfLines)
        (self.purpose, self.content, self.text) = (purpose, content, text)
    }

    /// Every format, in the order in which help lists them.
    package static let all: [FindingFormat] = [.text, .json, .sarif, .junit, .github, .markdown]

    /// The format of a name, or nil where there is none.
    package init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }
}

/// Two formats of one name are the same format.
extension FindingFormat: Hashable, CustomStringConvertible {
    package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
    package var description: String { name }
}
