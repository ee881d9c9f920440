package import EventsCompiler
package import Findings
internal import Resolution

/// Leaves out the findings that comments suppress, and adds one for each comment that suppresses none.
///
/// `# ofevents:ignore RULE: REASON` suppresses the rule, or several with commas between them, on its own line; where it stands
/// alone, on the next line that is no comment; and above the first line of a document, or of an item of a `List`, in all of it. What
/// the compiler calls an error cannot be suppressed.
///
/// Whether a comment is needed is not asked where the set has errors of the compiler: what is behind them is not looked at.
///
/// - Parameters:
///   - codes: those that a comment may name.
///   - disabled: rules that are left out anyway, so that their comments are no findings.
///   - options: those of `lint`; a comment about what they switch off is no finding.
package func suppress(
    _ diagnostics: [Diagnostic], in snapshot: Snapshot, known codes: DiagnosticCodes,
    disabled: Set<DiagnosticCode> = [],
    options: LintOptions = LintOptions()
) -> [Diagnostic] {
    var (bag, suppressions) = (DiagnosticBag(), suppressions(in: snapshot.files, snapshot.outlines, known: codes))
    for diagnostic in unsuppressed(diagnostics, by: &suppressions) { bag.add(diagnostic) }
    let isWhole = !hasErrorsOfCompiler(diagnostics)
    for finding in suppressions.flatMap(\.faulty) { bag.add(finding) }
    for file in suppressions {
        for suppression in file.suppressions where !disabled.contains(suppression.rule) {
            if !suppression.hasReason {
                bag.add(FaultyIgnore.withoutReason(suppression.rule.id, at: suppression.span))
            } else if !suppression.isUsed, isWhole, !options.switchesOff(suppression.rule) {
                let line = file.lineMissed(by: suppression)
                bag.add(FaultyIgnore.unused(suppression.rule.id, at: suppression.span, belongsOn: line))
            }
        }
    }
    return bag.diagnostics
}

/// The findings that no comment suppresses, for commands that say nothing about the comments themselves.
///
/// - Parameters:
///   - outlines: where comments may stand in each of the files; nil for files without one.
///   - codes: those that a comment may name.
package func unsuppressed(
    _ diagnostics: [Diagnostic], in files: [SourceFile], _ outlines: [FileOutline?], known codes: DiagnosticCodes
) -> [Diagnostic] {
    guard outlines.contains(where: { $0 != nil }) else { return diagnostics }
    var suppressions = suppressions(in: files, outlines, known: codes)
    return unsuppressed(diagnostics, by: &suppressions)
}

private func suppressions(
    in files: [SourceFile], _ outlines: [FileOutline?], known codes: DiagnosticCodes
) -> [FileSuppressions] {
    zip(files, outlines).enumerated().map { number, file in
        FileSuppressions(file.0, number: UInt32(number), file.1, known: codes)
    }
}

private func unsuppressed(_ diagnostics: [Diagnostic], by suppressions: inout [FileSuppressions]) -> [Diagnostic] {
    // What contradicts a fix does so when a comment suppresses it, too.
    withoutContradictions(diagnostics).filter { diagnostic in
        // Those of the configuration file are behind the files of the set.
        guard let span = diagnostic.span, span.file < suppressions.count else { return true }
        return !suppressions[Int(span.file)].suppresses(diagnostic, at: span)
    }
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
