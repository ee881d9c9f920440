package import Findings
internal import YAMLTree

/// A finding as programs read it: with lines and columns, both counted from 1, in the place of offsets.
package struct Finding: Sendable {
    package struct Place: Sendable, Equatable {
        /// The path as the user gave it, or `<stdin>`.
        package var file: String
        package var line: Int
        package var column: Int
        package var endLine: Int

        /// The column behind the last one.
        package var endColumn: Int

        /// Where it begins, such as `events.yaml:6:3`.
        var text: String { "\(file):\(line):\(column)" }
    }

    package struct Note: Sendable {
        package var message: String
        package var place: Place
    }

    package var severity: Severity

    package var code: DiagnosticCode
    package var message: String

    /// Nil for what is about the set as a whole.
    package var place: Place?
    package var help: String?
    package var notes: [Note]

    /// What `--fix` replaces, in one file; empty where it fixes nothing.
    package var fix: [Edit] = []

    /// The same for the same finding in a file that has changed elsewhere, however its path is written and whatever the words of its
    /// message are (`Fingerprints`).
    package var fingerprint = ""

    /// The section of the project's documents that says more.
    package var page: String { code.documentPlace }

    /// The name of the code.
    package var rule: String { code.id }
}

/// Findings with their places, in the order of the diagnostics.
///
/// - Parameter name: the name of a file that goes into fingerprints, one for all the ways to write its path.
package func findings(
    _ diagnostics: [Diagnostic], in files: [SourceFile], named name: (String) -> String = { $0 }
) -> [Finding] {
    var places = PlaceFinder(files: files)
    var names: [String: String] = [:]
    var fingerprints = Fingerprints()
    return diagnostics.map { diagnostic in
        var finding = Finding(
            severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message,
            place: diagnostic.span.map { places.place(of: $0) }, help: diagnostic.help,
            notes: diagnostic.notes.map { Finding.Note(message: $0.message, place: places.place(of: $0.span)) })
        finding.fix = diagnostic.fix.map { places.edits(of: $0) } ?? []
        let file = finding.place?.file ?? ""
        let known = names[file] ?? name(file)
        names[file] = known
        finding.fingerprint = fingerprints.fingerprint(
            of: diagnostic, in: known, diagnostic.span.map { places.index(of: $0.file) })
        return finding
    }
}

/// Turns offsets into lines and columns; each file is counted once.
private struct PlaceFinder {
    let files: [SourceFile]
    private var indices: [UInt32: LineIndex] = [:]
    private var editors: [UInt32: ScalarEditor] = [:]

    init(files: [SourceFile]) { self.files = files }

    mutating func index(of file: UInt32) -> LineIndex {
        let index = indices[file] ?? LineIndex(files[Int(file)].bytes)
        indices[file] = index
        return index
    }

    /// None for a text whose columns are not those of its file.
    mutating func edits(of fix: Fix) -> [Finding.Edit] {
        guard let file = fix.changes.first?.scalar.file, files[Int(file)].isVerbatim else { return [] }
        let editor = editors[file] ?? ScalarEditor(index(of: file))
        editors[file] = editor
        let changes = editor.edits(making: fix) ?? []
        return changes.flatMap(\.edits).map { Finding.Edit(place: place(of: $0.span), text: $0.text) }
    }

    mutating func place(of span: SourceSpan) -> Finding.Place {
        let file = files[Int(span.file)]
        let index = index(of: span.file)
        let start = position(of: Int(span.start), in: index)
        let end = end(of: span, in: index, notBefore: start)
        return Finding.Place(
            file: file.name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }

    /// The place behind the last scalar of a span; of line breaks at its end none counts, so that it ends on a line that it
    /// has something of, as the text of a block scalar does.
    private func end(
        of span: SourceSpan, in index: LineIndex, notBefore start: LineIndex.Position
    ) -> LineIndex.Position {
        var end = position(of: Int(span.end), in: index)
        while end.line > start.line, end.column == 1 {
            end.line -= 1
            end.column = index.length(ofLine: end.line) + 1
        }
        return end
    }

    /// The place of an offset; one in a line break, or behind the text, is the end of its line.
    private func position(of offset: Int, in index: LineIndex) -> LineIndex.Position {
        var position = index.position(of: offset)
        position.column = min(position.column, index.length(ofLine: position.line) + 1)
        return position
    }
}
