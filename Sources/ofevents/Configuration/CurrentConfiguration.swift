import ArgumentParser
import ConfigurationFile
import Diagnostics
import EventsCompiler

/// The configuration file that holds for a run, or that there is none.
///
/// A command has the two options beside its own: a group of options in a group takes as long to start as all else of a run.
struct CurrentConfiguration {
    /// Nil where there is none.
    let file: FoundConfiguration?

    /// None, until the command line is read.
    init() { file = nil }

    /// Finds the file and reads it; ends the command where that fails.
    ///
    /// - Parameters:
    ///   - path: that of `--config`.
    ///   - isUnwanted: what `--no-config` says.
    init(_ path: String?, isUnwanted: Bool) throws {
        if path != nil, isUnwanted { throw ValidationError("--config and --no-config exclude each other") }
        if path == "" { throw ValidationError("--config names no file: an empty path was given") }
        file = try Self.path(path, isUnwanted).map { try FoundConfiguration(reading: $0) }
    }

    private static func path(_ path: String?, _ isUnwanted: Bool) throws -> FilePath? {
        if isUnwanted { return nil }
        if let path { return FilePath(path) }
        return try exiting(.configuration) { () throws(FileError) in try configurationFile() }
    }

    /// The help of `--config`.
    static let help = ArgumentHelp(
        "A configuration file, in place of the one that is found.",
        discussion: """
            Without this option it is the \(configurationName) of this directory or of the nearest above it, up to the root of \
            the repository. It sets what the command line does not.
            """,
        valueName: "file")

    /// The help of `--no-config`.
    static let noneHelp: ArgumentHelp = "Read no configuration file."

    // MARK: What it says

    /// What the file says; nothing where there is none.
    var values: Configuration { file?.values ?? Configuration() }

    /// The path of the file, which no report may be written over.
    var readPaths: [String] { file.map { [$0.path.text] } ?? [] }

    /// How resources are compiled where the command line says nothing.
    var compileOptions: CompileOptions {
        var options = CompileOptions()
        let values = values
        if let namespace = values.namespace { options.namespace = namespace }
        if let domain = values.clusterDomain { options.clusterDomain = domain }
        if let image = values.adapterImage { options.adapterImage = image }
        if let version = values.daprVersion { options.daprVersion = version }
        return options
    }

    /// The names that a baseline has files under, the same in whichever directory a command runs: relative to the configuration
    /// file, and without one to the root of the repository.
    func baselineNames(of files: [String]) -> [String: String] {
        let name: (String) -> String
        if let file { name = PathBase(file.path.folder).name } else { name = RepositoryRoot().name }
        return Dictionary(files.map { ($0, name($0)) }) { first, _ in first }
    }
}
