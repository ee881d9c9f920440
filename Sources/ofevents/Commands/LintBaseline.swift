import Diagnostics
import FindingFormats
import Lint

/// The findings that a team knew when it began to lint, as a file has them.
struct LintBaseline {
    /// The text of the file, to be shown where it is out of date.
    let file: SourceFile

    private let known: Baseline
    private let configuration: CurrentConfiguration

    /// Reads the file; ends the command where that fails.
    init(reading path: String, _ configuration: CurrentConfiguration) throws {
        self.configuration = configuration
        let (file, known) = try exiting(.noInput) { () throws(FileError) in try Self.read(path) }
        (self.file, self.known) = (file, known)
    }

    private static func read(_ path: String) throws(FileError) -> (SourceFile, Baseline) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try OpenFile(reading: FilePath(path)).readAll()
        } catch {
            throw FileError("cannot read", path, reason: error.reason)
        }
        let file = SourceFile(name: path, bytes: bytes)
        do throws(Baseline.FaultyLine) {
            return (file, try Baseline(String(decoding: file.bytes, as: UTF8.self)))
        } catch {
            throw FileError(
                "cannot read", path, reason: "line \(error.number) is none of a baseline",
                help: "--write-baseline writes such a file")
        }
    }

    /// The findings that it does not list.
    func leftOut(of diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
        let all = findings(diagnostics, in: configuration.named(files))
        return zip(diagnostics, all).filter { !known.contains($0.1) }.map(\.0)
    }

    /// A note about its lines that fit none of the findings; nil where each fits one.
    ///
    /// - Parameter number: of the baseline's file, among those that are shown.
    func stale(among diagnostics: [Diagnostic], in files: [SourceFile], number: Int) -> Diagnostic? {
        let lines = known.staleLines(among: findings(diagnostics, in: configuration.named(files)))
        guard let first = lines.first else { return nil }
        let index = LineIndex(file.bytes)
        let start = UInt32(index.offset(ofLine: first))
        // A fingerprint has sixteen digits.
        return staleBaseline(
            lines: lines.count, at: SourceSpan(file: UInt32(number), start: start, end: start + 16))
    }

    /// Writes the file anew.
    static func write(
        _ diagnostics: [Diagnostic], of files: [SourceFile], to path: String, _ configuration: CurrentConfiguration
    ) throws {
        let text = Baseline.text(of: findings(diagnostics, in: configuration.named(files)))
        try exiting(.cannotCreate) { () throws(FileError) in try ReplacedFile(FilePath(path)).write(Array(text.utf8)) }
    }
}
