package import ConfigurationFile
package import EventsCompiler
import Files
import Findings
internal import Manifests

/// The configuration file that holds for a run, or that there is none.
package struct CurrentConfiguration {
    /// Nil where there is none, and until the command line is read.
    package var file: FoundConfiguration?

    package init(file: FoundConfiguration? = nil) { self.file = file }

    // MARK: What it says

    /// What the file says; nothing where there is none.
    package var values: Configuration { file?.values ?? Configuration() }

    /// The path of the file, which no report may be written over.
    package var readPaths: [String] { file.map { [$0.path.text] } ?? [] }

    /// How resources are compiled where the command line says nothing.
    package var compileOptions: CompileOptions {
        var options = CompileOptions()
        let values = values
        if let namespace = values.namespace { options.namespace = namespace }
        if let domain = values.clusterDomain { options.clusterDomain = domain }
        options.generators.merge(values.generators)
        if let version = values.daprVersion { options.daprVersion = version }
        return options
    }

    /// What is left out of directories where the command line says nothing.
    package var ignoreOptions: IgnoreOptions {
        var options = IgnoreOptions()
        options.excluded = values.excluded.map(\.value)
        options.folder = file?.path.folder
        return options
    }

    /// The names that a baseline has files under, the same in whichever directory a command runs: relative to the configuration
    /// file, and without one to the root of the repository.
    package func baselineNames(of files: [String], root: () -> RepositoryRoot) -> [String: String] {
        let name = file.map { PathBase($0.path.folder).name } ?? root().name
        return Dictionary(files.map { ($0, name($0)) }) { first, _ in first }
    }
}
