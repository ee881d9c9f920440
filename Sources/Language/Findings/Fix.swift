/// How to fix a finding that has exactly one right fix: what becomes of scalars of the text, or which field is added.
///
/// Who finds something does not know how its author wrote it, bare or in quotes, behind an anchor or in JSON: `ScalarEditor` of
/// `YAMLTree` makes stretches of the text of it. Several changes belong together: all of them are made, or none.
package struct Fix: Sendable, Hashable {
    /// What becomes of one scalar.
    package struct Change: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// Its text becomes another, in the quotes that it has.
            case text(String)
            /// Its text stays, and is put in quotes.
            case quotes
            /// A field is put before it, which is the first key of a mapping.
            case field(NewField)
        }

        /// The whole place of the scalar, as the tree has it.
        package var scalar: SourceSpan
        package var kind: Kind

        package init(_ kind: Kind, of scalar: SourceSpan) {
            self.kind = kind
            self.scalar = scalar
        }
    }

    /// A field that a mapping gets.
    package struct NewField: Sendable, Hashable {
        package var name: String

        /// As it stands in YAML and in JSON, such as `[]`.
        package var value: String

        /// The place of the mapping.
        package var opening: SourceSpan
    }

    package var changes: [Change]

    /// In how many places of the tree the finding is: an alias brings a scalar to several.
    package var places = 1

    package init(_ changes: [Change]) { self.changes = changes }

    /// Gives a scalar another text.
    package init(rename scalar: SourceSpan, to text: String) { self.init([Change(.text(text), of: scalar)]) }

    /// Adds a field to a mapping.
    ///
    /// - Parameter value: as it stands in YAML and in JSON, such as `[]`.
    package init(add field: String, value: String, to mapping: MappingPlace) {
        let key = mapping.firstKey
        let place = SourceSpan(file: key.file, start: key.start, end: key.start)
        self.init([Change(.field(NewField(name: field, value: value, opening: mapping.opening)), of: place)])
    }

    /// Puts a bare scalar in quotes.
    package init(quote scalar: SourceSpan) { self.init([Change(.quotes, of: scalar)]) }
}

/// Where fields can be added to a mapping.
package struct MappingPlace: Sendable, Hashable {
    /// The place of the mapping: its brace, or its first key.
    package var opening: SourceSpan

    /// The first key that stands in it.
    package var firstKey: SourceSpan

    package init(opening: SourceSpan, firstKey: SourceSpan) {
        self.opening = opening
        self.firstKey = firstKey
    }
}

/// A stretch of a text, and what takes its place.
package struct TextEdit: Sendable, Hashable {
    package var span: SourceSpan
    package var text: String

    package init(_ text: String, at span: SourceSpan) {
        self.text = text
        self.span = span
    }
}

/// The findings without the fixes that contradict each other: an alias leads to one scalar from several places, and what is
/// right in one of them may be wrong in another.
///
/// A fix goes where another would make something else of one of its scalars, and where the same is found in that place without a fix.
package func withoutContradictions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.fix != nil }) else { return diagnostics }
    var kinds: [SourceSpan: Set<Fix.Change.Kind>] = [:]
    for change in diagnostics.flatMap({ $0.fix?.changes ?? [] }) {
        kinds[change.scalar, default: []].insert(change.kind)
    }
    var unfixable: [DiagnosticCode: Set<SourceSpan>] = [:]
    for diagnostic in diagnostics where diagnostic.fix == nil {
        if let span = diagnostic.span { unfixable[diagnostic.code, default: []].insert(span) }
    }
    return diagnostics.map { diagnostic in
        guard let fix = diagnostic.fix else { return diagnostic }
        let isPlain = fix.changes.allSatisfy { change in
            kinds[change.scalar]?.count == 1 && unfixable[diagnostic.code]?.contains(change.scalar) != true
        }
        var result = diagnostic
        if !isPlain { result.fix = nil }
        return result
    }
}
