import EventRouting
import HandlerContract
import Simulation
import Testing

@testable import EventDelivery

@Suite("Events that go back to the broker when the pod ends")
struct GivingBackTests {
    @Test("Held events and those that wait for an attempt go back at once", arguments: [1, 5])
    func waiting(attempts: Int) throws {
        let world = try TestWorld(Configs.trigger(.lost, attempts: attempts)) { _, _ in .now(.unavailable) }
        world.receive("1", from: "t-a")
        #expect(world.answers.isEmpty)
        world.dispatcher.giveBack()
        #expect(world.answers == ["1": [.givenBack]])
        world.dispatcher.giveBack()
        world.clock.run()
        #expect(world.attempts == ["sink": 1], "nothing is tried any more")
        #expect(world.answers == ["1": [.givenBack]])
        #expect(world.dispatcher.held.count == 0)
    }

    @Test("It holds for events that would be refused too")
    func refusable() throws {
        let world = try TestWorld(Configs.trigger(nil)) { _, _ in .now(.unavailable) }
        world.receive("1", from: "t-a")
        world.dispatcher.giveBack()
        #expect(world.answers == ["1": [.givenBack]])
    }

    @Test("An attempt that is under way may succeed")
    func succeeds() throws {
        let world = try TestWorld(Configs.trigger(.lost)) { _, _ in .open }
        world.receive("1", from: "t-a")
        world.dispatcher.giveBack()
        #expect(world.answers.isEmpty)
        world.end("sink", .delivered)
        #expect(world.answers == ["1": [.accepted]])
    }

    @Test("A failed attempt ends its event, without further attempts and without dead letters")
    func fails() throws {
        let world = try TestWorld(Configs.trigger(.lost, deadLetters: true)) { _, _ in .open }
        world.receive("1", from: "t-a")
        world.dispatcher.giveBack()
        world.end("sink", .refused(status: 404, retryAfter: nil, answer: []))
        #expect(world.answers == ["1": [.givenBack]])
        world.clock.run()
        #expect(world.attempts == ["sink": 1])
    }

    @Test("A dead letter that is under way may succeed")
    func deadLetter() throws {
        let world = try TestWorld(Configs.trigger(.lost, deadLetters: true, attempts: 1)) { delivery, _ in
            delivery.isDeadLetter ? .open : .now(.unavailable)
        }
        world.receive("1", from: "t-a")
        world.dispatcher.giveBack()
        #expect(world.answers.isEmpty)
        world.end("letters", .delivered)
        #expect(world.answers == ["1": [.accepted]])
    }

    @Test("Of a held event that goes back during an attempt, a target that takes it late does not get it again")
    func late() throws {
        let world = try TestWorld(Configs.source(.lost)) { delivery, number in
            "\(delivery.target)" == "bus/topic" && number == 1 ? .open : .now(number < 2 ? .unavailable : .delivered)
        }
        world.receive("1")
        world.dispatcher.giveBack()
        #expect(world.answers == ["1": [.givenBack]])
        world.end("bus/topic", .delivered)
        world.receive("1")
        #expect(world.answers == ["1": [.givenBack, .accepted]])
        #expect(world.taken == ["bus/topic": ["1"], "sink": ["1"]])
        #expect(world.attempts == ["bus/topic": 1, "sink": 2])
    }

    @Test("Who brought an event again gets the same answer, and what waited for space goes back")
    func others() throws {
        var rules = TriggerRules()
        rules.payload = .all
        let config = Configs.trigger(.lost, condition: "a && b", attempts: 1)
        let world = try TestWorld(config, rules: rules) { _, _ in .now(.unavailable) }
        let large = [UInt8](repeating: 1, count: 16 << 20)
        world.receive("a", from: "t-a", data: large)
        world.receive("b", from: "t-b")
        world.receive("b", from: "t-b")
        world.receive("c", from: "t-b")
        #expect(world.answers == ["a": [.accepted]])
        world.dispatcher.giveBack()
        #expect(world.answers == ["a": [.accepted], "b": [.givenBack, .givenBack], "c": [.givenBack]])
        world.receive("d", from: "t-b")
        #expect(world.answers["d"] == [.givenBack], "what it owes still takes all the space")
    }
}
