package import Findings

/// The findings of the compiler as lint judges them: some that must not stop a render are errors here.
package func judgedByLint(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
        guard diagnostic.severity == diagnostic.code.severity,
            diagnostic.code.severityInLint != diagnostic.code.severity
        else { return diagnostic }
        var judged = diagnostic
        judged.severity = diagnostic.code.severityInLint
        return judged
    }
}

/// Gives the findings of rules the severities that a team has chosen for them.
///
/// What the compiler calls an error stays one: nothing can be rendered where there is such a thing.
package func adjust(_ diagnostics: [Diagnostic], to severities: [DiagnosticCode: Severity]) -> [Diagnostic] {
    guard !severities.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
        guard let severity = severities[diagnostic.code],
            diagnostic.code.group == .lint || diagnostic.severity != .error
                || diagnostic.code.severityInLint != diagnostic.code.severity
        else { return diagnostic }
        var adjusted = diagnostic
        adjusted.severity = severity
        return adjusted
    }
}
