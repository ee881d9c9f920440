internal import Findings

/// What is said of a rule beside its findings, where a reader has space for it.
package struct RuleText: Sendable, Equatable {
    /// One line without a full stop, such as `Unknown setting`.
    package var title: String

    /// What the rule finds and why that matters, in a few sentences without markup.
    package var description: String

    /// What to do about it, without markup.
    package var help: String

    /// The whole page of the rule.
    package var markdown: String

    package init(title: String, description: String, help: String, markdown: String) {
        (self.title, self.description, self.help, self.markdown) = (title, description, help, markdown)
    }

    /// The words that the name of a rule makes, for one that has no others.
    init(_ code: DiagnosticCode) {
        let words = code.id.split(separator: "-").joined(separator: " ")
        title = words.prefix(1).uppercased() + words.dropFirst()
        description = "\(title)."
        help = "\(code.documentPlace) says what it means and what to do."
        markdown = "`\(code.documentPlace)` says what it means and what to do."
    }
}
