import ArgumentParser
import Diagnostics
import EventsCompiler
import FindingFormats
import HandlerContract
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
              ofevents lint --format text --format sarif=lint.sarif events/
              ofevents lint --fix events/
              ofevents lint --diff events/
            """
    )

    @OptionGroup var input: InputArguments

    @Flag(inversion: .prefixedNo, help: "Make errors of secrets that are written out.")
    var strict: Bool?

    @Option(
        help: ArgumentHelp(
            "What ends the command with status 1: error (as without this option), warning or never.",
            discussion: "--quiet shows what does."))
    var failOn: FailureLevel?

    @Flag(
        inversion: .prefixedNo,
        help: "Take what is referred to, or refers, and is in none of the files to exist in the cluster.")
    var assumeExternal: Bool?

    @Option(
        name: .customLong("disable"),
        help: ArgumentHelp("A rule that is left out. Repeat it for each rule.", valueName: "rule"),
        transform: { text throws(ValidationError) in
            if let code = DiagnosticCode(rawValue: text), code.hasSettableSeverity { return code }
            let rules = DiagnosticCode.allCases.filter(\.hasSettableSeverity).map(\.rawValue)
            let near = nearestName(to: text, among: rules)
            throw ValidationError(
                "'\(visible(text))' is not a rule; "
                    + (near.map { "did you mean '\($0)'?" } ?? "the rules are \(rules.joined(separator: ", "))"))
        })
    var disabled: [DiagnosticCode] = []

    @OptionGroup var outputs: FindingOutputs

    @Option(help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Leave out nothing, whatever baseline the configuration file names.")
    var noBaseline = false

    @Option(
        help: ArgumentHelp(
            "Write a file that lists all findings but errors, for --baseline, and end.", valueName: "file"))
    var writeBaseline: String?

    @OptionGroup var fixing: FixArguments

    @Flag(help: "Accept an input that holds no resource.")
    var allowEmpty = false

    func validate() throws {
        if fixing.isActive, writeBaseline != nil {
            throw ValidationError("--write-baseline lists what is found, --fix and --diff mend it: which of them?")
        }
        if baseline != nil, noBaseline { throw ValidationError("--baseline and --no-baseline exclude each other") }
    }

    func run() throws {
        let settings = LintSettings(self)
        let inputs = try inputTexts(input)
        var files = inputs.map { SourceFile(name: $0.name, bytes: $0.bytes) }
        if let path = writeBaseline {
            let all = find(in: files, settings).findings
            return try LintBaseline.write(all, of: files, to: path, input.configuration)
        }
        let baseline = try settings.baseline().map { try LintBaseline(reading: $0, input.configuration) }
        let reserved = files.map(\.name) + (baseline.map { [$0.file.name] } ?? []) + input.configuration.readPaths
        if fixing.isActive {
            try outputs.refuseSharing(with: reserved, of: input.paths)
            let fix = LintFix(inputs, isQuiet: input.quiet) { files in
                let all = find(in: files, settings).findings
                return baseline?.leftOut(of: all, in: files) ?? all
            }
            if fixing.diff { return try finishDifference(fix, settings) }
            try fix.write()
            files = fix.sources
        }
        let (all, resources) = find(in: files, settings)
        var findings = baseline?.leftOut(of: all, in: files) ?? all
        if let baseline, let stale = baseline.stale(among: all, in: files, number: files.count) {
            findings += settings.adjusted([stale])
            files.append(baseline.file)
        }
        let shown = input.quiet ? findings.filter { $0.severity == .error || settings.failOn.includes($0) } : findings
        try outputs.write(
            FindingTexts(command: "lint", shown, of: files, paths: input.paths), besides: reserved, of: input.paths,
            to: fixing.fix && inputs.contains(where: \.isStandardInput) ? 2 : 1)
        if !input.quiet { StandardError.print("ofevents: \(summary(of: findings, resources: resources))\n") }
        if resources == 0, !allowEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if findings.contains(where: settings.failOn.includes) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func finishDifference(_ fix: LintFix, _ settings: LintSettings) throws {
        try fix.showDifference()
        if find(in: fix.sources, settings).resources == 0, !allowEmpty {
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    }

    /// Everything that is found in a set, but for what is silenced or left out, and how many resources it holds.
    private func find(
        in files: [SourceFile], _ settings: LintSettings
    ) -> (findings: [Diagnostic], resources: Int) {
        let analysis = analyze(files, options: settings.compileOptions)
        var options = settings.options
        // Who uses a bus is not known where a resource is broken.
        if hasErrorsOfCompiler(analysis.diagnostics) { options.assumesExternal = true }
        let all = analysis.diagnostics + lint(analysis.resources, options: options)
        var bag = DiagnosticBag()
        for diagnostic in silence(all, in: files, disabled: Set(settings.disabled.keys), options: settings.options) {
            bag.add(diagnostic)
        }
        for diagnostic in unusedSilencers(settings.disabled, among: all) { bag.add(diagnostic) }
        let findings = settings.adjusted(bag.sorted())
        guard analysis.resources.isEmpty else { return (findings, analysis.resources.count) }
        return (findingsOfEmptySet(findings, accepted: allowEmpty), 0)
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
