/// A field of the configuration file; all its texts are plain, with code in single quotes.
struct ConfigurationField {
    /// The name with those above it, such as `lint.rules`.
    let name: String

    /// What it sets, without a capital letter and a full stop.
    let about: String

    /// The options that come before it.
    let option: String

    /// What holds without both.
    let fallback: String
}

extension ConfigurationField {
    /// The field of a name in any letter case; what is above it may be left out.
    init?(_ name: String) {
        let name = name.lowercased()
        let field = Self.all.first { $0.name.lowercased() == name || $0.name.lowercased().hasSuffix(".\(name)") }
        guard let field else { return nil }
        self = field
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
