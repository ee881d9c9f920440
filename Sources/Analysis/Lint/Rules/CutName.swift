internal import EventsAPI
package import Findings
internal import Resolution
internal import Text

extension DiagnosticCode {
    package static let cutName = DiagnosticCode("cut-name", of: .lint, .note)
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
        ? "an app-id has no dots" : "it has \(deployment.utf8.count) characters, and an app-id at most 58"
    let label = labelValue(deployment) == deployment ? "" : "; its label 'app.kubernetes.io/name' is cut too, at 63"
    return Diagnostic(
        .note, .cutName, "the app-id of Deployment '\(shortened(deployment))' becomes '\(appID)': \(why)\(label)",
        at: span,
        help:
            "the app-id is in metrics, traces and the name of a Service; a shorter name without dots stays as it is"
    )
}

private func cutLabel(_ name: Located<String>, _ label: String) -> Diagnostic {
    Diagnostic(
        .note, .cutName,
        "labels name it '\(label)': it has \(name.value.utf8.count) characters, and a label at most 63",
        at: name.span, help: "select by that value, or choose a shorter name")
}
