import CommandArguments
import ConfigurationFile
import Files
import Findings
import Scenarios
import Text

/// A configuration file that was read, and where it is: what it names is relative to its directory.
struct FoundConfiguration {
    /// The path of the file, as it is shown.
    let path: FilePath
    let values: Configuration
    private let source: SourceFile

    /// More than this is no configuration.
    private static let greatestSize = 1 << 20

    /// Reads a file, or prints what is wrong with it and ends the command: with status 66 where it cannot be read, and with 78
    /// where its text has errors.
    init(reading path: FilePath) throws {
        let bytes = try exiting(.noInput) { () throws(FileError) in try Self.bytes(of: path) }
        source = SourceFile(name: path.text, bytes: bytes)
        self.path = path
        let (values, findings) = decodeConfiguration(source, known: knownCodes)
        self.values = values
        guard !findings.isEmpty else { return }
        Self.print(findings, in: source)
        StandardError.print("ofevents: \(FindingReport.total(of: findings))\n")
        throw ExitCode(ExitStatus.configuration.rawValue)
    }

    private static func bytes(of path: FilePath) throws(FileError) -> [UInt8] {
        do throws(SystemError) {
            return try OpenFile(reading: path).readAll(limit: greatestSize)
        } catch {
            throw FileError(
                "cannot read", path.text, reason: error.reason,
                help: error == .tooLarge ? "a configuration file has at most 1 MiB" : nil)
        }
    }

    private static func print(_ findings: [Diagnostic], in source: SourceFile) {
        var text = DiagnosticText(files: [source], colour: StandardError.wantsColour)
        StandardError.print(text.render(findings))
    }

    // MARK: What it names

    /// The path of something that the file names, as it is written in the current directory.
    func path(to name: Located<String>) -> String { pathFromHere(to: name.value, in: folder) }

    /// The paths of files and directories that the file names; those that are not there are printed with their places in the
    /// file, and end the command.
    ///
    /// - Parameter help: the way to something that is not there.
    func paths(to names: [Located<String>], help: String? = nil) throws -> [String] {
        let paths = names.map { path(to: $0) }
        let findings = zip(names, paths).compactMap { name, path -> Diagnostic? in
            do throws(SystemError) {
                _ = try FileStatus(of: FilePath(path))
                return nil
            } catch {
                return unreadable(name, path, error, help)
            }
        }
        guard !findings.isEmpty else { return paths }
        Self.print(findings, in: source)
        throw ExitCode(ExitStatus.noInput.rawValue)
    }

    private func unreadable(
        _ name: Located<String>, _ path: String, _ error: SystemError, _ help: String?
    ) -> Diagnostic {
        let folder = folder.isEmpty ? "the directory of this file" : "'\(visible(folder))', where this file is"
        let hint =
            name.value.contains { "*?[".contains($0) }
            ? "patterns are not expanded: name the directory, of which all is read"
            : help ?? "paths are relative to \(folder)"
        return Diagnostic(
            .error, .unreadableFile, "'\(visible(path))' cannot be read: \(visible(error.reason))", at: name.span,
            help: hint)
    }

    /// The directory of the file; empty for the current one.
    private var folder: String { path.parent?.text ?? (path.text.hasPrefix("/") ? "/" : "") }
}
