package import Findings

/// The errors of a set of files, to be compared with those of the same set after a change.
///
/// What only lint calls an error, under `--strict` or as `nats-streaming-removed`, was there before and could not be seen.
package struct ErrorCounts: Sendable {
    private var counts: [ErrorKey: Int] = [:]

    package init(_ findings: [Diagnostic]) {
        for finding in findings { if let key = ErrorKey(finding) { counts[key, default: 0] += 1 } }
    }

    /// The errors that were not there before, in their order.
    package func newErrors(among findings: [Diagnostic]) -> [Diagnostic] {
        var counts = counts
        return findings.filter { finding in
            guard let key = ErrorKey(finding) else { return false }
            counts[key, default: 0] -= 1
            return counts[key, default: 0] < 0
        }
    }
}

/// An error whose place may have moved.
private struct ErrorKey: Hashable {
    let file: UInt32?
    let code: DiagnosticCode
    let message: String

    init?(_ finding: Diagnostic) {
        let isAlwaysError = finding.code.severity == .error && finding.code.group != .lint
        guard finding.severity == .error, isAlwaysError else { return nil }
        (file, code, message) = (finding.span?.file, finding.code, finding.message)
    }
}
