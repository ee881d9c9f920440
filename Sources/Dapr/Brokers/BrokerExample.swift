/// Settings of a component that are good in production, each with the reason for it.
///
/// Each broker has a file of them in `Examples`; `explain TYPE --example` puts them into a whole set, in either dialect.
package struct BrokerExample: Sendable {
    package enum Use: Sendable {
        case bus
        case source
    }

    package struct Setting: Sendable, Equatable {
        package enum Value: Sendable, Equatable {
            case text(String)

            /// A key of the Secret, with the setting's own name.
            case secret
        }

        package let name: String
        package let value: Value

        /// Sentences without line breaks.
        package let why: String

        /// True for a field of the released dialect, which has it in the place of the setting before it.
        package let isReleasedField: Bool
    }

    package let use: Use

    /// What a pub/sub component reads as a source; a binding reads what its settings name.
    package let topic: String?

    /// What there must be before, in a sentence; nil where nothing is asked for.
    package let before: String?
    private let text: String

    /// - Parameter text: two lines for each setting: `# ` and the reason, then the name and the value with a blank between. `@` stands for
    ///   a key of the Secret, and `!` before a name for a field that the released dialect has in the place of the setting before it.
    init(_ use: Use, before: String? = nil, topic: String? = nil, _ text: String) {
        (self.use, self.before, self.topic, self.text) = (use, before, topic, text)
    }

    package var settings: [Setting] {
        var reason = ""
        return text.split(separator: "\n").compactMap { line -> Setting? in
            if line.hasPrefix("# ") {
                reason = String(line.dropFirst(2))
                return nil
            }
            defer { reason = "" }
            let name = line.prefix { $0 != " " }
            let value = line.dropFirst(name.count + 1)
            return Setting(
                name: String(name.drop { $0 == "!" }), value: value == "@" ? .secret : .text(String(value)),
                why: reason, isReleasedField: name.hasPrefix("!"))
        }
    }
}
