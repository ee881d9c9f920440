internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Resolution

/// A pub/sub component that limits topics, and what its users are refused.
struct TopicAccess {
    /// A topic that an app uses and is refused.
    struct Refused {
        let user: User
        let topic: String
        let reads: Bool

        var severity: Severity { reads ? .error : .warning }
    }

    /// An app that uses the component.
    struct User {
        let app: String

        /// In words such as `Trigger 'mail'`.
        let name: String
        var reads: [String] = []
        var publishes: [String] = []
    }

    let scopes: TopicScopes
    let users: [User]

    /// What is refused for a reason, those who read first.
    let refused: [TopicScopes.Refusal: [Refused]]

    private init(_ scopes: TopicScopes, _ users: [User]) {
        (self.scopes, self.users) = (scopes, users)
        var refused: [TopicScopes.Refusal: [Refused]] = [:]
        for reads in [true, false] {
            for user in users {
                for topic in reads ? user.reads : user.publishes {
                    guard let reason = scopes.refusal(of: topic, to: user.app, reads: reads) else { continue }
                    refused[reason, default: []].append(Refused(user: user, topic: topic, reads: reads))
                }
            }
        }
        self.refused = refused
    }

    static func all(in set: LintedSet) -> [TopicAccess] {
        let sources = set.sources.compactMap { source -> TopicAccess? in
            guard let topic = source.source.topic?.value, let scopes = TopicScopes(source.component.component) else {
                return nil
            }
            var user = self.user(source)
            user.reads = [topic]
            return TopicAccess(scopes, [user])
        }
        return sources
            + set.buses.compactMap { bus in
                bus.component.flatMap { TopicScopes($0.component) }.map { TopicAccess($0, users(of: bus, in: set)) }
            }
    }

    private static func user(_ source: LintedSet.Source) -> User {
        user(source.eventSource, source.source)
    }

    private static func user(_ eventSource: EventSource, _ source: EventSource.Source) -> User {
        let name = eventSource.metadata.name.value
        let workload = GeneratedName.source(name, source.kind, source.event.value)
        return User(app: appID(ofDeployment: workload), name: "EventSource '\(name)'")
    }

    private static func users(of bus: LintedSet.Bus, in set: LintedSet) -> [User] {
        var users: [User] = []
        for eventSource in bus.eventSources {
            for source in eventSource.sources {
                var user = user(eventSource, source)
                user.publishes = [set.topic(of: source.event.value, of: eventSource)]
                if let topic = eventSource.deadLetterTopic { user.publishes.append(topic.value) }
                users.append(user)
            }
        }
        for trigger in bus.triggers {
            let name = trigger.metadata.name.value
            users.append(
                User(
                    app: appID(ofDeployment: GeneratedName.trigger(name)), name: "Trigger '\(name)'",
                    reads: unique(set.topics(of: trigger).map(\.topic)),
                    publishes: unique(trigger.subscribers.flatMap(\.publishedTopics).map(\.value))))
        }
        return users
    }
}

/// Each text once, where it first stands.
func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}

extension LookedUpSetting {
    /// Where the value stands; where the name does for one that may be a secret.
    var shownPlace: SourceSpan { isPublic ? value?.span ?? name.span : name.span }
}

extension TopicAccess {
    /// Reports each app that is refused topics for a reason, once for reading and once for publishing.
    func report(_ reason: TopicScopes.Refusal, _ find: (_ first: Refused, _ topics: [String]) -> Void) {
        guard let refused = refused[reason] else { return }
        var topics: [String: [String]] = [:]
        for one in refused { topics["\(one.reads) \(one.user.app)", default: []].append(one.topic) }
        for one in refused {
            if let topics = topics.removeValue(forKey: "\(one.reads) \(one.user.app)") { find(one, unique(topics)) }
        }
    }
}
