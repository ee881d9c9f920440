package import Files

/// What is read of a directory.
package enum InputContent {
    case resources
    /// `*.scenario.yaml` and `*.scenario.yml`.
    case scenarios

    package func includes(_ path: FilePath) -> Bool {
        let isScenario = [".scenario.yaml", ".scenario.yml"].contains { path.hasSuffix(ignoringCase: $0) }
        switch self {
        case .resources:
            return !isScenario && [".yaml", ".yml", ".json"].contains { path.hasSuffix(ignoringCase: $0) }
                || path.name == Array("Kustomization".utf8)
        case .scenarios: return isScenario
        }
    }
}
