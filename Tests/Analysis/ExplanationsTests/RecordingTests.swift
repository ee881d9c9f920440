import Testing

/// The pages in the program are those of the documents: what differs is recorded anew with `UPDATE_GOLDENS=1`.
@Suite("The recorded sections")
struct RecordingTests {
    @Test("Rules: each section of docs/rules.md, and the first finding of the rule's fixture")
    func rules() throws {
        try check(
            "RuleSections", try withFindings(sections(of: "docs/rules.md", level: "## "), of: "Fixtures/lint"),
            "docs/rules.md, with the first finding of each fixture in Fixtures/lint", letters: ["a"..."l", "m"..."z"])
    }

    @Test("Codes: each section of docs/diagnostics.md, and the file beside its examples")
    func diagnostics() throws {
        let companion = try #require(
            try Repository.text(of: "docs/diagnostics.md").firstMatch(of: /(?s)```yaml orders\.yaml\n.*?\n```/))
        let sections =
            try sections(of: "docs/diagnostics.md", level: "### ")
            + [Section(name: "orders.yaml", text: String(companion.0))]
        try check(
            "DiagnosticSections", sections, "docs/diagnostics.md, and the file that some examples need",
            letters: ["a"..."e", "f"..."m", "n"..."o", "p"..."t", "u"..."z"])
    }

    @Test("Codes of scenarios: each section of docs/scenarios.md that is about one")
    func scenarios() throws {
        try check(
            "ScenarioSections", try sections(of: "docs/scenarios.md", level: "### ").filter { $0.isNamed },
            "docs/scenarios.md that are about a fault")
    }

    @Test("Codes of the configuration file: each section of docs/configuration.md that is about one")
    func configuration() throws {
        try check(
            "ConfigurationSections",
            try withFindings(sections(of: "docs/configuration.md", level: "### "), of: "Fixtures/reject-configuration"),
            "docs/configuration.md that are about a mistake, with the first finding of each fixture")
    }

    @Test("Fields of the configuration file: the table of docs/configuration.md")
    func configurationFields() throws {
        let lines = try Repository.text(of: "docs/configuration.md").split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("| field |") })
        let rows = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
        #expect(rows.count > 8)
        try Repository.check(
            "Sources/Analysis/Explanations/Codes/Recorded/ConfigurationRows.swift",
            holds: """
                // Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

                /// The rows of the table of fields in docs/configuration.md.
                let configurationRows = #\"""
                \(rows.map { "    \($0)\n" }.joined())    \"""#

                """)
    }

    /// The sections that are about a finding, each with an example from its fixture.
    private func withFindings(_ sections: [Section], of folder: String) throws -> [Section] {
        try sections.filter(\.isNamed).map { section in
            let findings = try Repository.text(of: "\(folder)/\(section.name)/expected.txt")
            let example = try #require(firstFinding(of: findings), "\(section.name) has no finding")
            return Section(name: section.name, text: "\(section.text)\n\n```text\n\(example)\n```")
        }
    }

    private struct Section {
        var name: String
        var text: String

        /// False for a heading of words.
        var isNamed = true
    }

    /// The sections of a document under headings of a level; a heading of the level above ends one too.
    private func sections(of path: String, level: String) throws -> [Section] {
        var sections: [Section] = []
        var isCode = false
        var isOpen = false
        for line in try Repository.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            if !isCode, line.hasPrefix(level) {
                let title = line.dropFirst(level.count)
                sections.append(
                    Section(
                        name: title.filter { $0 != "`" }, text: "", isNamed: title.wholeMatch(of: /`[a-z-]+`/) != nil))
                isOpen = true
            } else if !isCode, line.hasPrefix("#") {
                isOpen = false
            } else if isOpen {
                sections[sections.count - 1].text += line + "\n"
            }
        }
        #expect(sections.count >= 3)
        return sections.map { section in
            var section = section
            section.text = section.text.trimming(while: \.isNewline)
            return section
        }
    }

    /// The first finding of a recording, with its source line, its help and its notes.
    private func firstFinding(of text: String) -> String? {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") && lines.isEmpty { continue }
            let isHead = !line.hasPrefix(" ") && line.hasSuffix("]")
            if line.isEmpty || (isHead && !lines.isEmpty) {
                if lines.isEmpty { continue }
                break
            }
            lines.append(line)
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Constants with all sections, one in a file of its own for each of the ranges that their names begin with.
    private func check(
        _ name: String, _ sections: [Section], _ origin: String, letters: [ClosedRange<Character>]
    ) throws {
        for range in letters {
            let own = sections.filter { $0.name.first.map(range.contains) == true }
            let part = "\(range.lowerBound.uppercased())To\(range.upperBound.uppercased())"
            try check(name + part, own, "\(origin), from \(range.lowerBound) to \(range.upperBound)")
        }
        #expect(sections.allSatisfy { section in letters.count { section.name.first.map($0.contains) == true } == 1 })
    }

    /// One constant with all sections, as Swift source.
    private func check(_ name: String, _ sections: [Section], _ origin: String) throws {
        let text = sections.map { "## `\($0.name)`\n\n\($0.text)\n" }.joined(separator: "\n")
        #expect(!text.contains("\"\"\"#"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
        #expect(lines.count < 390, "\(name) is too long for a reader: give it fewer letters")
        let constant = name.prefix(1).lowercased() + name.dropFirst()
        try Repository.check(
            "Sources/Analysis/Explanations/Codes/Recorded/\(name).swift",
            holds: """
                // Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

                /// The sections of \(origin).
                let \(constant) = #\"""
                \(lines.joined(separator: "\n"))    \"""#

                """)
    }
}

extension String {
    fileprivate func trimming(while isCut: (Character) -> Bool) -> String {
        var text = drop(while: isCut)
        while let last = text.last, isCut(last) { text.removeLast() }
        return String(text)
    }
}
