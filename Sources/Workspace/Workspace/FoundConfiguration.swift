package import ConfigurationFile
package import Files
package import Findings
internal import Scenarios
import Text

/// A configuration file that was read, and where it is: what it names is relative to its directory.
package struct FoundConfiguration {
    /// The path of the file, as it is shown.
    package let path: FilePath
    package let values: Configuration
    private let source: SourceFile

    /// More than this is no configuration.
    private static let greatestSize = 1 << 20

    /// Reads a file whose text has no errors.
    package init(reading path: FilePath) throws(ConfigurationFailure) {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try Self.bytes(of: path) } catch { throw .unreadable(error) }
        source = SourceFile(name: path.text, bytes: bytes)
        self.path = path
        let (values, findings) = decodeConfiguration(source, known: knownCodes)
        self.values = values
        if !findings.isEmpty { throw .faulty(findings, in: source) }
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

    // MARK: What it names

    /// The path of something that the file names, as it is written in the current directory.
    package func path(to name: Located<String>) -> String {
        pathFromHere(to: name.value, in: folder) { path.start.names }
    }

    /// The paths of files and directories that the file names, all of which must be there.
    ///
    /// - Parameter help: the way to something that is not there.
    package func paths(
        to names: [Located<String>], help: String? = nil
    ) throws(ConfigurationFailure) -> [String] {
        let paths = names.map { path(to: $0) }
        let findings = zip(names, paths).compactMap { name, path -> Diagnostic? in
            do throws(SystemError) {
                _ = try FileStatus(of: FilePath(path, in: self.path.start))
                return nil
            } catch {
                return unreadable(name, path, error, help)
            }
        }
        guard findings.isEmpty else { throw .missingPaths(findings, in: source) }
        return paths
    }

    private func unreadable(
        _ name: Located<String>, _ path: String, _ error: SystemError, _ help: String?
    ) -> Diagnostic {
        let folder = folder.isEmpty ? "the directory of this file" : "'\(visible(folder))', where this file is"
        let hint =
            name.value.contains { "*?[".contains($0) }
            ? "write the directory without a pattern: all files in it are read"
            : help ?? "correct the path: it starts at \(folder)"
        return Diagnostic(
            .error, .unreadableFile, "'\(visible(path))' cannot be read: \(visible(error.reason))", at: name.span,
            help: hint)
    }

    /// The directory of the file; empty for the current one.
    private var folder: String { path.parent?.text ?? (path.text.hasPrefix("/") ? "/" : "") }
}

/// Why a configuration file cannot be used.
package enum ConfigurationFailure: Error {
    case unreadable(FileError)
    /// Its text has errors.
    case faulty([Diagnostic], in: SourceFile)
    /// It names files or directories that are not there: a finding for each, with its place in the file.
    case missingPaths([Diagnostic], in: SourceFile)
}
