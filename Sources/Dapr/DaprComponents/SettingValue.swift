package import Findings
package import YAMLTree

/// What a component gets for a setting.
package enum SettingValue: Sendable {
    /// A value that is written out.
    case literal(SettingLiteral)
    case secret(SecretReference)

    /// A variable of the sidecar's environment.
    case environment(EnvironmentReference)

    /// Something whose fault is reported already.
    case unreadable
}

/// A text, a number or a boolean, as its author wrote it.
package struct SettingLiteral: Sendable {
    package enum Kind: Sendable {
        case text
        case number
        case boolean

        /// Dapr sees no value.
        case null
    }

    /// The text, and whether it was bare or quoted.
    package let scalar: YAMLScalar
    package let place: SourceSpan?

    package init(_ scalar: YAMLScalar, at place: SourceSpan?) {
        self.scalar = scalar
        self.place = place
    }

    package var text: String { scalar.text }

    /// True where it is written without quotes.
    package var isBare: Bool { scalar.style == .plain }

    package var kind: Kind {
        switch scalar.type {
        case .string, .timestamp: .text
        case .integer, .float: .number
        case .boolean: .boolean
        case .null: .null
        }
    }
}

/// A key of a Secret, in the namespace of the pod; without a key Dapr takes the one that is called as the Secret.
package struct SecretReference: Sendable {
    package let secret: String
    package let key: String?
    package let place: SourceSpan?

    package init(secret: String, key: String?, at place: SourceSpan?) {
        self.secret = secret
        self.key = key
        self.place = place
    }

    /// Equal where two name the same key of the same Secret.
    var identity: String { "name=\(secret) key=\(key ?? "")" }
}

/// A variable of the sidecar's environment.
package struct EnvironmentReference: Sendable {
    package let variable: String
    package let place: SourceSpan?

    package init(variable: String, at place: SourceSpan?) {
        self.variable = variable
        self.place = place
    }

    /// Equal where two name the same variable.
    var identity: String { "env=\(variable)" }
}

extension SettingValue {
    /// The value of one key of an entry; nil for a key that Dapr reads no value from.
    init?(ofEntry pair: YAMLPair) {
        switch (pair.key.value, pair.value.content) {
        case ("value", .scalar(let scalar)): self = .literal(SettingLiteral(scalar, at: pair.value.span))
        // Lint reports a list or a mapping in the place of a text.
        case ("value", _): self = .unreadable
        case ("secretKeyRef", .mapping(let fields)):
            let text = { (name: String) in fields.first { $0.key.value == name }?.value.text }
            self = .secret(SecretReference(secret: text("name") ?? "", key: text("key"), at: pair.value.span))
        case ("envRef", .scalar(let scalar)):
            self = .environment(EnvironmentReference(variable: scalar.text, at: pair.value.span))
        case ("secretKeyRef", _), ("envRef", _): self = .unreadable
        default: return nil
        }
    }

    /// The key of an entry that says it.
    var field: YAMLField {
        switch self {
        case .literal(let literal): YAMLField("value", .node(YAMLNode(.scalar(literal.scalar), at: Self.nowhere)))
        case .secret(let reference):
            YAMLField(
                "secretKeyRef",
                .map(
                    [YAMLField("name", .string(reference.secret))]
                        + (reference.key.map { [YAMLField("key", .string($0))] } ?? [])))
        case .environment(let reference): YAMLField("envRef", .string(reference.variable))
        case .unreadable: YAMLField("value", .node(YAMLNode(.unreadable, at: Self.nowhere)))
        }
    }

    /// What is written has no place in a text of the input.
    private static let nowhere = SourceSpan(file: 0, start: 0, end: 0)

    /// True where two say the same, wherever and in whatever style they are written.
    func isSame(as other: SettingValue) -> Bool {
        switch (self, other) {
        case (.literal(let left), .literal(let right)): left.text == right.text && left.scalar.type == right.scalar.type
        case (.secret(let left), .secret(let right)): left.secret == right.secret && left.key == right.key
        case (.environment(let left), .environment(let right)): left.variable == right.variable
        default: false
        }
    }
}

extension YAMLNode {
    fileprivate var text: String? { if case .scalar(let scalar) = content { scalar.text } else { nil } }
}
