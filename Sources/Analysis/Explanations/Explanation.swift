internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

/// Everything that can be explained, by topic: findings, fields of the API, components of Dapr.
package struct Explanation: Sendable {
    /// The codes that have a page.
    private let codes: DiagnosticCodes

    package init(of codes: DiagnosticCodes) { self.codes = codes }

    /// The page of a topic: a code or rule, a kind, a field of one, the type of a component, a setting of one, or a field of the
    /// configuration file.
    ///
    /// Letter case does not matter, and neither do the marks of lists in a path. A path may lack its beginning where it means
    /// one thing only.
    ///
    /// - Parameters:
    ///   - topic: nil or empty for the page that says what topics there are.
    ///   - isRecursive: of a kind or field, shows the names of all that is below.
    package func page(of topic: String?, isRecursive: Bool = false) throws(UnknownTopic) -> Page {
        let words = APIReference.withoutListMarks(withoutBrackets(topic ?? "")).filter { !$0.isWhitespace }
        let wanted = words.lowercased()
        if let list = TopicList(named: wanted) { return list.page(of: codes) }
        if let code = codes[id: wanted] { return ExplainedCode(code).page }
        if let kind = APIReference.kind(words.prefix { $0 != "." }) {
            return try field(words.drop { $0 != "." }.dropFirst(), of: kind).page(isRecursive: isRecursive)
        }
        if ComponentCategory(of: wanted) != nil { return try componentPage(words) }
        return try page(meantBy: words, isRecursive: isRecursive)
    }

    /// The topics that begin so, for a shell to complete.
    package func topics(beginningWith start: String) -> [String] {
        var topics = TopicList.allCases.map(\.rawValue) + codes.all.map(\.id)
        topics += APIReference.places.map(\.topic) + Catalogue.types
        topics += ConfigurationField.all.map(\.name).filter { APIReference.places(endingIn: $0).isEmpty }
        if let (type, _) = component(in: start), start.count > type.type.type.count {
            topics += type.settings.map { "\(type.type.type).\($0)" }
        }
        let start = start.lowercased()
        return topics.filter { $0.lowercased().hasPrefix(start) }
    }

    /// A code as it stands behind a finding, in square brackets.
    private func withoutBrackets(_ topic: String) -> String {
        topic.hasPrefix("[") && topic.hasSuffix("]") ? String(topic.dropFirst().dropLast()) : topic
    }
}

// MARK: - Fields

extension Explanation {
    /// The field of a kind; a path without its beginning, such as `subscribers`, is proposed with it.
    private func field(_ path: Substring, of kind: ObjectSchema) throws(UnknownTopic) -> FieldPlace {
        do {
            return try FieldPlace(kind).find(path)
        } catch {
            let meant = APIReference.places(endingIn: String(path)).filter { $0.kind.name == kind.name }
            throw ExplainWording.unknownField(error, meant: meant.map(\.topic))
        }
    }

    /// What a topic means that lacks its beginning: a field, or the type of a component.
    private func page(meantBy words: String, isRecursive: Bool) throws(UnknownTopic) -> Page {
        let places = APIReference.places(endingIn: words)
        let types = Catalogue.types.filter { $0.hasSuffix(".\(words.lowercased())") }
        if places.count == 1, types.isEmpty { return places[0].page(isRecursive: isRecursive) }
        if places.isEmpty, types.count == 1 { return try componentPage(types[0]) }
        let meant = places.map(\.topic) + types
        if meant.isEmpty, let field = ConfigurationField(words) { return field.page }
        throw meant.isEmpty
            ? ExplainWording.unknownTopic(words, near: near(words)) : ExplainWording.severalTopics(words, meant)
    }
}

// MARK: - Components

extension Explanation {
    private func componentPage(_ topic: String) throws(UnknownTopic) -> Page {
        guard let (component, setting) = component(in: topic) else {
            if let former = FormerComponent(topic) {
                guard former.rest.isEmpty else { throw ExplainWording.formerSetting(former) }
                return former.page
            }
            throw ExplainWording.unknownComponent(topic, near: near(topic))
        }
        guard let setting else { return component.page }
        if let page = component.page(ofSetting: setting) { return page }
        throw ExplainWording.unknownSetting(setting, of: component.type.type, known: component.settings)
    }

    /// The type that a topic begins with, and the setting that it names behind it.
    private func component(in topic: String) -> (component: ComponentPage, setting: String?)? {
        var type = Substring(topic)
        while true {
            if let component = ComponentPage(String(type)) {
                let setting = topic.dropFirst(type.count + 1)
                return (component, setting.isEmpty ? nil : String(setting))
            }
            guard let dot = type.lastIndex(of: ".") else { return nil }
            type = type[..<dot]
        }
    }

    /// The topics that look like one, at most one of each sort.
    private func near(_ topic: String) -> [String] {
        let category = topic.lowercased().prefix { $0 != "." } + "."
        if let meant = Broker.type(meantBy: topic) { return [meant] }
        if ComponentCategory(of: String(category)) != nil {
            let types = Catalogue.types.filter { $0.hasPrefix(category) }.map { String($0.dropFirst(category.count)) }
            let near = nearestName(to: String(topic.dropFirst(category.count)), among: types)
            return near.map { [category + $0] } ?? []
        }
        let names = codes.all.map(\.id) + TopicList.allCases.map(\.rawValue)
        // As much of each path as the topic has.
        let count = topic.split(separator: ".").count
        let paths = Set(APIReference.places.map { $0.topic.split(separator: ".").suffix(count).joined(separator: ".") })
        let fields = ConfigurationField.all.map(\.name)
        return [names, paths.sorted(), fields].compactMap { nearestName(to: topic, among: $0) }
    }
}
