package import Findings

/// What is to be said about files of a scenario's resources that were left out.
package struct ScenarioNotes: Sendable {
    /// One of them.
    package struct Note: Sendable {
        package let code: String
        package let message: String
        package let help: String?

        /// The name of the file that it is about, and where in it.
        package let file: String
        package let position: LineIndex.Position
    }

    package private(set) var all: [Note] = []

    /// All of them as a person reads them.
    package private(set) var text = ""

    package init() {}

    /// - Parameters:
    ///   - files: those that the places of the notes are in.
    ///   - text: all of them as a person reads them.
    package init(_ notes: [Diagnostic], in files: [SourceFile], text: String) {
        all = notes.compactMap { note in
            guard let span = note.span else { return nil }
            let file = files[Int(span.file)]
            return Note(
                code: note.code.id, message: note.message, help: note.help, file: file.name,
                position: LineIndex(file.bytes).position(of: Int(span.start)))
        }
        self.text = text
    }

    /// Each in a line, such as `prod/kustomization.yaml:3:1: note: … [kustomize-first]`.
    package var lines: [String] {
        all.map { "\($0.file):\($0.position.line):\($0.position.column): note: \($0.message) [\($0.code)]" }
    }
}
