package import EventsCompiler
package import Findings

/// What is found in the resources of a set that the compiler accepts, and that fails or loses events only when it runs.
///
/// They come in the order of the checks, not of the text: whoever shows them sorts them, with those of the compiler.
/// A pure function; broken parts of resources are passed over, as the compiler reports their errors.
package func lint(_ snapshot: Snapshot, options: LintOptions = LintOptions()) -> [Diagnostic] {
    let set = LintedSet(snapshot, options)
    var bag = DiagnosticBag(ofFirst: snapshot.ownFileCount)
    run(allRules, on: set, into: &bag)
    return bag.diagnostics
}
