internal import EventsAPI
package import Findings
internal import Resolution
internal import Text

extension DiagnosticCode {
    package static let cutName = DiagnosticCode(
        "cut-name", of: .lint, .note,
        page: CodePage(
            """
            A generated name or label is too long, so ofevents cuts it and adds a hash, which is always the same. \
            Dapr accepts an app-id of 58 characters without dots, and Kubernetes a label of 63. This is a note, \
            because everything works. But dashboards, 'kubectl get -l' and access lists need the cut name. For a \
            Deployment name with a dot or more than 63 characters 'kubectl apply' also prints a warning about pod names.
            """,
            wayOut: "Choose a shorter name without dots, or select by the name that the finding shows.",
            source: "Kubernetes: length of names",
            example: [
                .printed(
                    """
                    fires.yaml:18:9: note: the labels of its objects get the value 'orders-of-the-shop-in-the-high-street-of-the-old-tow-f906324421': the name has 66 characters, and a label can have at most 63 [cut-name]
                      18 |   name: orders-of-the-shop-in-the-high-street-of-the-old-town-by-the-river
                         |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: use 'orders-of-the-shop-in-the-high-street-of-the-old-tow-f906324421' in label selectors, or choose a shorter name
                    """)
            ]))
}

extension Rule {
    /// App-ids and labels that are made of names keep them whole.
    static let cutName = Rule(.cutName, .resource(check))
}

private func check(_ resource: Resource, in set: LintedSet, into bag: inout DiagnosticBag) {
    let name = resource.metadata.name
    for (deployment, place) in resource.deployments {
        let appID = appID(ofDeployment: deployment)
        if appID != deployment { bag.add(changedAppID(of: deployment, appID, at: place)) }
    }
    // A bus is in no label.
    if case .eventBus = resource { return }
    let label = labelValue(name.value)
    if label != name.value { bag.add(cutLabel(name, label)) }
}

private func changedAppID(of deployment: String, _ appID: String, at span: SourceSpan) -> Diagnostic {
    let why =
        deployment.utf8.contains(UInt8(ascii: "."))
        ? "an app-id cannot contain '.'"
        : "it has \(deployment.utf8.count) characters, and an app-id can have at most 58"
    let label =
        labelValue(deployment) == deployment ? "" : "; its label 'app.kubernetes.io/name' is cut to 63 characters"
    return Diagnostic(
        .note, .cutName, "the Deployment '\(shortened(deployment))' gets the Dapr app-id '\(appID)': \(why)\(label)",
        at: span,
        help:
            "use '\(appID)' in metrics, traces and access lists, or choose a shorter name without '.'"
    )
}

private func cutLabel(_ name: Located<String>, _ label: String) -> Diagnostic {
    Diagnostic(
        .note, .cutName,
        "the labels of its objects get the value '\(label)': the name has \(name.value.utf8.count) characters, and a label can have at most 63",
        at: name.span, help: "use '\(label)' in label selectors, or choose a shorter name")
}
