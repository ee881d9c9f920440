internal import Findings
internal import Text
internal import YAMLTree

/// The forms in which a source or a bus can be written; each value has one, whatever the others of its file have.
enum WrittenForm {
    /// The spec of a Dapr component: `type`, `version`, `metadata`.
    case component

    /// Fields of its own, as every release of OpenFunction has them.
    case typed

    /// Something of both.
    case mixed
}

private let componentFields = ["type", "version", "metadata", "initTimeout", "ignoreErrors"]

/// True for a field of a Dapr component alone.
func isComponentField(_ name: String) -> Bool { componentFields.contains(name) }

/// The form of a value, by the names of its fields; that of nothing at all is the released one, which says what it lacks.
func writtenForm(of value: YAMLNode, _ form: TypedForm) -> WrittenForm {
    guard case .mapping(let pairs) = value.content else { return .typed }
    var (hasComponent, hasTyped) = (false, false)
    for pair in pairs {
        if componentFields.contains(pair.key.value) {
            hasComponent = true
        } else if form.owns(pair.key.value) {
            hasTyped = true
        }
    }
    switch (hasComponent, hasTyped) {
    case (true, true): return .mixed
    case (true, false): return .component
    case (false, true): return .typed
    case (false, false): return guessedForm(of: pairs, form)
    }
}

/// The form that most of the names are nearest to, where none of them is right.
private func guessedForm(of pairs: [YAMLPair], _ form: TypedForm) -> WrittenForm {
    let own = form.fields.map(\.name)
    let known = Vocabulary(componentFields + own)
    let near = pairs.compactMap { known.nearest(to: $0.key.value) }
    let ofComponent = near.count { componentFields.contains($0) }
    return ofComponent > near.count - ofComponent ? .component : .typed
}
