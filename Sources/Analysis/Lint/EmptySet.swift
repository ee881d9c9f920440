internal import EventsAPI
internal import EventsCompiler
package import Findings
internal import Text

/// Makes an error of a set without resources, for a wrong path would look like a clean set.
///
/// Where there are other errors, these are the reason that there is no resource.
///
/// - Parameter accepted: whether such a set is what was meant.
package func findingsOfEmptySet(_ findings: [Diagnostic], accepted: Bool) -> [Diagnostic] {
    let others = findings.filter { $0.code != .nothingToRender }
    guard !accepted, !others.contains(where: { $0.severity == .error }) else { return others }
    let kinds = listed(ResourceKind.allCases.map(\.rawValue), "or")
    let error = Diagnostic(
        .error, .nothingToRender, "there is nothing to lint: the input has no resource of '\(ResourceKind.group)'",
        at: nil,
        help: """
            check the paths: resources have 'apiVersion: \(ResourceKind.apiVersion)' and the kind \(kinds); to accept an \
            input without any, add '--allow-empty'
            """)
    return others + [error]
}
