import Terminal
import Workspace
import CommandArguments
import ConfigurationFile
import EventsCompiler
import Findings
import Lint
import Text

/// How a run of lint goes: as the command line says, then the configuration file, then by default.
struct LintSettings {
    let compileOptions: CompileOptions
    let options: LintOptions
    let failOn: FailureLevel

    /// The rules that are left out, each with the words for where that is said: those of the command line and those of the file.
    let disabled: [DiagnosticCode: String]

    /// The rules that have another severity than their own.
    let severities: [DiagnosticCode: Severity]

    /// The words for a rule that the command line leaves out.
    static let commandLine = "--disable"

    private let command: LintCommand

    init(_ command: LintCommand) {
        self.command = command
        let file = command.input.configuration.values.lint
        let assumesExternal = command.assumeExternal ?? file.assumesExternal ?? false
        var compileOptions = command.input.compileOptions
        compileOptions.assumesExternal = assumesExternal
        self.compileOptions = compileOptions
        var options = LintOptions()
        options.isStrict = command.strict ?? file.isStrict ?? false
        options.namespace = compileOptions.namespace
        options.daprVersion = compileOptions.daprVersion
        options.assumesExternal = assumesExternal
        self.options = options
        failOn = command.failOn ?? file.failOn ?? .error
        let ofFile = file.disabled.map { ($0, "the configuration file") }
        let ofCommand = command.disabled.map { ($0, Self.commandLine) }
        disabled = Dictionary(ofFile + ofCommand) { _, last in last }
        // A strict run is about secrets: a milder severity of theirs does not hold in it.
        severities = options.isStrict ? file.severities.filter { $0.key != .literalSecret } : file.severities
    }

    /// The findings with the severities that were chosen, without those of rules that are left out.
    func adjusted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        adjust(diagnostics, to: severities).filter { disabled[$0.code] == nil }
    }

    /// The path of the file with the known findings, or nil for none; ends the command where the configuration file names one
    /// that is not there.
    func baseline(in context: CommandContext) throws -> String? {
        if command.noBaseline { return nil }
        if let baseline = command.baseline { return baseline }
        guard let file = command.input.configuration.file, let name = file.values.lint.baseline else { return nil }
        let help = "'ofevents lint --write-baseline \(visible(file.path(to: name)))' writes it"
        return try context.exitingForConfiguration { () throws(ConfigurationFailure) in
            try file.paths(to: [name], help: help).first
        }
    }
}
