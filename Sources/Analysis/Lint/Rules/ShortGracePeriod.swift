internal import EventsAPI
package import Findings
internal import HandlerContract
internal import Manifests
internal import YAMLTree

extension DiagnosticCode {
    package static let shortGracePeriod = DiagnosticCode(
        "short-grace-period", of: .lint,
        page: CodePage(
            """
            'terminationGracePeriodSeconds' of a template is shorter than the pod may need to end. At its end the adapter delivers \
            what it has taken, and then its sidecar ends. Kubernetes kills both before that, and the broker brings those events \
            again.
            """,
            wayOut: "Remove the field, or write at least what the finding says. A longer time is fine.",
            source: "dapr/dapr: annotations of sidecars",
            example: [
                .printed(
                    """
                    fires.yaml:11:36: warning: a pod needs up to 40 seconds to end, and gets less [short-grace-period]
                      11 |     terminationGracePeriodSeconds: 20
                         |                                    ^~
                         = help: write 40 or more, or remove 'terminationGracePeriodSeconds'
                    """)
            ]))
}

extension Rule {
    /// A pod has the time that its adapter and its sidecar take to end.
    static let shortGracePeriod = Rule(.shortGracePeriod, .resource(check), .set(checkSet))
}

private func check(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    guard let pod = set.pod(of: resource), let place = shortPeriod(in: pod), !place.isOfSet else { return }
    bag.add(shortGracePeriod(at: place.value))
}

/// The template of the configuration file, which has no place in the set.
private func checkSet(_ set: LintedSet, into bag: inout DiagnosticBag) {
    if set.podsOfSet.contains(where: { shortPeriod(in: $0)?.isOfSet == true }) { bag.add(shortGracePeriod(at: nil)) }
}

/// Where a template shortens the time; removed, it is the 30 s of Kubernetes.
private func shortPeriod(in pod: MergedPod) -> PodPlace? {
    let path = [PodStep.field("terminationGracePeriodSeconds")]
    guard let part = pod.spec["terminationGracePeriodSeconds"] else { return pod.removal(of: path) }
    guard let seconds = part.scalar?.integer, seconds < PodShutdown.graceSeconds else { return nil }
    return pod.place(of: path)
}

private func shortGracePeriod(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
        .warning, .shortGracePeriod,
        (span == nil ? "'podTemplate' of the configuration file: " : "")
            + "a pod needs up to \(PodShutdown.graceSeconds) seconds to end, and gets less", at: span,
        help: "write \(PodShutdown.graceSeconds) or more, or remove 'terminationGracePeriodSeconds'")
}
