package import Findings
package import YAMLTree

/// The `spec` of a Dapr Component, which EventSources and event buses hold inline.
package struct ComponentSpec: Sendable {
    /// Such as `bindings.kafka` or `pubsub.jetstream`.
    package var type: Located<String>

    /// Every field in the author's order, `metadata` and fields of ours (`srcTopic`) left out.
    package var fields: [YAMLPair]

    /// The settings, in the author's order.
    package var metadata: [Setting]

    /// How its author spelt the settings; nil for entries of `metadata`.
    package private(set) var spelling: FieldSpelling?

    /// The Component of the secret store that `secretKeyRef` reads (`auth.secretStore` of a Component); nil for Dapr's default,
    /// Kubernetes' own Secrets.
    package var secretStore: String?

    package init(type: Located<String>, fields: [YAMLPair], metadata: [Setting]) {
        self.type = type
        self.fields = fields
        self.metadata = metadata
    }

    /// A component that its author spelt in another way than as a Component's `spec`: its fields stand where the type does.
    package init(type: Located<String>, version: String, metadata: [Setting], spelling: FieldSpelling? = nil) {
        let fields = [("type", type.value), ("version", version)].map { key, text in
            YAMLPair(
                key: Located(key, at: type.span),
                value: YAMLNode(.scalar(YAMLScalar(text, style: .doubleQuoted)), at: type.span))
        }
        self.init(type: type, fields: fields, metadata: metadata)
        self.spelling = spelling
    }

    /// The same under another type; of one that its author spelt as fields, whose type stands nowhere in the text.
    package func renamed(to type: String) -> ComponentSpec {
        ComponentSpec(
            type: Located(type, at: self.type.span), version: version?.value ?? "v1", metadata: metadata,
            spelling: spelling)
    }
}

extension ComponentSpec {
    /// Its `version`, where that is a text.
    package var version: Located<String>? {
        guard let node = fields.first(where: { $0.key.value == "version" })?.value,
            case .scalar(let scalar) = node.content, scalar.type == .string
        else { return nil }
        return Located(scalar.text, at: node.span)
    }

    /// Its `initTimeout`, where that is a text.
    package var initTimeout: Located<String>? {
        guard let node = fields.first(where: { $0.key.value == "initTimeout" })?.value,
            case .scalar(let scalar) = node.content, scalar.type == .string
        else { return nil }
        return Located(scalar.text, at: node.span)
    }

    /// The place of its `ignoreErrors`, where that is on.
    package var ignoredErrors: SourceSpan? {
        guard let node = fields.first(where: { $0.key.value == "ignoreErrors" })?.value,
            case .scalar(let scalar) = node.content, scalar.type == .boolean, scalar.text.lowercased() == "true"
        else { return nil }
        return node.span
    }

    /// The setting of a name, whatever its letter case: Dapr matches most names so (metadata decoding in dapr/kit).
    ///
    /// One with neither a value nor a reference to one counts as absent.
    package func setting(_ name: String) -> Setting? {
        metadata.first { $0.isNamed(name) && !$0.isAbsent }
    }

    /// Each setting of a name that has a value, whatever its letter case, in the author's order.
    package func settings(_ name: String) -> [Setting] {
        metadata.filter { $0.isNamed(name) && !$0.isAbsent }
    }

    /// Sets a text: in the place of each of the author's settings of that name, in any letter case, or at the end where there is none.
    ///
    /// Each of several, as only Dapr knows which of them it takes.
    package mutating func set(_ name: String, to text: String) {
        var isThere = false
        for place in metadata.indices where metadata[place].isNamed(name) {
            metadata[place] = Setting(metadata[place].name, text)
            isThere = true
        }
        if isThere { return }
        // Else ten thousand arrays would each have twice the space that they need.
        metadata.reserveCapacity(metadata.count + 1)
        metadata.append(Setting(name, text))
    }
}

extension Setting {
    /// - Parameter wanted: a name of ASCII, as all that Dapr knows are. Few have its length, and only those are compared.
    fileprivate func isNamed(_ wanted: String) -> Bool {
        name.utf8.count == wanted.utf8.count && name.lowercased() == wanted.lowercased()
    }
}

extension ComponentSpec {
    /// The spec as it is written into a Component: the author's bytes, with what was set; `metadata` is there even if empty, as the CRD
    /// demands.
    package var written: YAMLValue {
        .map(
            fields.map { YAMLField($0.key.value, .node($0.value)) }
                + [YAMLField("metadata", .list(metadata.map(\.written)))])
    }

    /// What stands beside `spec` in the Component.
    package var writtenAuth: YAMLField? {
        secretStore.map { YAMLField("auth", ["secretStore": .string($0)]) }
    }

    /// All that a sidecar loads of the Component.
    package var loaded: [YAMLValue] { [written] + (writtenAuth.map { [.map([$0])] } ?? []) }
}
