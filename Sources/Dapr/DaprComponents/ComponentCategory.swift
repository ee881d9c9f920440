internal import Findings
internal import Text

/// What the first word of a type says: Dapr compares it in its letter case, and the rest of a type in any.
package enum ComponentCategory: String, Sendable, CaseIterable {
    case binding = "bindings."
    case pubsub = "pubsub."

    /// What its types begin with.
    package var prefix: String { rawValue }

    /// A type of it, to be shown to a person.
    package var example: String {
        switch self {
        case .binding: "bindings.kafka"
        case .pubsub: "pubsub.redis"
        }
    }

    /// Nil for a type that begins with neither.
    package init?(of type: String) {
        guard let category = Self.allCases.first(where: { type.hasPrefix($0.rawValue) }) else { return nil }
        self = category
    }
}

/// A type as Dapr compares it: what follows the category in lower case.
package func comparedType(_ type: String) -> String {
    let mayChange =
        type.utf8Span.span.firstPlace { $0.within(UInt8(ascii: "A"), UInt8(ascii: "Z")) | $0.from(0x80) } != nil
    guard mayChange, let dot = type.firstIndex(of: ".") else { return type }
    return type[...dot] + type[dot...].dropFirst().lowercased()
}

extension ComponentSpec {
    /// Nil for a type that is neither that of a binding nor that of a pub/sub component.
    package var category: ComponentCategory? { ComponentCategory(of: type.value) }
}
