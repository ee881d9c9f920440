import ArgumentParser
import ConfigurationFile

/// The options that say which configuration file holds, and the file itself; every command has them.
struct ConfigurationArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A configuration file, in place of the one that is found.",
            discussion: """
                Without this option it is the \(configurationName) of this directory or of the nearest above it, up to the root of the \
                repository. It sets what the command line does not.
                """,
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var config: String?

    @Flag(help: "Read no configuration file.")
    var noConfig = false

    /// The file that holds; nil where there is none.
    private(set) var file: FoundConfiguration?

    /// What it says.
    var values: Configuration { file?.values ?? Configuration() }

    /// The path of the file, which no report may be written over.
    var readPaths: [String] { file.map { [$0.path.text] } ?? [] }

    private enum CodingKeys: CodingKey {
        case config
        case noConfig
    }

    /// Finds the file and reads it; ends the command where that fails.
    mutating func validate() throws {
        if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other") }
        if config == "" { throw ValidationError("--config names no file: an empty path was given") }
        file = try path().map { try FoundConfiguration(reading: $0) }
    }

    private func path() throws -> FilePath? {
        if noConfig { return nil }
        if let config { return FilePath(config) }
        return try exiting(.configuration) { () throws(FileError) in try configurationFile() }
    }
}
