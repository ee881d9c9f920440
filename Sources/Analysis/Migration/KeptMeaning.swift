internal import DaprComponents
internal import EventsCompiler
internal import Findings
internal import Manifests
internal import Resolution

extension MigratedSet {
    /// What is generated of the new files and differs from what a migration promises to keep; nil where nothing does.
    func difference(against promise: MigrationKind.Promise) -> String? {
        if promise == .noNewError { return nil }
        let (old, new) = (Compilation(before), Compilation(after))
        guard old.manifests.map(\.title) == new.manifests.map(\.title) else { return "set of objects" }
        // Of a set with errors nothing is generated, but most components are known.
        if promise == .sameBytes, !old.hasErrors {
            return zip(old.manifests, new.manifests).first { yaml(of: $0) != yaml(of: $1) }?.0.title
        }
        return zip(components(of: old.model), components(of: new.model)).first { $0.meaning != $1.meaning }?.0.name
    }
}

/// Each component by its name, with what it says in any order.
private func components(of model: ResolvedModel) -> [(name: String, meaning: [String])] {
    let model = model.withoutContext
    let sources = model.eventSources.flatMap { source in
        source.sources.map { ("Component '\($0.workload.name)'", $0.component) }
            + (source.eventBus.map { [("Component '\($0.componentName)'", $0.component)] } ?? [])
    }
    let triggers = model.triggers.flatMap { trigger in
        trigger.buses.map { ("Component '\($0.componentName)'", $0.component) }
    }
    return (sources + triggers).map { (name: $0, meaning: meaning(of: $1)) }
}

private func meaning(of component: ComponentSpec) -> [String] {
    let settings = component.metadata.map { setting in
        let values = setting.values.map { value in
            switch value {
            case .literal(let literal): "\(literal.kind) \(literal.text)"
            case .secret(let secret): "secret \(secret.secret) \(secret.key ?? "")"
            case .environment(let variable): "variable \(variable.variable)"
            case .unreadable: "unreadable"
            }
        }
        return setting.name + values.map { " \($0)" }.joined()
    }
    return [component.type.value, component.version?.value ?? ""] + settings.sorted()
}
