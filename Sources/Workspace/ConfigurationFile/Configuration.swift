package import DaprCatalogue
package import Findings
package import Lint
package import Manifests

/// What a configuration file says: each value that it sets, and nil for what it leaves to the command line and the defaults.
package struct Configuration: Sendable {
    /// The namespace of resources that do not name one.
    package var namespace: String?

    /// The DNS domain of the cluster.
    package var clusterDomain: String?

    /// What it sets of the generators' options.
    package var generators = GeneratorOptions()

    /// The release of Dapr in the cluster.
    package var daprVersion: DaprVersion?

    /// The files and directories of the resources, relative to the file's directory; empty where it names none.
    package var paths: [Located<String>] = []

    /// The files and directories of the scenarios, relative to the file's directory; empty where it names none.
    package var scenarios: [Located<String>] = []

    /// Patterns for what is left out of directories, in gitignore's syntax; relative to the file's directory.
    package var excluded: [Located<String>] = []

    package var lint = Lint()

    /// What lint takes from the file.
    package struct Lint: Sendable {
        /// The rules that have another severity than their own.
        package var severities: [DiagnosticCode: Severity] = [:]

        /// The rules that are left out.
        package var disabled: Set<DiagnosticCode> = []

        /// Whether secrets that are written out are errors.
        package var isStrict: Bool?

        /// What ends the command with a failure.
        package var failOn: FailureLevel?

        /// Whether what is referred to and is in none of the files is taken to exist.
        package var assumesExternal: Bool?

        /// The file of known findings, relative to the file's directory.
        package var baseline: Located<String>?

        /// The types of pluggable components, as `LintOptions.pluggable` has them.
        package var pluggable: [String] = []

        package init() {}
    }

    package init() {}
}
