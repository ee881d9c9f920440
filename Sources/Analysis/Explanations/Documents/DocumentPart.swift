package import Findings
internal import Text

/// A part of a document in `docs` that is made of what the program knows; people write the rest of the document.
///
/// In the document it stands between two comments, `<!-- NAME:begin -->` and `<!-- NAME:end -->`. A part more is one file and
/// one line in the list of all.
package struct DocumentPart: Sendable {
    /// The name of the document's file, such as `rules.md`.
    package let document: String

    /// What the two comments call it.
    package let name: String

    /// Its lines, of what the program knows, with a line break at the end.
    private let write: @Sendable (DiagnosticCodes) -> String

    init(of document: String, named name: String, write: @escaping @Sendable (DiagnosticCodes) -> String) {
        (self.document, self.name, self.write) = (document, name, write)
    }

    /// All of them, in the order in which they are written.
    package static let all: [DocumentPart] = [
        .codes(.resource), .codes(.lint), .codes(.scenario), .codes(.configuration), .codes(.repository),
        .configurationFields, .reference, .brokers, .findingFormats, .resultFormats,
    ]

    /// The document with this part made anew; nil where it lacks one of the two comments.
    ///
    /// - Parameter codes: those that the program knows.
    package func replaced(in text: String, known codes: DiagnosticCodes) -> String? {
        let (begin, end) = ("<!-- \(name):begin -->\n", "<!-- \(name):end -->\n")
        guard let start = text.firstPlace(of: begin)?.upperBound, let stop = text[start...].firstPlace(of: end)
        else { return nil }
        return "\(text[..<start])\(write(codes))\(text[stop.lowerBound...])"
    }
}
