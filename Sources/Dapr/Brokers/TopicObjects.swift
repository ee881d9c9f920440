package import DaprComponents
internal import Findings
internal import Text

/// What must be on a broker before a topic is published to: without it Dapr refuses the event, or the broker drops it.
package enum TopicObjects: Sendable {
    /// A topic of that name; many brokers of the kind make it themselves. The setting says where they are.
    case topic(addressSetting: String)

    /// A stream that has the topic among its subjects. The first setting names it; without one any stream with the subject will do. The
    /// other one says where the server is.
    case stream(nameSetting: String, addressSetting: String)

    /// An exchange of that name, and a queue for each reader.
    case exchange

    /// What is needed, without the settings.
    package enum Kind: Sendable {
        case topic
        case stream
        case exchange
    }

    package var kind: Kind {
        switch self {
        case .topic: .topic
        case .stream: .stream
        case .exchange: .exchange
        }
    }
}

extension TopicObjects {
    /// The setting that says where the server is, as its own commands take it; nil where they read no address.
    package var addressSetting: String? {
        switch self {
        case .topic(let setting), .stream(_, let setting): setting
        case .exchange: nil
        }
    }
}

extension Broker {
    /// The first type whose topics need that.
    package static func type(needing kind: TopicObjects.Kind) -> String? {
        all.lazy.flatMap(\.components).first { $0.topicObjects?.kind == kind }?.type
    }
}

/// How Dapr names things at a broker for one pod.
package struct NamesAtBroker: Sendable {
    private let namespace: String
    private let appID: String

    package init(namespace: String, appID: String) {
        self.namespace = namespace
        self.appID = appID
    }

    /// The topic that is published to and read: the namespace comes before it where any setting has `{namespace}` (pkg/runtime/pubsub in
    /// dapr/dapr v1.18.3).
    package func topic(_ topic: String, of component: LookedUpComponent) -> String {
        let isScoped = component.settings.contains { $0.value?.value.containsText("{namespace}") == true }
        return isScoped ? namespace + topic : topic
    }

    /// The value of a setting with what Dapr puts in the place of a part of it (pkg/runtime/meta/meta.go); nil where it is absent or empty,
    /// not written out, or another in each pod.
    package func value(_ name: String, of component: LookedUpComponent) -> String? {
        guard let text = component.setting(name)?.value?.value, !text.isEmpty, !text.containsText("{uuid}"),
            !text.containsText("{podName}")
        else { return nil }
        return text.replacingText("{namespace}", with: "\(namespace).\(appID)").replacingText("{appID}", with: appID)
    }

    /// What the broker knows a reader by: a group, a queue's first part, a durable consumer or a client; nil where that is not known, or
    /// nothing is remembered of it. A group that nothing names is the app-id (pkg/runtime/processor/pubsub).
    package func reader(of component: LookedUpComponent) -> String? {
        let identity = Broker.component(of: component.currentType).reader
        guard let setting = identity.settings.first(where: { component.setting($0)?.isEmpty == false }) else {
            if case .group = identity { return appID }
            return nil
        }
        return value(setting, of: component)
    }
}
