import ConfigurationFile
package import EventsCompiler
package import Findings
package import Lint

/// How a run of lint goes: as the command line says, then the configuration file, then by default.
package struct LintSettings {
    package let compileOptions: CompileOptions
    package let options: LintOptions
    package let failOn: FailureLevel

    /// The rules that are left out, each with the words for where that is said: those of the command line and those of the file.
    package let disabled: [DiagnosticCode: String]

    /// The rules that have another severity than their own.
    package let severities: [DiagnosticCode: Severity]

    /// What was found before the files are linted, such as what was left out.
    package var notes: [Diagnostic] = []

    /// Files that only say what a name means: nothing is found in them.
    package var context: [SourceFile] = []

    /// The words for a rule that the command line leaves out.
    package static let commandLine = "--disable"

    /// - Parameters:
    ///   - compileOptions: how the resources are compiled.
    ///   - choices: what comes before the configuration file.
    package init(
        _ configuration: CurrentConfiguration, _ compileOptions: CompileOptions,
        overriddenBy choices: LintChoices = LintChoices()
    ) {
        let file = configuration.values.lint
        let assumesExternal = choices.assumesExternal ?? file.assumesExternal ?? false
        var compileOptions = compileOptions
        compileOptions.assumesExternal = assumesExternal
        compileOptions.acceptsContradictions = true
        self.compileOptions = compileOptions
        var options = LintOptions()
        options.isStrict = choices.isStrict ?? file.isStrict ?? false
        options.namespace = compileOptions.namespace
        options.daprVersion = compileOptions.daprVersion
        options.assumesExternal = assumesExternal
        options.pluggable = file.pluggable
        self.options = options
        failOn = choices.failOn ?? file.failOn ?? .error
        let ofFile = file.disabled.map { ($0, "the configuration file") }
        let ofCommand = choices.disabled.map { ($0, Self.commandLine) }
        disabled = Dictionary(ofFile + ofCommand) { _, last in last }
        // A strict run is about secrets: a milder severity of theirs does not hold in it.
        severities = options.isStrict ? file.severities.filter { $0.key != .literalSecret } : file.severities
    }

    /// The findings with the severities that were chosen, without those of rules that are left out.
    package func adjusted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        adjust(diagnostics, to: severities).filter { disabled[$0.code] == nil }
    }
}

/// What a command line says about a run of lint; nil where it says nothing.
package struct LintChoices {
    package var isStrict: Bool?
    package var failOn: FailureLevel?
    package var assumesExternal: Bool?

    /// The rules that are left out.
    package var disabled: [DiagnosticCode] = []

    package init() {}
}
