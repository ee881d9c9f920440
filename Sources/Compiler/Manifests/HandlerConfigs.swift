internal import YAMLTree

extension Manifest {
    /// The value of `CONFIG` as the process in a Deployment's pod gets it; nil for other objects.
    package var config: String? {
        let template = value["spec"]?["template"]
        guard case .list(let containers)? = template?["spec"]?["containers"],
            case .list(let variables)? = containers.first?["env"]
        else { return nil }
        for variable in variables {
            if case .string("CONFIG")? = variable["name"], case .string(let text)? = variable["value"] {
                return Manifests.value(ofEnvironmentText: text)
            }
        }
        return nil
    }
}

extension YAMLValue {
    fileprivate subscript(key: String) -> YAMLValue? {
        guard case .map(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }
}
