internal import EventsAPI
package import Findings
internal import YAMLTree

extension DiagnosticCode {
    package static let weakensRestricted = DiagnosticCode(
        "weakens-restricted", of: .lint,
        page: CodePage(
            """
            'template' or 'podTemplate' allows a pod more than the Pod Security Standard 'restricted' does. What ofevents writes \
            passes it. A namespace with the label 'pod-security.kubernetes.io/enforce: restricted' refuses the pod, and the \
            Deployment stays without one.
            """,
            wayOut: """
                Write what the finding says, or remove the field. If the pod needs more, run it in a namespace whose policy \
                allows that, and turn the rule off for the resource with a comment.
                """,
            source: "Kubernetes: Pod Security Standards",
            example: [
                .printed(
                    """
                    fires.yaml:11:18: warning: 'hostNetwork' of the pod is more than the Pod Security Standard 'restricted' allows [weakens-restricted]
                      11 |     hostNetwork: true
                         |                  ^~~~
                         = help: write 'false', or remove it
                    """)
            ]))
}

extension Rule {
    /// A template leaves the pod within "restricted" (https://kubernetes.io/docs/concepts/security/pod-security-standards/, the fields of
    /// Kubernetes 1.34).
    static let weakensRestricted = Rule(.weakensRestricted, .resource(check), .set(checkSet))
}

private func check(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    guard let pod = set.pod(of: resource) else { return }
    for violation in RestrictedPod(pod).violations where !violation.place.isOfSet {
        bag.add(weakens(violation, at: violation.place.span))
    }
}

/// The template of the configuration file, which is no file of the set and so has no place in it. What each resource takes back is right.
private func checkSet(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var said: Set<String> = []
    for violation in set.podsOfSet.flatMap({ RestrictedPod($0).violations })
    where violation.place.isOfSet && said.insert(violation.message).inserted {
        bag.add(weakens(violation, at: nil))
    }
}

private func weakens(_ violation: RestrictedPod.Violation, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
        .warning, .weakensRestricted,
        (span == nil ? "'podTemplate' of the configuration file: " : "") + violation.message, at: span,
        help: violation.help)
}
