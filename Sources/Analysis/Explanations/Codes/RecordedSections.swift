/// The sections of the documents about findings, which are inside of the program as text.
enum RecordedSections {
    /// The sections of `docs/rules.md`, with an example each, by the name of the rule.
    static let rules = sections(of: ruleSectionsAToL, ruleSectionsMToZ)

    /// The sections of `docs/diagnostics.md` by code, and by its name the file that some examples need beside them.
    static let diagnostics = sections(
        of: diagnosticSectionsAToE, diagnosticSectionsFToM, diagnosticSectionsNToO, diagnosticSectionsPToT,
        diagnosticSectionsUToZ)

    /// The sections of `docs/scenarios.md` about faults.
    static let scenarios = sections(of: scenarioSections)

    /// The sections of `docs/configuration.md` about mistakes.
    static let configuration = sections(of: configurationSections)

    private static func sections(of texts: String...) -> [String: Substring] {
        texts.reduce(into: [:]) { sections, text in addSections(of: text, to: &sections) }
    }

    /// The parts behind headings of the form ``## `name` ``.
    private static func addSections(of text: String, to sections: inout [String: Substring]) {
        var name: Substring?
        var start = text.startIndex
        var line = text.startIndex
        while line < text.endIndex {
            let end = text[line...].firstIndex(of: "\n") ?? text.endIndex
            let next = end < text.endIndex ? text.index(after: end) : end
            if text[line...].hasPrefix("## `") {
                if let name { sections[String(name)] = text[start..<line] }
                name = text[line..<end].dropFirst("## `".count).dropLast()
                start = next
            }
            line = next
        }
        if let name { sections[String(name)] = text[start...] }
    }
}
