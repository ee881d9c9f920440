import ArgumentParser
import Diagnostics
import EventsCompiler
import Lint

/// `ofevents lint`: what the compiler accepts, and what fails or loses events when it runs.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find what otherwise fails only in production: settings, secrets, conditions, lost events.",
        discussion: """
            Shows what 'render' finds, and beside that what Dapr would ignore or fail on when the pods run. Of a secret the \
            value is never shown.

            EXAMPLES:
              ofevents lint events/
              ofevents lint --strict --fail-on warning events/
            """
    )

    @OptionGroup var input: InputArguments

    @Flag(help: "Make errors of secrets that are written out.")
    var strict = false

    @Option(help: "What ends the command with status 1: error, warning or never.")
    var failOn: FailureLevel = .error

    @Option(
        name: .customLong("disable"),
        help: ArgumentHelp("A rule that is left out. Repeat it for each rule.", valueName: "rule"),
        transform: { text throws(ValidationError) in
            if let code = DiagnosticCode(rawValue: text), code.isOfLint { return code }
            let rules = DiagnosticCode.allCases.filter(\.isOfLint).map(\.rawValue)
            let near = nearestName(to: text, among: rules)
            throw ValidationError(
                "'\(visible(text))' is not a rule; "
                    + (near.map { "did you mean '\($0)'?" } ?? "the rules are \(rules.joined(separator: ", "))"))
        })
    var disabled: [DiagnosticCode] = []

    @Flag(help: "Accept an input that holds no resource.")
    var allowEmpty = false

    func run() throws {
        let files = try sourceFiles(input)
        let analysis = analyze(files, options: input.compileOptions)
        var options = LintOptions()
        options.isStrict = strict
        options.namespace = input.namespace
        var bag = DiagnosticBag()
        for diagnostic in analysis.diagnostics + lint(analysis.resources, options: options)
        where !disabled.contains(diagnostic.code) && !(input.quiet && diagnostic.severity != .error) {
            bag.add(diagnostic)
        }
        let findings = bag.sorted()
        var text = DiagnosticText(files: files, colour: wantsColour(descriptor: 1))
        _ = try exiting(.cannotCreate) { () throws(FileError) in try StandardOutput().write(text.render(findings)) }
        StandardError.print("ofevents: \(summary(of: findings, resources: analysis.resources.count))\n")
        if analysis.resources.isEmpty, !allowEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if findings.contains(where: failOn.includes) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    /// Such as `2 warnings in 5 resources`.
    private func summary(of findings: [Diagnostic], resources: Int) -> String {
        let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count > 0 ? "\(count) \(plural(severity.rawValue, count))" : nil
        }
        return (counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))
            + " in \(resources) \(plural("resource", resources))"
    }
}

/// From which severity on findings are a failure.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case never

    func includes(_ diagnostic: Diagnostic) -> Bool {
        switch self {
        case .error: diagnostic.severity == .error
        case .warning: diagnostic.severity != .note
        case .never: false
        }
    }
}
