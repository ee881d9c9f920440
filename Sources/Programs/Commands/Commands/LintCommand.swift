import CommandArguments
import EventsCompiler
import Files
import Findings
import HandlerContract
import Lint
import Reports
import Terminal
import Text
import Workspace

/// `ofevents lint`: what the compiler accepts, and what fails or loses events when it runs.
struct LintCommand: Command {
    var input = InputArguments()
    var strict: Bool?
    var failOn: FailureLevel?
    var assumeExternal: Bool?
    var disabled: [DiagnosticCode] = []
    var outputs = FindingOutputs()
    var baseline: String?
    var noBaseline = false
    var writeBaseline: String?
    var fixing = FixArguments()
    var allowEmpty = false

    static let summary = CommandSummary(
        name: "lint",
        abstract: "Find mistakes that otherwise show only in production: settings, secrets, conditions, lost events.",
        discussion: """
            Reports what 'render' finds, and also what Dapr would ignore or fail on when the pods run. Never shows the value \
            of a secret.
            """,
        examples: [
            "ofevents lint events/",
            "ofevents lint --strict --fail-on warning events/",
            "ofevents lint -o text -o sarif=lint.sarif events/",
            "ofevents lint --fix events/",
            "ofevents lint --diff events/",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .invertibleFlag("strict", \.strict, help: "Report plain-text secrets as errors."),
        .option(
            "fail-on", \.failOn, help: "Exit with status 1 for findings of this severity or higher.",
            discussion: "With --quiet, only these findings and errors are shown.",
            defaultText: FailureLevel.error.rawValue),
        .invertibleFlag(
            "assume-external", \.assumeExternal,
            help: "Assume that resources missing from the input exist in the cluster."),
        .option(
            "disable", \.disabled, value: "rule[,rule]", help: "Leave out a rule, or several with commas between them.",
            discussion: "The option may be repeated.", completion: .custom { begun, _ in lists(begunWith: begun) },
            separator: ","
        ) { text throws(ValidationError) in
            if let code = knownCodes[id: text], code.isSettable { return code }
            throw ValidationError(whyNoRule(text))
        },
        .group(\.outputs),
        .option(
            "baseline", \.baseline, value: "file", help: "Leave out the findings that this file lists.",
            completion: .files()),
        .flag("no-baseline", \.noBaseline, help: "Ignore the baseline that the configuration file names."),
        .option(
            "write-baseline", \.writeBaseline, value: "file",
            help: "Write a file for --baseline that lists all findings except errors, and exit; - for standard output.",
            discussion: "If resources have errors, nothing is written, because errors can hide other findings.",
            completion: .files()),
        .group(\.fixing),
        .flag("allow-empty", \.allowEmpty, help: "Accept an input without resources."),
        .flag(
            "list-rules", \.input.isUnread, help: "Print the rules, as 'ofevents explain rules' does, and exit."),
    ]

    func validate(in context: CommandContext) throws {
        if fixing.isActive, writeBaseline != nil {
            throw ValidationError("'--write-baseline' cannot be used with '--fix' or '--diff': remove one of them")
        }
        if baseline != nil, noBaseline {
            throw ValidationError("'--baseline' and '--no-baseline' cannot be used together: remove one of them")
        }
        for (path, option) in [(baseline, "--baseline"), (writeBaseline, "--write-baseline")] where path == "" {
            throw ValidationError("'\(option)' names no file: an empty path was given")
        }
        if outputs.areNamed, writeBaseline != nil {
            throw ValidationError("'--write-baseline' prints no findings: remove '-o' and '--output-file'")
        }
        if outputs.areNamed, fixing.diff {
            throw ValidationError(
                "'--diff' prints no findings, only what '--fix' would change: remove '-o' and '--output-file'")
        }
    }

    func run(in context: CommandContext) throws {
        if input.isUnread { return try context.print(pageOf: "rules") }
        var cache = SnapshotCache()
        let read = try readInputs(in: context)
        let inputs = read.files
        var settings = self.settings
        (settings.notes, settings.context) = (read.notes, read.context)
        var files = inputs.map(\.source)
        let names = read.names
        // A stale baseline has the number of the configuration file, to which only errors point.
        let others = read.context + settings.compileOptions.configurationFiles
        if let path = writeBaseline { return try finishBaseline(of: files, to: path, settings, in: context) }
        let baseline = try baselinePath(in: context).map { try readBaseline($0, of: names, in: context) }
        let reserved = names + (baseline.map { [$0.file.name] } ?? []) + input.configuration.readPaths
        if fixing.isActive {
            try outputs.refuseSharing(with: reserved, of: input.paths, in: context)
            let fix = LintFix(inputs, isQuiet: input.quiet) { files in
                let all = find(in: files, settings, &cache).findings
                return baseline?.leftOut(of: all, in: files + others) ?? all
            }
            if fixing.diff { return try finishDifference(fix, settings, &cache, in: context) }
            try fix.write(in: context)
            files = fix.sources
        }
        let found = find(in: files, settings, &cache)
        var findings = baseline?.leftOut(of: found.findings, in: files + others) ?? found.findings
        let stale = baseline.flatMap { self.stale($0, among: found, in: files, settings) }
        if let stale { findings += settings.adjusted([stale]) }
        let shown = input.quiet ? findings.filter { $0.severity == .error || settings.failOn.includes($0) } : findings
        let takesOutput = fixing.fix && inputs.contains(where: \.isStandardInput)
        try outputs.write(
            FindingTexts(
                command: "lint", findings, shown: shown, of: files, context: stale == nil ? others : read.context,
                last: stale == nil ? nil : baseline?.file, paths: input.paths, in: context),
            besides: reserved, of: input.paths, to: takesOutput ? context.errors : context.output, in: context)
        say(FindingReport.skipped(found.skipped), in: context)
        say(summary(of: findings, resources: found.resources), in: context)
        if found.resources == 0, !allowEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if findings.contains(where: settings.failOn.includes) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func find(
        in files: [SourceFile], _ settings: LintSettings, _ cache: inout SnapshotCache
    ) -> LintedFiles {
        LintedFiles(
            files, settings, isWhole: input.takesConfiguredPaths, allowsEmpty: allowEmpty, reusing: &cache)
    }

    /// What is stale of a baseline; nothing is known of that where errors hide findings.
    private func stale(
        _ baseline: LintBaseline, among found: LintedFiles, in files: [SourceFile], _ settings: LintSettings
    ) -> Diagnostic? {
        guard !found.hasErrors else { return nil }
        return baseline.stale(
            among: found.findings, in: files, context: settings.context, isWhole: input.takesConfiguredPaths,
            leavingOut: Set(settings.disabled.keys))
    }

    private func finishDifference(
        _ fix: LintFix, _ settings: LintSettings, _ cache: inout SnapshotCache, in context: CommandContext
    ) throws {
        try fix.showDifference(in: context)
        let found = find(in: fix.sources, settings, &cache)
        guard found.resources == 0, !allowEmpty else { return }
        context.report(errorsOf: found, in: fix.sources + settings.context + settings.compileOptions.configurationFiles)
        throw ExitCode(ExitStatus.failure.rawValue)
    }

    private func finishBaseline(
        of files: [SourceFile], to path: String, _ settings: LintSettings, in context: CommandContext
    ) throws {
        let all = files + settings.context
        let names = all.map(\.name)
        if path != "-" {
            try context.exiting(.usage) { () throws(FileError) in
                try context.refuse(path, besides: names + input.configuration.readPaths, of: input.paths)
            }
        }
        var cache = SnapshotCache()
        let found = find(in: files, settings, &cache)
        if found.hasErrors || found.resources == 0 && !allowEmpty {
            context.report(errorsOf: found, in: all + settings.compileOptions.configurationFiles)
            say(FindingReport.total(of: found.findings.filter { $0.severity == .error }), in: context)
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        let baseline = NewBaseline(
            found.findings, of: all, names: baselineNames(of: names, in: context))
        try baseline.write(to: path, in: context)
        let place = path == "-" ? "standard output" : "'\(visible(path))'"
        let left = found.findings.count { $0.severity == .error }
        say(
            "\(baseline.count) \(plural("finding", baseline.count)) written to \(place)"
                + (left > 0 ? "; \(left) \(plural("error", left)) can be in no baseline" : ""), in: context)
    }

    /// A line for people, unless they want none.
    private func say(_ line: String?, in context: CommandContext) {
        if let line, !input.quiet { context.report("ofevents: \(line)\n") }
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

extension CommandContext {
    /// Reports the errors of files, where the command reports nothing else about them.
    fileprivate func report(errorsOf found: LintedFiles, in files: [SourceFile]) {
        var text = DiagnosticText(files: files, colour: coloursErrors)
        report(text.render(found.findings.filter { $0.severity == .error }))
    }
}

/// The rules that can be left out.
private var ruleNames: [String] { knownCodes.settableIDs }

/// Lists of rules with one more rule than is there before the last comma.
private func lists(begunWith text: String) -> [String] {
    let start = text.lastIndex(of: ",").map { text[...$0] } ?? ""
    return ruleNames.map { start + $0 }
}

/// What is to be said of a rule that cannot be left out.
private func whyNoRule(_ name: String) -> String {
    if knownCodes[id: name]?.group == .resource {
        return
            "'\(name)' is an error of the compiler and cannot be turned off: with such an error nothing can be rendered"
    }
    let near = nearestName(to: name, among: ruleNames)
    return "'\(visible(name))' is not a rule; "
        + (near.map { "did you mean '\($0)'?" } ?? "'ofevents explain rules' lists them")
}
