internal import Diagnostics
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

    /// The fix as SARIF has it (section 3.55): the stretches of one file that are replaced together.
    var sarifFixes: [YAMLField] {
        guard let first = fix.first else { return [] }
        let replacements = fix.map { edit -> YAMLValue in
            ["deletedRegion": edit.place.region, "insertedContent": ["text": .string(edit.text)]]
        }
        let change: YAMLValue = [
            "artifactLocation": ["uri": .string(first.place.uri)], "replacements": .list(replacements),
        ]
        return [YAMLField("fixes", [["description": ["text": .string(help ?? message)], "artifactChanges": [change]]])]
    }
}
