package import EventsCompiler
package import Findings
import Lint

/// What lint finds in a set of files.
package struct LintedFiles {
    /// Everything but what is suppressed or left out, in the order of the text.
    package let findings: [Diagnostic]

    /// How many resources there are.
    package let resources: Int

    /// How many documents of each kind of others were skipped.
    package let skipped: [String: Int]

    /// Whether resources have errors, which hide what else is wrong with them.
    package let hasErrors: Bool

    /// - Parameters:
    ///   - isWhole: whether these files are all that the configuration file is about; otherwise a rule that it leaves out may find
    ///     something in others.
    ///   - allowsEmpty: whether no resource is no error.
    ///   - cache: what is known of files that were linted before.
    package init(
        _ files: [SourceFile], _ settings: LintSettings, isWhole: Bool, allowsEmpty: Bool,
        reusing cache: inout SnapshotCache
    ) {
        let analysis = cache.snapshot(
            of: files, context: settings.context, options: settings.compileOptions)
        hasErrors = hasErrorsOfCompiler(analysis.diagnostics)
        var options = settings.options
        // Who uses a bus is not known where a resource is broken.
        if hasErrors || analysis.hasFaultyContext { options.assumesExternal = true }
        let all = judgedByLint(analysis.diagnostics) + settings.notes + lint(analysis, options: options)
        let kept = suppress(
            all, in: analysis, known: knownCodes, disabled: Set(settings.disabled.keys), options: settings.options)
        let judged = settings.disabled.filter { isWhole || $0.value == LintSettings.commandLine }
        let adjusted = settings.adjusted((kept + unusedSuppressions(judged, among: all)).sorted())
        resources = analysis.ownResources.count
        findings =
            resources > 0
            ? adjusted : findingsOfEmptySet(adjusted, accepted: allowsEmpty).explained(by: settings.notes)
        skipped = analysis.skipped
    }
}
