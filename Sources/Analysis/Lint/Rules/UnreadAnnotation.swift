internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unreadAnnotation = DiagnosticCode(
        "unread-annotation", of: .lint,
        page: CodePage(
            """
            An annotation 'ofevents.openfunction.io/…' is misspelt, or is in a place where nothing reads it. On a \
            Trigger these annotations set how long its inputs stay true and how its deliveries are retried. \
            Misspelt, on another kind or among the labels they have no effect, and the defaults apply.
            """,
            wayOut: "Write the annotation as the finding says. adapter.md lists all of them.",
            source: "dapr/dapr: annotations of sidecars",
            example: [
                .printed(
                    """
                    fires.yaml:20:5: warning: 'ofevents.openfunction.io/window' has no effect on an EventSource: only Triggers have this annotation [unread-annotation]
                      20 |     ofevents.openfunction.io/window: 30s
                         |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: remove it, or move it to a Trigger
                    """)
            ]))
}

extension Rule {
    /// An annotation that is most likely meant for ofevents is one that it reads.
    ///
    /// Names that the compiler does not know behind its own prefix, on a Trigger, are its errors.
    static let unreadAnnotation = Rule(.unreadAnnotation, .resource(check))
}

private func check(_ resource: Resource, in set: LintedSet, into bag: inout DiagnosticBag) {
    let prefix = Trigger.annotationPrefix
    for label in resource.metadata.labelNames where label.value.hasPrefix(prefix) {
        bag.add(labelForAnnotation(label))
    }
    for name in resource.metadata.annotationNames {
        if name.value.hasPrefix(prefix) {
            if resource.kind != .trigger { bag.add(misplacedAnnotation(name, on: resource.kind)) }
            continue
        }
        guard let parts = parts(of: name.value), let known = knownName(parts.name, of: parts.domain) else { continue }
        bag.add(misspeltAnnotation(name, prefix + known))
    }
}

/// The domain and the name behind it, also where there is a dot in the place of the slash.
private func parts(of annotation: String) -> (domain: String, name: String)? {
    let slash = annotation.firstIndex(of: "/") ?? annotation.lastIndex(of: ".")
    return slash.map { (String(annotation[..<$0]), String(annotation[annotation.index(after: $0)...])) }
}

private let ours = Vocabulary([String(Trigger.annotationPrefix.dropLast())])

/// The setting that is meant; behind a domain that is only near, a name that is known.
private func knownName(_ name: String, of domain: String) -> String? {
    let isKnown = Trigger.settingNames.contains(name)
    if domain.hasSuffix("openfunction.io") || ours.nearest(to: domain) != nil {
        return isKnown ? name : nearestName(to: name, among: Trigger.settingNames)
    }
    return isKnown && domain.split(separator: ".").first == "ofevents" ? name : nil
}

private func misplacedAnnotation(_ name: Located<String>, on kind: ResourceKind) -> Diagnostic {
    let resource = (kind == .clusterEventBus ? "a " : "an ") + kind.rawValue
    return Diagnostic(
        .warning, .unreadAnnotation,
        "'\(shortened(name.value))' has no effect on \(resource): only Triggers have this annotation",
        at: name.span, help: "remove it, or move it to a Trigger")
}

private func misspeltAnnotation(_ name: Located<String>, _ right: String) -> Diagnostic {
    Diagnostic(
        .warning, .unreadAnnotation, "the annotation '\(shortened(name.value))' has no effect: nothing reads it",
        at: name.span,
        help: "did you mean '\(right)'?")
}

private func labelForAnnotation(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .unreadAnnotation, "'\(shortened(name.value))' has no effect as a label: it is an annotation",
        at: name.span,
        help: "move it from 'labels' to 'annotations'")
}
