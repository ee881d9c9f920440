/// A field of the configuration file, as the table of `docs/configuration.md` has it.
struct ConfigurationField {
    /// The name with those above it, such as `lint.rules`.
    let name: String

    /// What it sets, without markup.
    let about: String

    private let option: String
    private let fallback: String

    static let all = configurationRows.split(separator: "\n").map(ConfigurationField.init(row:))

    /// The field of a name in any letter case; what is above it may be left out.
    init?(_ name: String) {
        let name = name.lowercased()
        let field = Self.all.first { $0.name.lowercased() == name || $0.name.lowercased().hasSuffix(".\(name)") }
        guard let field else { return nil }
        self = field
    }

    /// - Parameter row: of the table, with a blank on both sides of each cell.
    private init(row: Substring) {
        let cells = row.dropFirst("| ".count).dropLast(" |".count).split(separator: " | ").map { plainText(String($0)) }
        name = String(cells[0].dropFirst().dropLast())
        (about, option, fallback) = (cells[1], cells[2], cells[3])
    }

    /// The page as it is printed.
    var page: Page {
        var page = Page([("FIELD", name), ("FILE", ".ofevents.yaml"), ("DOCUMENT", "docs/configuration.md#fields")])
        page.add("DESCRIPTION", [.paragraph(about.prefix(1).uppercased() + about.dropFirst() + ".")])
        page.add("COMMAND LINE", [.paragraph(option)])
        page.add("WITHOUT BOTH", [.paragraph(fallback)])
        return page
    }
}
