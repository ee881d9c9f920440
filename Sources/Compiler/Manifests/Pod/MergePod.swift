internal import EventsAPI
internal import Findings
internal import YAMLTree

extension PodTemplate {
    /// Puts what the author wants over a pod, as Kubernetes merges a strategic merge patch.
    ///
    /// Mappings are merged field by field, a null removes a field, and lists are merged by the key that Kubernetes gives their items, or
    /// replaced where there is none (https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/). What is
    /// new stands behind what was there, so that the adapter stays the first container, whose logs `kubectl logs` shows.
    ///
    /// - Parameter container: the name of the adapter's container.
    func merge(into metadata: inout [YAMLField], _ spec: inout [YAMLField], container: String) {
        metadata.update("labels") { $0.merge(labels) }
        metadata.update("annotations") { $0.merge(annotations) }
        if !self.container.isEmpty {
            spec.update("containers") { containers in
                guard case .list(var items) = containers,
                    let place = items.firstIndex(where: { $0.text(of: "name") == container }),
                    case .map(let fields) = items[place]
                else { return }
                items[place] = .map(fields.merged(with: self.container, as: .container))
                containers = .list(items)
            }
        }
        if !fields.isEmpty { spec = spec.merged(with: fields, as: .podSpec) }
    }
}

extension [YAMLField] {
    fileprivate mutating func update(_ key: String, _ change: (inout YAMLValue) -> Void) {
        guard let place = firstIndex(where: { $0.key == key }) else { return }
        change(&self[place].value)
    }

    /// The fields with those of a patch in or behind them.
    ///
    /// - Parameter object: what they are fields of; nil where their keys are the author's own.
    fileprivate func merged(with patch: [YAMLPair], as object: PodObject?) -> [YAMLField] {
        var result = self
        if object?.isUnion == true, patch.contains(where: { $0.key.value != "name" }) {
            result.removeAll { field in field.key != "name" && !patch.contains { $0.key.value == field.key } }
        }
        for pair in patch {
            let place = result.firstIndex { $0.key == pair.key.value }
            let value = place.map { result[$0].value }
            let merged = Kubernetes.merged(value, with: pair.value, as: object?.fields[pair.key.value])
            switch (place, merged) {
            case (let place?, let merged?): result[place].value = merged
            case (let place?, nil): result.remove(at: place)
            case (nil, let merged?): result.append(YAMLField(pair.key.value, merged))
            case (nil, nil): break
            }
        }
        return result
    }
}

/// How values are merged.
private enum Kubernetes {
    /// What becomes of a value, which may be absent, under a patch; nil where it is removed.
    static func merged(_ value: YAMLValue?, with patch: YAMLNode, as type: PodValue?) -> YAMLValue? {
        switch (patch.content, value) {
        case (.scalar(let scalar), _) where scalar.type == .null: nil
        case (.mapping(let pairs), .map(let fields)?): .map(fields.merged(with: pairs, as: type?.object))
        case (.mapping(let pairs), _): .map([].merged(with: pairs, as: type?.object))
        case (.sequence(let items), .list(let values)?):
            if case .list(let object, let keys)? = type, !keys.isEmpty {
                .list(merged(values, with: items, of: object, by: keys))
            } else {
                .list(items.compactMap { merged(nil, with: $0, as: type?.item) })
            }
        case (.sequence(let items), _): .list(items.compactMap { merged(nil, with: $0, as: type?.item) })
        default: .node(patch)
        }
    }

    /// A list whose items are known by keys: those of one key are merged, others follow.
    private static func merged(
        _ values: [YAMLValue], with patch: [YAMLNode], of object: PodObject, by keys: [PodKey]
    ) -> [YAMLValue] {
        var result = values
        for item in patch {
            let place = result.firstIndex { keys.allAgree($0, item) }
            guard let merged = merged(place.map { result[$0] }, with: item, as: .object(object)) else { continue }
            if let place { result[place] = merged } else { result.append(merged) }
        }
        return result
    }
}

extension [PodKey] {
    /// Whether an item of a patch means an item.
    fileprivate func allAgree(_ value: YAMLValue, _ item: YAMLNode) -> Bool {
        enumerated().allSatisfy { index, key in
            let wanted = item.podText(key.name)?.value ?? key.defaultValue
            // A further key that is not there, and has no default, may be any.
            guard let wanted else { return index > 0 }
            return (value.text(of: key.name) ?? key.defaultValue) == wanted
        }
    }
}

extension PodValue {
    fileprivate var object: PodObject? { if case .object(let object) = self { object } else { nil } }

    /// What the items of a list are.
    fileprivate var item: PodValue? { if case .list(let object, _) = self { .object(object) } else { nil } }
}

extension YAMLValue {
    fileprivate mutating func merge(_ notes: [PodTemplate.Note]) {
        guard case .map(var fields) = self else { return }
        for note in notes {
            let place = fields.firstIndex { $0.key == note.name }
            switch (place, note.value) {
            case (let place?, let value?): fields[place].value = .string(value)
            case (let place?, nil): fields.remove(at: place)
            case (nil, let value?): fields.append(YAMLField(note.name, .string(value)))
            case (nil, nil): break
            }
        }
        self = .map(fields)
    }

    /// The text of a field of a mapping, whatever its type; nil where there is none.
    fileprivate func text(of key: String) -> String? {
        guard case .map(let fields) = self else { return nil }
        switch fields.first(where: { $0.key == key })?.value {
        case .string(let text): return text
        case .integer(let number): return String(number)
        case .node(let node):
            if case .scalar(let scalar) = node.content { return scalar.text }
            return nil
        default: return nil
        }
    }
}
