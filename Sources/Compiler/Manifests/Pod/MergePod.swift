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
        var kept = self
        if let union = object?.union, patch.contains(where: { union.contains($0.key.value) && !$0.value.isNothing }) {
            kept.removeAll { field in union.contains(field.key) && !patch.contains { $0.key.value == field.key } }
        }
        var result = FieldsByKey(kept)
        for pair in patch {
            let key = pair.key.value
            result[key] = Kubernetes.merged(result[key], with: pair.value, as: object?.fields[key])
        }
        return result.fields
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
        // By the first key alone: few items differ in a further one.
        var places = Dictionary(grouping: values.indices) { keys[0].text(in: values[$0]) }
        for item in patch {
            let candidates = places[keys[0].text(in: item)] ?? []
            let place = candidates.first { keys.allAgree(result[$0], item) }
            guard let merged = merged(place.map { result[$0] }, with: item, as: .object(object)) else { continue }
            if let place {
                result[place] = merged
            } else {
                places[keys[0].text(in: merged), default: []].append(result.count)
                result.append(merged)
            }
        }
        return result
    }
}

/// Fields of a mapping, in order, each of which is found by its key.
private struct FieldsByKey {
    private var all: [YAMLField?]
    private var places: [String: Int]

    init(_ fields: [YAMLField]) {
        all = fields
        places = Dictionary(fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var fields: [YAMLField] { all.compactMap(\.self) }

    /// A new field stands behind the others; nil removes one.
    subscript(key: String) -> YAMLValue? {
        get { places[key].flatMap { all[$0]?.value } }
        set {
            let field = newValue.map { YAMLField(key, $0) }
            if let place = places[key] {
                all[place] = field
                if field == nil { places[key] = nil }
            } else if let field {
                places[key] = all.count
                all.append(field)
            }
        }
    }
}

extension PodKey {
    /// What an item has for it; nil where it has nothing, and there is no default.
    fileprivate func text(in value: YAMLValue) -> String? { value.text(of: name) ?? defaultValue }

    fileprivate func text(in item: YAMLNode) -> String? { item.podText(name)?.value ?? defaultValue }
}

extension [PodKey] {
    /// Whether an item of a patch means an item.
    fileprivate func allAgree(_ value: YAMLValue, _ item: YAMLNode) -> Bool {
        enumerated().allSatisfy { index, key in
            // A further key that is not there, and has no default, may be any.
            guard let wanted = key.text(in: item) else { return index > 0 }
            return key.text(in: value) == wanted
        }
    }
}

extension YAMLNode {
    fileprivate var isNothing: Bool { if case .scalar(let scalar) = content { scalar.type == .null } else { false } }
}

extension PodValue {
    fileprivate var object: PodObject? { if case .object(let object) = self { object } else { nil } }

    /// What the items of a list are.
    fileprivate var item: PodValue? { if case .list(let object, _) = self { .object(object) } else { nil } }
}

extension YAMLValue {
    fileprivate mutating func merge(_ notes: [PodTemplate.Note]) {
        guard case .map(let fields) = self else { return }
        var merged = FieldsByKey(fields)
        for note in notes { merged[note.name] = note.value.map { .string($0) } }
        self = .map(merged.fields)
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
