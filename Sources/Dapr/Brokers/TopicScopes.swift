package import DaprComponents
internal import Text

/// Which topics Dapr lets an app publish to and read through a pub/sub component, as the component's settings say.
///
/// Blanks count for nothing anywhere in them (pkg/scopes and `isOperationAllowed` in pkg/runtime/pubsub of dapr/dapr v1.18.3; run with Dapr
/// 1.18).
package struct TopicScopes: Sendable {
    /// Why an app is refused a topic.
    package enum Refusal: Sendable {
        /// The topics that are allowed at all lack it.
        case notAllowed

        /// The app's own lack it.
        case outOfScope

        /// It is for apps that have it among their own, and this one has none.
        case isProtected
    }

    /// What one setting gives to each app.
    package struct Scope: Sendable {
        package let setting: LookedUpSetting

        /// The app-ids with their topics, in order; nil for what names none, which counts for nothing.
        package let entries: [(app: String, topics: [String]?)]
        private let topics: [String: [String]]

        fileprivate init(_ setting: LookedUpSetting, _ value: String) {
            self.setting = setting
            entries = parts(of: value, ";").map { entry in
                let halves = parts(of: entry, "=")
                return (halves[0], halves.count > 1 ? parts(of: halves[1], ",") : nil)
            }
            topics = entries.reduce(into: [:]) { $0[$1.app, default: []] += $1.topics ?? [] }
        }

        /// The topics of an app; empty where nothing names any, and one that is empty where an entry has none.
        package func topics(of app: String) -> [String] { topics[app] ?? [] }
    }

    /// The settings with topics that all may use, and with those that are given to apps only.
    package let allowed: LookedUpSetting?
    package let protected: LookedUpSetting?
    private let allowedTopics: Set<String>
    private let protectedTopics: Set<String>
    package let reading: Scope?
    package let publishing: Scope?

    /// Nil for a component that limits nothing.
    package init?(_ component: LookedUpComponent) {
        guard component.spec.category == .pubsub,
            component.settings.contains(where: { $0.key.hasSuffix("topics") || $0.key.hasSuffix("scopes") })
        else { return nil }
        func value(_ name: String) -> (LookedUpSetting, String)? {
            guard let (setting, value) = component.plainValue(name), !value.isEmpty else { return nil }
            return (setting, value.replacingText(" ", with: ""))
        }
        let (allowed, protected) = (value("allowedTopics"), value("protectedTopics"))
        (self.allowed, self.protected) = (allowed?.0, protected?.0)
        allowedTopics = Set(allowed.map { parts(of: $1, ",") } ?? [])
        protectedTopics = Set(protected.map { parts(of: $1, ",") } ?? [])
        reading = value(Self.readingSetting).map(Scope.init)
        publishing = value(Self.publishingSetting).map(Scope.init)
        if allowed == nil, protected == nil, reading == nil, publishing == nil { return nil }
    }

    /// What gives an app topics to read, and to publish to.
    package static let readingSetting = "subscriptionScopes"
    package static let publishingSetting = "publishingScopes"

    /// Why an app is refused a topic; nil where it is not.
    package func refusal(of topic: String, to app: String, reads: Bool) -> Refusal? {
        if allowed != nil, !allowedTopics.contains(topic) { return .notAllowed }
        let own = (reads ? reading : publishing)?.topics(of: app) ?? []
        if own.contains(topic) { return nil }
        if !own.isEmpty { return .outOfScope }
        return protectedTopics.contains(topic) ? .isProtected : nil
    }
}

private func parts(of text: String, _ separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
}
