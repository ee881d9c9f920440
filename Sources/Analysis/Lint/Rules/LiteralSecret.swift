internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text
internal import YAMLTree

extension DiagnosticCode {
    package static let literalSecret = DiagnosticCode(
        "literal-secret", of: .lint,
        page: CodePage(
            """
            A password, key or token is in the file. So it is in the repository, in its history and in every \
            rendered manifest. Everybody who can read those can use it, even after you remove it.
            """,
            wayOut: """
                Put it into a Secret of the cluster, and write 'secretKeyRef' with 'name' and 'key' instead of \
                'value'. Then change the password, because it is known now. A URL with a password is a secret as a \
                whole, in every setting. So is a NATS URL with a token, and a private key.
                """,
            source: "components-contrib: metadata.yaml of each component",
            example: [
                .printed(
                    """
                    fires.yaml:32:15: warning: the value of 'saslPassword' is a secret, and is in this file as plain text [literal-secret]
                      32 |       - name: saslPassword
                         |               ^~~~~~~~~~~~
                         = help: put it into a Kubernetes Secret, and write 'secretKeyRef: {name: …, key: …}' instead of 'value: …'
                    """)
            ]))
}

extension Rule {
    /// A secret is a reference and not written out.
    static let literalSecret = Rule(
        .literalSecret, .settings(check), .resource(checkSinks), .resource(checkVariables), .set(checkVariablesOfSet))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        guard let value = setting.value?.value, !value.isEmpty, !setting.hasSecretReference, setting.unfilled == nil
        else { continue }
        if (setting.field?.secret == .sensitive || setting.holdsSecret), !component.hasFaultyCertificate(setting) {
            bag.add(literalSecret(setting, of: component.spec, isStrict: options.isStrict))
        }
    }
}

/// An address is in the Component of its sink, where everybody reads it, as there is no way to take it from a Secret.
private func checkSinks(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    let sinks =
        switch resource {
        case .eventSource(let source): [source.sink, source.deadLetterSink]
        case .trigger(let trigger): trigger.subscribers.flatMap { [$0.sink, $0.deadLetterSink] }
        case .eventBus: [Sink?]()
        }
    for sink in sinks.compactMap(\.self) where holdsSecret(sink.url(in: "", clusterDomain: set.clusterDomain)) {
        bag.add(secretAddress(at: sink.span, isStrict: set.options.isStrict))
    }
}

/// A variable that a template gives a container is in the Deployment, where everybody reads it.
private func checkVariables(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    for name in resource.template.map(secretVariables) ?? [] {
        bag.add(secretVariable(name.value, at: name.span, isStrict: set.options.isStrict))
    }
}

/// The same of the template of the configuration file, which has no place in the set.
private func checkVariablesOfSet(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for name in set.podTemplate.map(secretVariables) ?? [] {
        bag.add(secretVariable(name.value, at: nil, isStrict: set.options.isStrict))
    }
}

/// The variables whose values are written out and are secrets by their names or forms.
private func secretVariables(of template: PodTemplate) -> [Located<String>] {
    let further = ["containers", "initContainers"].flatMap { template.containers(in: $0) }
    let lists = [template.container.first { $0.key.value == "env" }?.value] + further.map { $0.podField("env") }
    return lists.flatMap { list -> [Located<String>] in
        guard case .sequence(let variables)? = list?.content else { return [] }
        return variables.compactMap { variable in
            guard let name = variable.podText("name"), let value = variable.podText("value"), !value.value.isEmpty
            else { return nil }
            let isNamedSo = mayBeSecret(name: name.value) && !value.value.hasPrefix("$(")
            return isNamedSo || holdsSecret(value.value) ? name : nil
        }
    }
}

private func secretVariable(_ name: String, at span: SourceSpan?, isStrict: Bool) -> Diagnostic {
    let place = span == nil ? "in 'podTemplate' of the configuration file" : "in this file"
    return Diagnostic(
        isStrict ? .error : .warning, .literalSecret,
        "the value of the variable '\(shortened(name))' is a secret, and is \(place) as plain text",
        at: span,
        help: """
            put it into a Kubernetes Secret, and write 'valueFrom: {secretKeyRef: {name: …, key: …}}' instead of 'value: …'
            """)
}

/// True for an address with a user, who may be a token, or with something in its query that is called as a secret.
private func holdsSecret(_ url: String) -> Bool {
    let authority = url.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
    if authority.lastIndex(of: "@").map({ $0 > authority.startIndex }) == true { return true }
    let query = url.drop { $0 != "?" }.dropFirst()
    return query.split(separator: "&").contains { pair in
        let sides = pair.split(separator: "=", maxSplits: 1)
        return sides.count == 2 && isSecret(parameter: String(sides[0]))
    }
}

private func secretAddress(at span: SourceSpan, isStrict: Bool) -> Diagnostic {
    Diagnostic(
        isStrict ? .error : .warning, .literalSecret, "this address holds a secret, and is in this file as plain text",
        at: span, help: "let the sink accept events without it, or put a Service in between that adds it")
}

private func literalSecret(_ setting: LookedUpSetting, of spec: ComponentSpec, isStrict: Bool) -> Diagnostic {
    Diagnostic(
        isStrict ? .error : .warning, .literalSecret,
        "the value of '\(setting.name.value)' is a secret, and is in this file as plain text", at: setting.name.span,
        help: "put it into a Kubernetes Secret, and \(spec.advice(toReplaceBySecret: setting.key))")
}
