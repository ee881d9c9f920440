package import Findings

/// Gives the findings of rules the severities that a team has chosen for them.
///
/// What the compiler calls an error stays one: nothing can be rendered where there is such a thing.
package func adjust(_ diagnostics: [Diagnostic], to severities: [DiagnosticCode: Severity]) -> [Diagnostic] {
    guard !severities.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
        guard let severity = severities[diagnostic.code],
            diagnostic.code.group == .lint || diagnostic.severity != .error
        else { return diagnostic }
        var adjusted = diagnostic
        adjusted.severity = severity
        return adjusted
    }
}
