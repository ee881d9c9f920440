package import Findings

/// Notes about rules that are left out and would have found nothing: such a suppression hides the next mistake.
///
/// There are none where the set has errors of the compiler: what is behind them is not looked at.
///
/// - Parameters:
///   - disabled: the rules that are left out, with the words for where that is said.
///   - found: everything that is found with them.
package func unusedSuppressions(_ disabled: [DiagnosticCode: String], among found: [Diagnostic]) -> [Diagnostic] {
    guard !hasErrorsOfCompiler(found) else { return [] }
    let codes = Set(found.map(\.code))
    return disabled.filter { $0.key != .faultyIgnore && !codes.contains($0.key) }
        .sorted { $0.key.id < $1.key.id }
        .map { FaultyIgnore.unusedDisabling($0.key.id, by: $0.value) }
}

/// A note about the lines of a baseline whose findings are gone.
///
/// - Parameter span: the first of them.
package func staleBaseline(lines count: Int, at span: SourceSpan) -> Diagnostic {
    FaultyIgnore.staleBaseline(count, at: span)
}
