import Testing

@testable import DaprCatalogue

@Suite("What came to Dapr and left it")
struct HistoryTests {
    private func release(_ minor: Int) -> DaprVersion { DaprVersion(minor: minor) }

    @Test(
        "Every name that daprd registers is known",
        arguments: [
            ("bindings.azure.servicebusqueues", "bindings.azure.servicebus.queues"),
            ("bindings.postgresql", "bindings.postgres"), ("bindings.mqtt", "bindings.mqtt3"),
            ("bindings.alicloud.dubbo", "bindings.dubbo"),
            ("bindings.Dingtalk.webhook", "bindings.alicloud.dingtalk.webhook"),
            ("pubsub.mqtt", "pubsub.mqtt3"), ("pubsub.snssqs", "pubsub.aws.snssqs"),
            ("pubsub.azure.servicebus", "pubsub.azure.servicebus.topics"),
        ])
    func aliases(name: String, type: String) throws {
        #expect(try #require(Catalogue.component(name)).type == type)
        #expect(try #require(Catalogue.component(type)).aliases.contains(name.lowercased()))
        #expect(!Catalogue.types.contains(name.lowercased()))
    }

    @Test("A renamed type is another one before")
    func renamed() throws {
        #expect(Catalogue.component("bindings.mqtt", in: release(9)) == nil)
        #expect(Catalogue.component("bindings.mqtt3", in: release(9)) == nil)
        #expect(Catalogue.component("bindings.mqtt", in: release(10))?.type == "bindings.mqtt3")
        #expect(try #require(Catalogue.history(of: "Bindings.MQTT")).other == "bindings.mqtt3")
    }

    @Test("A type is there from the release that added it")
    func added() {
        #expect(Catalogue.component("bindings.rocketmq", in: release(15)) == nil)
        #expect(Catalogue.component("bindings.rocketmq", in: release(16)) != nil)
        #expect(Catalogue.component("bindings.kafka", in: .oldest) != nil)
    }

    @Test("What is in the history is in the catalogue, unless it was removed, and lies within the known releases")
    func consistent() {
        for (type, history) in ComponentHistory.all {
            #expect((Catalogue.component(type) == nil) == (history.removed != nil), "\(type)")
            let releases = [history.added, history.removed, history.renamed].compactMap(\.self)
            #expect(!releases.isEmpty && releases.allSatisfy { DaprVersion.oldest < $0 && $0 <= .newest }, "\(type)")
        }
    }

    @Test("Every setting in the history is a field of its types")
    func settings() {
        for history in SettingHistory.all {
            #expect(DaprVersion.oldest < release(history.minor) && release(history.minor) <= .newest)
            for type in history.types where !type.hasSuffix(".") {
                let fields = Catalogue.component(type)?.allFields.values.flatMap { [$0.name] + $0.aliases } ?? []
                #expect(history.names.split(separator: " ").filter { !fields.contains(String($0)) } == [], "\(type)")
            }
        }
    }

    @Test("Settings by their release")
    func addition() {
        #expect(Catalogue.addition(of: "Direction", in: "bindings.kafka") == release(12))
        #expect(Catalogue.addition(of: "direction", in: "pubsub.kafka") == nil)
        #expect(Catalogue.addition(of: "azureAuthMethods", in: "pubsub.azure.eventhubs") == release(13))
        #expect(Catalogue.addition(of: "brokers", in: "pubsub.kafka") == nil)
    }

    @Test("Fields with other names, alternatives and values of one letter case")
    func fields() throws {
        let queues = try #require(Catalogue.component("bindings.azure.storagequeues")).allFields
        #expect(queues["accountname"]?.aliases == ["storageAccount", "storageAccountName"])
        let bus = try #require(Catalogue.component("pubsub.azure.servicebus.topics"))
        #expect(bus.allFields["connectionstring"]?.alternatives == ["namespaceName"])
        #expect(bus.profiles.last?.fields.contains { $0.name == "namespaceName" && $0.isRequired } == true)
        let kafka = try #require(Catalogue.component("bindings.kafka")).allFields
        #expect(kafka["initialoffset"]?.isExact == true && kafka["initialoffset"]?.areValuesExact == false)
        #expect(kafka["saslmechanism"]?.areValuesExact == true)
        #expect(kafka["consumeretryinterval"]?.isStrict == true)
        #expect(kafka["topics"]?.side == .input && kafka["publishtopic"]?.side == .output)
    }
}
