internal import Findings
internal import Text

/// A topic that has no page: what is wrong with it, and the way out.
package struct UnknownTopic: Error, Equatable {
    package let message: String
    package let help: String
}

/// The words about topics that have no page.
enum ExplainWording {
    static func unknownTopic(_ topic: String, near: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "there is no page about '\(visible(shortened(topic)))'",
            help: near.isEmpty
                ? "'ofevents explain', without a topic, lists all topics" : "did you mean \(choice(of: near))?")
    }

    static func severalTopics(_ topic: String, _ meant: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "'\(visible(shortened(topic)))' means several things", help: "ask for \(choice(of: meant))")
    }

    static func unknownComponent(_ topic: String, near: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "ofevents knows no component '\(visible(shortened(topic)))'",
            help: near.isEmpty ? "'ofevents explain components' lists them" : "did you mean \(choice(of: near))?")
    }

    /// - Parameter meant: topics that end in the path that was asked for.
    static func unknownField(_ field: UnknownField, meant: [String]) -> UnknownTopic {
        let place = field.place
        let names = place.children.map(\.name)
        let help =
            if !meant.isEmpty {
                "did you mean \(choice(of: meant))?"
            } else if let near = nearestName(to: field.name, among: names) {
                "did you mean '\(place.topic).\(near)'?"
            } else if names.isEmpty {
                "'\(place.topic)' has no fields"
            } else {
                "its fields are \(choice(of: names, "and"))"
            }
        return UnknownTopic(
            message: "'\(place.topic)' has no field '\(visible(shortened(field.name)))'", help: help)
    }

    static func formerSetting(_ component: FormerComponent) -> UnknownTopic {
        UnknownTopic(
            message: "the settings of '\(component.type)' are not known, because Dapr removed it",
            help: "'ofevents explain \(component.type)' says since when, and what replaces it")
    }

    static func unknownSetting(_ name: String, of type: String, known: [String]) -> UnknownTopic {
        let near = nearestName(to: name, among: known)
        return UnknownTopic(
            message: "'\(type)' has no setting '\(visible(shortened(name)))'",
            help: near.map { "did you mean '\(type).\($0)'?" } ?? "'ofevents explain \(type)' lists its settings")
    }

    static func exampleWithoutType(_ types: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "'--example' needs the type of a component",
            help: "there are examples of \(choice(of: types, "and"))")
    }

    /// - Parameter instead: a type that is to be used in its place.
    static func noExample(_ topic: String, instead: String?, _ types: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "there is no example of '\(visible(shortened(topic)))'",
            help: instead.map { "use '\($0)' in its place: 'ofevents explain \($0) --example'" }
                ?? "there are examples of \(choice(of: types, "and"))")
    }

    static func notReleased(_ type: String, _ types: [String]) -> UnknownTopic {
        UnknownTopic(
            message: "the released dialect cannot say '\(type)'",
            help: "leave out '--dialect released': that dialect has \(choice(of: types, "and")) only")
    }

    /// Such as `'a', 'b' or 'c'`.
    private static func choice(of topics: [String], _ word: String = "or") -> String {
        let quoted = topics.map { "'\($0)'" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
