/// What people read about a code beside its findings: its section of the documents, `ofevents explain CODE`, the text of its rule
/// in SARIF.
///
/// All text is plain. What is code stands in single quotes, as in messages ('spec.sink'), and a document by its name (rules.md);
/// whoever writes Markdown turns these into code spans and links.
package struct CodePage: Sendable {
    /// A part of the example: what is read, or what is printed about it.
    package enum Example: Sendable, Equatable {
        /// A file; without a name it is the only one, and `events.yaml`. A byte or control character that no source of ours can hold
        /// stands as `⟦1B⟧`, and a text too long for a page as `⟦131000 × a⟧`.
        case file(named: String? = nil, String)
        /// The finding, as it is printed for a person.
        case printed(String)
        /// A command line behind `$ `, and what it prints.
        case session(String)
    }

    /// The name of the code as words, where others are not right: a word is an abbreviation.
    package let title: String?

    /// What it is, whose first sentence says so alone, and why that matters.
    package let meaning: String

    /// Of a rule, what to do about it; nil for other codes, whose meaning says it in passing.
    package let wayOut: String?

    /// Of a rule, where its fact comes from: a file of code, a run with a release of Dapr, or a public report; nil for what is plain.
    package let source: String?

    /// Of a rule, the releases of Dapr that it is about, in words such as `1.17 and later`; nil for all.
    package let releases: String?

    package let example: [Example]

    package init(
        title: String? = nil, _ meaning: String, wayOut: String? = nil, source: String? = nil, releases: String? = nil,
        example: [Example]
    ) {
        (self.title, self.meaning, self.wayOut, self.example) = (title, meaning, wayOut, example)
        (self.source, self.releases) = (source, releases)
    }
}
