import CommandArguments
import ConfigurationFile
import EventsCompiler
import Findings
import Manifests

/// The options about the configuration file, which every command that reads it has.
struct ConfigurationArguments: ArgumentGroup {
    private var path: String?
    private var isUnwanted = false

    init() {}

    static let arguments: [Argument<Self>] = [
        .option(
            "config", \.path, value: "file", help: "A configuration file, in place of the one that is found.",
            discussion: """
                Without this option it is the \(configurationName) of this directory or of the nearest above it, up to the root of \
                the repository. It sets what the command line does not.
                """,
            completion: .files(extensions: ["yaml", "yml", "json"])),
        .flag("no-config", \.isUnwanted, help: "Read no configuration file."),
    ]

    /// Finds the file and reads it; ends the command where that fails.
    func read() throws -> CurrentConfiguration {
        if path != nil, isUnwanted { throw ValidationError("--config and --no-config exclude each other") }
        if path == "" { throw ValidationError("--config names no file: an empty path was given") }
        return try CurrentConfiguration(file: found().map { try FoundConfiguration(reading: $0) })
    }

    private func found() throws -> FilePath? {
        if isUnwanted { return nil }
        if let path { return FilePath(path) }
        return try exiting(.configuration) { () throws(FileError) in try configurationFile() }
    }
}

/// The configuration file that holds for a run, or that there is none.
struct CurrentConfiguration {
    /// Nil where there is none, and until the command line is read.
    var file: FoundConfiguration?

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
        options.generators.merge(values.generators)
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
