package import Findings
internal import Resolution

/// Leaves out the findings that comments silence, and adds one for each comment that silences none.
///
/// `# ofevents:ignore RULE: REASON` silences the rule, or several with commas between them, on its own line; where it stands
/// alone, on the next line that is no comment; and above the first line of a document, or of an item of a `List`, in all of it. What
/// the compiler calls an error cannot be silenced.
///
/// Whether a comment is needed is not asked where the set has errors of the compiler: what is behind them is not looked at.
///
/// - Parameters:
///   - codes: those that a comment may name.
///   - disabled: rules that are left out anyway, so that their comments are no findings.
///   - options: those of `lint`; a comment about what they switch off is no finding.
package func silence(
    _ diagnostics: [Diagnostic], in files: [SourceFile], known codes: DiagnosticCodes,
    disabled: Set<DiagnosticCode> = [],
    options: LintOptions = LintOptions()
) -> [Diagnostic] {
    var silencers = files.enumerated().map { FileSilencers($1, number: UInt32($0), known: codes) }
    var bag = DiagnosticBag()
    for diagnostic in diagnostics {
        let isSilent = diagnostic.span.map { silencers[Int($0.file)].silences(diagnostic, at: $0) } ?? false
        if !isSilent { bag.add(diagnostic) }
    }
    let isWhole = !hasErrorsOfCompiler(diagnostics)
    for finding in silencers.flatMap(\.faulty) { bag.add(finding) }
    for file in silencers {
        for silencer in file.silencers where !disabled.contains(silencer.rule) {
            if !silencer.hasReason {
                bag.add(LintWording.ignoreWithoutReason(silencer.rule.id, at: silencer.span))
            } else if !silencer.isUsed, isWhole, !options.switchesOff(silencer.rule) {
                let line = file.lineMissed(by: silencer)
                bag.add(LintWording.unusedIgnore(silencer.rule.id, at: silencer.span, belongsOn: line))
            }
        }
    }
    return bag.sorted()
}

/// Whether parts of a set are not known, for the compiler could not read them.
package func hasErrorsOfCompiler(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity == .error && !$0.code.isSettable }
}

extension LintOptions {
    /// Whether nothing of a rule can be found with these options.
    fileprivate func switchesOff(_ rule: DiagnosticCode) -> Bool {
        assumesExternal && [.unusedEventBus, .unknownEventSource].contains(rule)
    }
}
