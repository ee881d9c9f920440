package import DaprComponents

/// A setting that the compiler sets.
package struct Completion: Sendable {
    package enum User: Sendable {
        case source

        /// A bus, as one of its Triggers reads it.
        case busReader
    }

    package enum Value: Sendable {
        case text(String)

        /// A name of the reader's own.
        case reader
    }

    package let setting: String
    package let value: Value
    package let user: User

    /// True where it takes the place of the author's own, which would be wrong whatever it is.
    package let isForced: Bool

    /// Other settings that say the same: with one of them it is not set.
    package let alternatives: [String]

    /// Other settings that say the same, and that Dapr does not read beside it: they stay as they are, without effect.
    package let outranked: [String]

    /// - Parameter isForced: only where a value of the author's is never right; otherwise the author's value stays.
    package init(
        _ setting: String, _ value: Value, for user: User, isForced: Bool = false, unless alternatives: [String] = [],
        outranks outranked: [String] = []
    ) {
        self.setting = setting
        self.value = value
        self.user = user
        self.isForced = isForced
        self.alternatives = alternatives
        self.outranked = outranked
    }
}

extension BrokerComponent {
    /// A component with what the author left open.
    ///
    /// - Parameters:
    ///   - reader: the name of the reader's own.
    ///   - replaced: gets the author's settings that another value takes the place of, and that value.
    package func completed(
        _ spec: ComponentSpec, for user: Completion.User, reader: String,
        replaced: (Setting, String) -> Void = { _, _ in }
    ) -> ComponentSpec {
        var result = spec
        for completion in completions where completion.user == user {
            let value = if case .text(let text) = completion.value { text } else { reader }
            if completion.alternatives.contains(where: { spec.setting($0) != nil }) { continue }
            var written = spec.settings(completion.setting)
            if !written.isEmpty, !completion.isForced { continue }
            if written.isEmpty { written = completion.outranked.flatMap { spec.settings($0) } }
            for setting in written where setting.literal?.text != value { replaced(setting, value) }
            result.set(completion.setting, to: value)
        }
        return result
    }

    /// The settings of a user that the compiler replaces, whatever the author writes.
    package func forcedSettings(for user: Completion.User) -> [String] {
        completions.filter { $0.user == user && $0.isForced }.map(\.setting)
    }
}
