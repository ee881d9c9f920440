internal import Findings
internal import Text

/// Makes the fingerprints of a run's findings: by them a baseline, and a service that keeps findings, knows a finding again.
///
/// A fingerprint is made of the rule, the file, what the finding points at, and what that belongs to (`SourceOutline`). It does not depend
/// on the words of the message, nor on lines elsewhere in the file. Findings in which all of these are equal are counted.
struct Fingerprints {
    /// Changes with whatever makes other fingerprints of equal input; baselines and SARIF name it.
    static let version = 2

    private var outlines: [UInt32: SourceOutline] = [:]
    private var counts: [String: Int] = [:]

    /// Sixteen hexadecimal digits.
    ///
    /// - Parameters:
    ///   - file: the name of the finding's file, one for all the ways to write its path.
    ///   - index: the lines of that file.
    mutating func fingerprint(of diagnostic: Diagnostic, in file: String, _ index: LineIndex?) -> String {
        var parts = [diagnostic.code.id, file]
        if let span = diagnostic.span, let index {
            var outline = outlines[span.file] ?? SourceOutline(index)
            parts += outline.owners(of: span)
            parts.append(outline.text(of: span))
            outlines[span.file] = outline
        }
        let key = parts.joined(separator: "\u{0}")
        let count = counts[key, default: 0] + 1
        counts[key] = count
        let digits = String(fnv1a(Array("\(key)\u{0}\(count)".utf8)), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
