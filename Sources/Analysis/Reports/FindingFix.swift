internal import Findings
internal import YAMLTree

extension Finding {
    /// A stretch of the file, and what takes its place.
    package struct Edit: Sendable, Equatable {
        package var place: Place
        package var text: String
    }

    /// The fix as programs read it, where there is one.
    var fixField: [YAMLField] {
        guard !fix.isEmpty else { return [] }
        return [YAMLField("fix", .list(fix.map { .map($0.place.fields + [YAMLField("text", .string($0.text))]) }))]
    }
}

extension SARIFArtifacts {
    /// The objects `fix` of a finding (section 3.55): the stretches of one file that are replaced together.
    func fixes(of finding: Finding) -> [YAMLField] {
        guard let first = finding.fix.first else { return [] }
        let replacements = finding.fix.map { edit -> YAMLValue in
            ["deletedRegion": region(of: edit.place), "insertedContent": ["text": .string(edit.text)]]
        }
        let change: YAMLValue = [
            "artifactLocation": artifactLocation(of: first.place), "replacements": .list(replacements),
        ]
        let description: YAMLValue = ["text": .string(sarifText(finding.help ?? finding.message))]
        return [YAMLField("fixes", [["description": description, "artifactChanges": [change]]])]
    }
}
