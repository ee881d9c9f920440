import DaprCatalogue
import DaprComponents
import Testing

@testable import Brokers

@Suite("Types of components, as Dapr compares them")
struct TypeTests {
    @Test("The category counts in its letter case, the rest in any")
    func letterCase() {
        #expect(Broker.component(of: "bindings.Cron").firesInEveryReplica)
        #expect(!Broker.component(of: "Bindings.cron").firesInEveryReplica)
        #expect(Broker.broker(of: "pubsub.KAFKA")?.name == Broker.kafka.name)
        #expect(Broker.broker(of: "Pubsub.kafka") == nil)
        #expect(comparedType("pubsub.Of-Our-Own.Kind") == "pubsub.of-our-own.kind")
        #expect(comparedType("Pubsub.Kafka") == "Pubsub.kafka" && comparedType("KAFKA") == "KAFKA")
    }

    @Test("An older name means the newer type where a release takes it for that")
    func renamed() {
        func type(_ name: String, _ minor: Int) -> String {
            Broker.component(of: name, in: DaprVersion(minor: minor)).type
        }
        #expect(type("bindings.mqtt", 10) == "bindings.mqtt3" && type("pubsub.Mqtt", 18) == "pubsub.mqtt3")
        #expect(type("bindings.mqtt", 9) == "bindings.mqtt" && type("pubsub.mqtt", 9) == "pubsub.mqtt")
        #expect(
            type("pubsub.natsstreaming", 18) == "pubsub.natsstreaming" && type("pubsub.Kafka", 18) == "pubsub.kafka")
    }

    @Test("Of a type without a profile there is what holds for every pub/sub component")
    func unknown() {
        let component = Broker.component(of: "pubsub.of-our-own")
        #expect(component.reader.settings == ["consumerGroup", "consumerID"])
        #expect(component.refusals.isEmpty && component.completions.isEmpty && !component.firesInEveryReplica)
        #expect(Broker.broker(of: "pubsub.of-our-own") == nil)
    }

    @Test("What happens to a refused event depends on the release")
    func releases() throws {
        let redis = Broker.component(of: "pubsub.redis")
        #expect(redis.refusal(in: DaprVersion(minor: 16))?.effect == .comesAgain)
        #expect(redis.refusal(in: DaprVersion(minor: 17))?.effect == .lost)
        #expect(Broker.component(of: "bindings.kafka").refusal(in: .oldest)?.effect == .blocksPartition)
    }
}
