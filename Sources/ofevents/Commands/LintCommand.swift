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
              ofevents lint --fix events/
              ofevents lint --diff events/
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

    @Option(
        help: ArgumentHelp(
            "The form of the output: text, json, sarif, junit, github or markdown, and with =FILE where it goes.",
            discussion: "Repeat it for several at once; without a file it goes to standard output.",
            valueName: "format[=file]"))
    var format: [FindingOutput] = [FindingOutput(format: .text, file: nil)]

    @Option(help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"))
    var baseline: String?

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
        let inputs = try inputTexts(input)
        let known = try baseline.map { path in
            try exiting(.noInput) { () throws(FileError) in try readBaseline(path) }
        }
        var files = inputs.map { SourceFile(name: $0.name, bytes: $0.bytes) }
        if fixing.isActive {
            let fix = LintFix(inputs, isQuiet: input.quiet) { files in
                leaveOut(known, of: find(in: files).findings, in: files)
            }
            if fixing.diff { try fix.showDifference() } else { try fix.write() }
            files = fix.sources
        }
        let (all, resources) = find(in: files)
        var findings = all.filter { !input.quiet || $0.severity == .error }
        if let path = writeBaseline { return try write(findings, of: files, asBaseline: path) }
        if let known { reportStaleLines(of: known, findings, in: files) }
        findings = leaveOut(known, of: findings, in: files)
        if !fixing.diff {
            try write(findings, of: files, to: fixing.fix && inputs.contains(where: \.isStandardInput) ? 2 : 1)
            StandardError.print("ofevents: \(summary(of: findings, resources: resources))\n")
        }
        if resources == 0, !allowEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if !fixing.diff, findings.contains(where: failOn.includes) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    /// Everything that is found in a set, but for what is silenced or disabled, and how many resources it holds.
    private func find(in files: [SourceFile]) -> (findings: [Diagnostic], resources: Int) {
        let analysis = analyze(files, options: input.compileOptions)
        var options = LintOptions()
        options.isStrict = strict
        options.namespace = input.namespace
        var bag = DiagnosticBag()
        let all = silence(
            analysis.diagnostics + lint(analysis.resources, options: options), in: files, disabled: Set(disabled))
        for diagnostic in all where !disabled.contains(diagnostic.code) { bag.add(diagnostic) }
        return (bag.sorted(), analysis.resources.count)
    }

    private func write(_ diagnostics: [Diagnostic], of files: [SourceFile], asBaseline path: String) throws {
        let text = Baseline.text(of: FindingFormats.findings(diagnostics, in: files))
        try exiting(.cannotCreate) { () throws(FileError) in try ReplacedFile(FilePath(path)).write(Array(text.utf8)) }
    }

    /// The findings that a baseline does not list.
    private func leaveOut(_ known: Baseline?, of diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
        guard let known else { return diagnostics }
        let all = FindingFormats.findings(diagnostics, in: files)
        return zip(diagnostics, all).filter { !known.contains($0.1) }.map(\.0)
    }

    private func reportStaleLines(of known: Baseline, _ diagnostics: [Diagnostic], in files: [SourceFile]) {
        let stale = known.staleCount(among: FindingFormats.findings(diagnostics, in: files))
        guard stale > 0, !input.quiet, let path = baseline else { return }
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

    private func write(_ diagnostics: [Diagnostic], of files: [SourceFile], to descriptor: Int32) throws {
        let all = FindingFormats.findings(diagnostics, in: files)
        for output in format {
            let text: String
            switch output.format {
            case .text:
                var writer = DiagnosticText(
                    files: files, colour: output.file == nil && wantsColour(descriptor: descriptor))
                text = writer.render(diagnostics)
            case .json: text = all.json()
            case .sarif: text = all.sarif(version: Release.version)
            case .junit: text = all.junit(files: files.map(\.name))
            case .github: text = all.github()
            case .markdown: text = all.markdown()
            }
            try exiting(.cannotCreate) { () throws(FileError) in try output.write(text, to: descriptor) }
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
