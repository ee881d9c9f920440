package import DaprCatalogue
package import DaprComponents

/// A setting that the compiler sets.
package struct Completion: Sendable {
    /// What a pod does with a component; one that does several things gets the settings for all of them.
    package enum User: Sendable, CaseIterable {
        case source

        /// A bus, as one of its Triggers reads it.
        case busReader

        /// A bus, as an EventSource or a Trigger publishes to it.
        case busPublisher
    }

    package enum Value: Sendable {
        case text(String)

        /// A name of the reader's own.
        case reader

        /// The same for a service that takes fewer characters: letters, digits, `-` and `_`, and at most so many.
        case readerWithin(Int)

        /// A name of the reader's own for each topic, as NATS takes it.
        case readerOfTopic
    }

    package let setting: String
    package let value: Value
    package let users: [User]

    /// True where it takes the place of the author's own, which would be wrong whatever it is.
    package let isForced: Bool

    /// Other settings that say the same: with one of them it is not set.
    package let alternatives: [String]

    /// Other settings that say the same, and that Dapr does not read beside it: they stay as they are, without effect.
    package let outranked: [String]

    /// The first release of Dapr that reads the setting; nil for one that all do.
    package private(set) var since: DaprVersion?

    /// - Parameter isForced: only where a value of the author's is never right; otherwise the author's value stays.
    package init(
        _ setting: String, _ value: Value, for users: User..., isForced: Bool = false,
        unless alternatives: [String] = [], outranks outranked: [String] = []
    ) {
        self.setting = setting
        self.value = value
        self.users = users
        self.isForced = isForced
        self.alternatives = alternatives
        self.outranked = outranked
    }

    /// The value, where it is the same for all; nil for a name of the reader's own.
    package var text: String? { if case .text(let text) = value { text } else { nil } }

    /// What a reader gets.
    package func text(for reader: ReaderName) -> String {
        switch value {
        case .text(let text): text
        case .reader: reader.ofReader
        case .readerWithin(let limit): reader.ofReader(within: limit)
        case .readerOfTopic: reader.ofTopic
        }
    }

    /// The same, with what the catalogue knows of the setting of a type.
    func lookedUp(in type: String) -> Completion {
        var result = self
        result.since = Catalogue.addition(of: setting, in: type)
        return result
    }
}

extension BrokerComponent {
    /// A component with what the author left open.
    ///
    /// - Parameters:
    ///   - users: what its pods do with it.
    ///   - release: that of Dapr which reads it: what it does not know is left out.
    ///   - reader: what names of the reader's own are made of.
    ///   - replaced: gets the author's settings that another value takes the place of, and that value.
    package func completed(
        _ spec: ComponentSpec, for users: [Completion.User], in release: DaprVersion, reader: ReaderName,
        replaced: (Setting, String) -> Void = { _, _ in }
    ) -> ComponentSpec {
        var result = spec
        for completion in completions where completion.users.contains(where: users.contains) {
            if let since = completion.since, release < since { continue }
            let value = completion.text(for: reader)
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
        completions.filter { $0.users.contains(user) && $0.isForced }.map(\.setting)
    }

    /// True for a setting that the author may leave out because the compiler then sets it.
    package func completes(_ setting: String, for user: Completion.User) -> Bool {
        completions.contains { $0.setting == setting && $0.users.contains(user) }
    }
}
