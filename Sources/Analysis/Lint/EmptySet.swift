internal import EventsAPI
internal import EventsCompiler
package import Findings

/// Makes an error of a set without resources, for a wrong path would look like a clean set.
///
/// Where there are other errors, these are the reason that there is no resource.
///
/// - Parameter accepted: whether such a set is what was meant.
package func findingsOfEmptySet(_ findings: [Diagnostic], accepted: Bool) -> [Diagnostic] {
    let others = findings.filter { $0.code != .nothingToRender }
    guard !accepted, !others.contains(where: { $0.severity == .error }) else { return others }
    let kinds = ResourceKind.allCases.map(\.rawValue).joined(separator: ", ")
    let error = Diagnostic(
        .error, .nothingToRender, "there is nothing to lint: no \(ResourceKind.group) resource was found", at: nil,
        help: """
            resources are documents of 'apiVersion: \(ResourceKind.apiVersion)' and kind \(kinds); name other paths, \
            or accept such a set with --allow-empty
            """)
    return others + [error]
}
