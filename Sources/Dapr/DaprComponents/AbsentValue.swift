internal import Findings
internal import YAMLTree

extension YAMLNode {
    /// An entry of `metadata` without what counts as absent in it.
    ///
    /// Kubernetes never stores a null as a value: each time that it is applied, it is a change again. Server-side apply refuses a null in
    /// the place of a reference. Dapr takes a reference without a name for none (`ProcessResource` in
    /// pkg/runtime/processor/secret/secret.go of dapr/dapr).
    var withoutAbsentValues: YAMLNode {
        guard case .mapping(let pairs) = content, pairs.contains(where: \.saysTooLittle) else { return self }
        return YAMLNode(.mapping(pairs.compactMap(\.present)), at: span)
    }

    fileprivate var isNull: Bool { if case .scalar(let scalar) = content { scalar.type == .null } else { false } }

    /// True for a text without a letter, which a controller writes for what is not set.
    fileprivate var isEmptyText: Bool { if case .scalar(let scalar) = content { scalar.text.isEmpty } else { false } }
}

extension YAMLPair {
    /// True where a part of it counts as absent.
    fileprivate var saysTooLittle: Bool {
        switch key.value {
        case "value": value.isNull
        case "envRef": value.isNull || value.isEmptyText
        case "secretKeyRef":
            value.isNull || fields.map { $0.isEmpty || $0.contains(where: \.saysNothing) || !$0.hasName } == true
        default: false
        }
    }

    /// The pair with what is there of it; nil where it counts as absent.
    fileprivate var present: YAMLPair? {
        guard saysTooLittle else { return self }
        guard let fields = fields?.filter({ !$0.saysNothing }) else { return nil }
        // A key that is neither of the two may be the name, misspelt: that is reported where it is read.
        let isKnown = fields.allSatisfy { ["name", "key"].contains($0.key.value) }
        return fields.hasName || !isKnown ? YAMLPair(key: key, value: YAMLNode(.mapping(fields), at: value.span)) : nil
    }

    /// True for a field of a reference that is null or empty.
    fileprivate var saysNothing: Bool { value.isNull || value.isEmptyText }

    private var fields: [YAMLPair]? { if case .mapping(let fields) = value.content { fields } else { nil } }
}

extension [YAMLPair] {
    fileprivate var hasName: Bool {
        contains { $0.key.value == "name" && !$0.value.isNull && !$0.value.isEmptyText }
    }
}
