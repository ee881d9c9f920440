import DaprCatalogue
import DaprComponents
import Findings
import Testing

@testable import Brokers

@Suite("Every profile of a broker is complete")
struct CompletenessTests {
    static let components = Broker.all.flatMap(\.components)
    private static let own = ReaderName(namespace: "shop", component: "own", topic: "orders")

    @Test("Each type is one that Dapr has or had, and in one profile")
    func types() {
        for component in Self.components {
            let isFormer = Catalogue.history(of: component.type)?.removed != nil
            #expect(Catalogue.component(component.type) != nil || isFormer, "\(component.type)")
            #expect(component.type == component.type.lowercased() && ComponentCategory(of: component.type) != nil)
            #expect(component.removed == nil || component.removed == Catalogue.history(of: component.type)?.removed)
            #expect(Broker.component(of: component.type).type == component.type)
        }
        let types = Self.components.map(\.type)
        #expect(Set(types).count == types.count)
        #expect(Set(Broker.all.map(\.name)).count == Broker.all.count)
    }

    @Test("Each says what happens to a refused event, in every release", arguments: components)
    func refusals(component: BrokerComponent) throws {
        if let instead = component.sourceInstead {
            #expect(component.refusals.isEmpty && Broker.component(of: instead).type == instead)
            return
        }
        #expect(component.refusal(in: .oldest) != nil)
        let releases = component.refusals.map(\.since)
        #expect(releases == releases.sorted() && Set(releases.map(\.minor)).count == releases.count)
        for refusal in component.refusals { #expect(refusal.about.hasSuffix(".") && refusal.about.count > 20) }
    }

    @Test("What other worlds call a setting is no setting, and leads to one", arguments: components)
    func otherNames(component: BrokerComponent) {
        let known = Catalogue.component(component.type)?.allFields ?? [:]
        let completed = component.completions.map(\.setting)
        for (other, name) in component.otherNames {
            #expect(other == other.lowercased() && known[other] == nil, "\(component.type).\(other)")
            #expect(known[name.lowercased()]?.name == name || completed.contains(name), "\(component.type).\(name)")
        }
    }

    @Test("Each setting that a profile names is one of its type", arguments: components)
    func settings(component: BrokerComponent) throws {
        let reader: [String] =
            switch component.reader {
            case .group(let names): names
            case .client(let name): [name]
            case .durable(let name, let place), .queue(let name, let place): place + [name]
            case .queueOfTopic, .pod: []
            }
        guard let type = Catalogue.component(component.type) else { return }
        let readings = [component.schedule].compactMap(\.self) + component.lists
        let named = reader + component.address + component.origin + readings + component.completions.map(\.setting)
        let known = type.allFields
        let aliases = known.values.flatMap(\.aliases)
        for name in named + [component.topics].compactMap(\.self) {
            // Every pub/sub component has the one that Dapr itself sets.
            let isOfAll = name == "consumerID" && ComponentCategory(of: type.type) == .pubsub
            #expect(isOfAll || known[name.lowercased()]?.name == name || aliases.contains(name), "\(type.type).\(name)")
        }
        for name in component.origin { #expect(known[name.lowercased()]?.secret == ComponentField.Secret.none) }
    }

    @Test("Limits are ones that can be reached", arguments: Broker.all)
    func limits(broker: Broker) {
        #expect(broker.limits.topicName ?? 1 > 0 && broker.limits.eventSize ?? 1 > 0)
        #expect(broker.about.hasSuffix(".") && !broker.components.isEmpty)
        if let setting = broker.limits.sizeSetting {
            for component in broker.components {
                #expect(Catalogue.component(component.type)?.allFields[setting.lowercased()]?.name == setting)
            }
        }
        for type in broker.mistakenTypes {
            #expect(Catalogue.component(type) == nil && Broker.type(meantBy: type) != nil)
        }
    }

    @Test("Readers that share what names them are a trap, whatever the broker", arguments: components)
    func sharing(component: BrokerComponent) throws {
        guard ComponentCategory(of: component.type) == .pubsub, let name = component.reader.settings.first else {
            return
        }
        let readers = ["a", "b"].map {
            BusReader(namespace: "shop", name: $0, generatedName: $0, topics: ["orders"], isRetried: true)
        }
        let bus = BrokerRole.bus(BusRole(readers: readers, publishers: 1))
        let shared = try lookUp(component.type, [Setting(name, "mine")])
        let found = component.traps(of: shared, bus, in: .newest).filter { $0.effect == .sharesConsumer }
        #expect(found.count == 1)
        for trap in found { #expect(!trap.reason.isEmpty && trap.help?.isEmpty == false) }
        let own = component.completed(shared.spec, for: [.busReader], in: .newest, reader: Self.own)
        #expect(own.setting(name)?.literal?.text == "mine", "the author's value stays")
    }

    @Test(
        "What the compiler sets is what the author left open, or what would be wrong whatever it is",
        arguments: components)
    func completions(component: BrokerComponent) throws {
        for completion in component.completions {
            let open = try lookUp(component.type, []).spec
            let value = completion.text(for: Self.own)
            let users = completion.users
            #expect(!users.isEmpty && Set(users).count == users.count)
            for user in Completion.User.allCases {
                let completed = component.completed(open, for: [user], in: .newest, reader: Self.own)
                let own = users.contains(user) ? value : nil
                #expect(completed.setting(completion.setting)?.literal?.text == own, "\(completion.setting) \(user)")
            }
            // A publisher's Component is one for several pods.
            if completion.text == nil { #expect(!users.contains(.busPublisher) && value.contains("shop")) }
            var written = open
            written.metadata.append(Setting(completion.setting.uppercased(), "mine"))
            var replaced: [String] = []
            let kept = component.completed(written, for: users, in: .newest, reader: Self.own) {
                replaced += [$0.name, $1]
            }
            #expect(kept.setting(completion.setting)?.literal?.text == (completion.isForced ? value : "mine"))
            #expect(replaced == (completion.isForced ? [completion.setting.uppercased(), value] : []))
            for other in completion.alternatives {
                var named = open
                named.metadata.append(Setting(other, "mine"))
                #expect(
                    component.completed(named, for: users, in: .newest, reader: Self.own).setting(completion.setting)
                        == nil)
            }
        }
    }

    @Test("What is replaced is replaced each time that it is set, and reported each time")
    func repeated() throws {
        let component = Broker.component(of: "bindings.kafka")
        let settings = [
            Setting("consumerGroup", "a"), Setting("topics", "orders"), Setting("consumergroup", "shop-own"),
            Setting("ConsumerGroup", "b"),
        ]
        var replaced: [String] = []
        let completed = component.completed(
            try lookUp("bindings.kafka", settings).spec, for: [.source], in: .newest, reader: Self.own
        ) { setting, _ in replaced.append(setting.name) }
        #expect(replaced == ["consumerGroup", "ConsumerGroup"])
        #expect(
            completed.metadata.map { "\($0.name)=\($0.literal?.text ?? "")" } == [
                "consumerGroup=shop-own", "topics=orders", "consumergroup=shop-own", "ConsumerGroup=shop-own",
                "consumeRetryEnabled=true",
            ])
    }

    @Test(
        "A group of the author's by another name no longer counts, which is reported where nothing else is",
        arguments: [
            ([("consumerID", "shop")], ["consumerID"]), ([("consumerid", "shop-own")], []),
            ([("consumerID", "a"), ("consumerGroup", "b")], ["consumerGroup"]),
        ] as [([(String, String)], [String])])
    func outranked(settings: [(String, String)], reported: [String]) throws {
        let component = Broker.component(of: "pubsub.kafka")
        let spec = try lookUp("pubsub.kafka", settings.map { Setting($0, $1) }).spec
        var replaced: [String] = []
        let completed = component.completed(spec, for: [.source], in: .newest, reader: Self.own) { setting, value in
            replaced.append(setting.name)
            #expect(value == "shop-own")
        }
        #expect(replaced == reported)
        #expect(completed.setting("consumerGroup")?.literal?.text == "shop-own")
        #expect(completed.setting("consumerID")?.literal?.text == settings[0].1, "it stays as it is written")
    }

    @Test("A secret and a variable are values of the author's, whatever the letter case of the name")
    func references() throws {
        let component = Broker.component(of: "pubsub.rabbitmq")
        let values: [SettingValue] = [
            .environment(EnvironmentReference(variable: "COUNT", at: nil)),
            .secret(SecretReference(secret: "rabbit", key: "count", at: nil)),
        ]
        for value in values {
            let spec = try lookUp(component.type, [Setting("PrefetchCount", value)]).spec
            let completed = component.completed(spec, for: [.busReader], in: .newest, reader: Self.own)
            let counts = completed.metadata.filter { $0.name.lowercased() == "prefetchcount" }
            #expect(counts.map(\.name) == ["PrefetchCount"] && counts.first?.literal == nil)
        }
    }

    @Test("What a release of Dapr does not read is left out")
    func releases() throws {
        // dapr/components-contrib#2933: since 1.12.
        let component = BrokerComponent(
            "pubsub.rabbitmq", refusals: [], firesInEveryReplica: false, reader: .pod, address: [],
            completions: [Completion("clientName", .text("a"), for: .source)])
        let spec = try lookUp(component.type, []).spec
        for (minor, isSet) in [(11, false), (12, true)] {
            let completed = component.completed(
                spec, for: [.source], in: DaprVersion(minor: minor), reader: Self.own)
            #expect((completed.setting("clientName") != nil) == isSet, "1.\(minor)")
        }
    }

    @Test("What an exchange is like is the same on both sides of a bus")
    func exchanges() throws {
        let component = Broker.component(of: "pubsub.rabbitmq")
        let spec = try lookUp(component.type, []).spec
        for name in ["durable", "deletedWhenUnused"] {
            let values = [Completion.User.busReader, .busPublisher].map {
                component.completed(spec, for: [$0], in: .newest, reader: Self.own).setting(name)?.literal?.text
            }
            #expect(values[0] != nil && values[0] == values[1], "\(name)")
        }
    }

    private func lookUp(_ type: String, _ settings: [Setting]) throws -> LookedUpComponent {
        var types = KnownTypes(release: .newest)
        let place = SourceSpan(file: 0, start: 0, end: 0)
        return LookedUpComponent(
            ComponentSpec(type: Located(type, at: place), version: "v1", metadata: settings), in: &types)
    }
}

extension BrokerComponent: CustomTestStringConvertible {
    /// How the test's output names it.
    public var testDescription: String { type }
}

extension Broker: CustomTestStringConvertible {
    /// How the test's output names it.
    public var testDescription: String { name }
}
