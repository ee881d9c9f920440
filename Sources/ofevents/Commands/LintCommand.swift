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

    @Option(help: "What ends the command with status 1: error, warning or never. (default: error)")
    var failOn: FailureLevel?

    @Flag(
        inversion: .prefixedNo,
        help: "Take what is referred to, or refers, and is in none of the files to exist in the cluster.")
    var assumeExternal: Bool?

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
    }

    func run() throws {
        let settings = LintSettings(self)
        let inputs = try inputTexts(input)
        var files = inputs.map { SourceFile(name: $0.name, bytes: $0.bytes) }
        if let path = writeBaseline {
            return try write(find(in: files, settings).findings, of: files, asBaseline: path)
        }
        let baseline = try settings.baseline()
        let known = try baseline.map { path in
            try exiting(.noInput) { () throws(FileError) in try readBaseline(path) }
        }
        let reserved = files.map(\.name) + (baseline.map { [$0] } ?? []) + input.configuration.readPaths
        if fixing.isActive {
            try outputs.refuseSharing(with: reserved, of: input.paths)
            let fix = LintFix(inputs, isQuiet: input.quiet) { files in
                leaveOut(known, of: find(in: files, settings).findings, in: files)
            }
            if fixing.diff { try fix.showDifference() } else { try fix.write() }
            files = fix.sources
        }
        let (all, resources) = find(in: files, settings)
        let shown = all.filter { !input.quiet || $0.severity == .error }
        if let known, let baseline { reportStaleLines(of: known, baseline, all, in: files) }
        let findings = leaveOut(known, of: shown, in: files)
        if !fixing.diff {
            try outputs.write(
                FindingTexts(command: "lint", findings, of: files, paths: input.paths), besides: reserved,
                of: input.paths, to: fixing.fix && inputs.contains(where: \.isStandardInput) ? 2 : 1)
            StandardError.print("ofevents: \(summary(of: findings, resources: resources))\n")
        }
        if resources == 0, !allowEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if !fixing.diff, findings.contains(where: settings.failOn.includes) {
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    }

    /// Everything that is found in a set, but for what is silenced or left out, and how many resources it holds.
    private func find(
        in files: [SourceFile], _ settings: LintSettings
    ) -> (findings: [Diagnostic], resources: Int) {
        let analysis = analyze(files, options: settings.compileOptions)
        var bag = DiagnosticBag()
        let all = silence(
            analysis.diagnostics + lint(analysis.resources, options: settings.options), in: files,
            disabled: settings.disabled)
        for diagnostic in adjust(all, to: settings.severities) where !settings.disabled.contains(diagnostic.code) {
            bag.add(diagnostic)
        }
        return (bag.sorted(), analysis.resources.count)
    }

    private func write(_ diagnostics: [Diagnostic], of files: [SourceFile], asBaseline path: String) throws {
        let text = Baseline.text(of: FindingFormats.findings(diagnostics, in: input.configuration.named(files)))
        try exiting(.cannotCreate) { () throws(FileError) in try ReplacedFile(FilePath(path)).write(Array(text.utf8)) }
    }

    /// The findings that a baseline does not list.
    private func leaveOut(_ known: Baseline?, of diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
        guard let known else { return diagnostics }
        let all = FindingFormats.findings(diagnostics, in: input.configuration.named(files))
        return zip(diagnostics, all).filter { !known.contains($0.1) }.map(\.0)
    }

    private func reportStaleLines(
        of known: Baseline, _ path: String, _ diagnostics: [Diagnostic], in files: [SourceFile]
    ) {
        let all = FindingFormats.findings(diagnostics, in: input.configuration.named(files))
        let stale = known.staleCount(among: all)
        guard stale > 0, !input.quiet else { return }
        StandardError.print(
            "ofevents: \(stale) \(plural("line", stale)) of '\(visible(path))' fit nothing any more; write it anew with --write-baseline\n"
        )
    }

    private func readBaseline(_ path: String) throws(FileError) -> Baseline {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try OpenFile(reading: FilePath(path)).readAll()
        } catch {
            throw FileError("cannot read", path, reason: error.reason)
        }
        do throws(Baseline.FaultyLine) {
            return try Baseline(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw FileError(
                "cannot read", path, reason: "line \(error.number) is none of a baseline",
                help: "--write-baseline writes such a file")
        }
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
