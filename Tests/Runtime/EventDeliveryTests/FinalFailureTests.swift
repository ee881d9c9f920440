import CloudEvents
import EventRouting
import HandlerContract
import Simulation
import Testing

@testable import EventDelivery

@Suite("What can never succeed")
struct FinalFailureTests {
    private let tooLong = AttemptOutcome.rejected("message larger than configured")

    @Test("A message that is too long is tried once, and is in the dead letters of an EventSource at once")
    func deadLetters() throws {
        let world = try TestWorld(Configs.source(.blocks, deadLetters: true)) { delivery, _ in
            .now("\(delivery.target)" == "bus/topic" ? self.tooLong : .delivered)
        }
        world.receive("1", data: [1])
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.attempts == ["sink": 1, "bus/topic": 1, "letters": 1, "bus/lost": 1])
        #expect(world.steps == ["dead letter of bus/topic"])
        #expect(world.now == .zero)
    }

    @Test("Without dead letters it is held, tried again for ever, and named as what blocks")
    func blocks() throws {
        let world = try TestWorld(Configs.source(.blocks)) { delivery, _ in
            .now("\(delivery.target)" == "bus/topic" ? self.tooLong : .delivered)
        }
        world.receive("1")
        world.clock.run(until: .seconds(600))
        #expect(world.answers.isEmpty)
        #expect(world.attempts["sink"] == 1)
        #expect(world.roundWaits.count > 40)
        let held = world.dispatcher.held
        #expect(held.count == 1 && held.oldest?.event.id == "1")
        #expect(held.oldest.map { "\($0.delivery.target)" } == "bus/topic")
        #expect(held.oldest?.failure.outcome == tooLong)
    }

    @Test(
        "Dead letters that take nothing so long get the letter without its data",
        arguments: [
            AttemptOutcome.rejected("maximum payload exceeded"), .refused(status: 413, retryAfter: nil, answer: []),
        ])
    func longLetter(outcome: AttemptOutcome) throws {
        var letter: Delivery?
        let world = try TestWorld(Configs.source(.blocks, deadLetters: true)) { delivery, _ in
            if "\(delivery.target)" == "bus/lost" { letter = delivery }
            let isLong = delivery.target != .sink(component: "letters") && delivery.events[0].data != nil
            return .now(isLong ? outcome : .delivered)
        }
        world.receive("1", data: [UInt8](repeating: 1, count: 1000))
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.attempts["bus/lost"] == 4, "one letter for each of two deliveries, each twice")
        #expect(world.steps.filter { $0 == "without data to bus/lost" }.count == 2)
        #expect(letter?.events.last?["deadletterdatasize"] == "1000")
        #expect(letter?.events.last?.data == nil && letter?.events.last?.dataContentType == nil)
        #expect(letter?.events.last?["deadlettersource"] == "n/s/redis/e")
    }

    @Test("A letter that is malformed even without data ends its attempts, and the event is held")
    func hopelessLetter() throws {
        let world = try TestWorld(Configs.source(.blocks, deadLetters: true)) { _, _ in .now(self.tooLong) }
        world.receive("1", data: [1])
        #expect(world.answers.isEmpty && world.dispatcher.held.count == 1)
        #expect(world.attempts["letters"] == 4)
    }

    @Test("An event that cannot be delivered as it came goes to the dead letters alone, once, and no condition sees it")
    func rejected() throws {
        for config in [Configs.source(.lost, deadLetters: true), Configs.trigger(nil, deadLetters: true)] {
            var letters: [Delivery] = []
            let world = try TestWorld(config) { delivery, _ in
                letters.append(delivery)
                return .now(.delivered)
            }
            for _ in 0..<2 { world.reject("1", from: "t-a", data: [1]) }
            #expect(world.answers == ["1": [.accepted, .accepted]])
            #expect(letters.allSatisfy { $0.isDeadLetter })
            #expect(world.attempts["letters"] == 1 && world.attempts["sink"] == nil)
            let letter = letters.first?.events.first
            #expect(letter?["deadletteranswer"] == "too long" && letter?["deadletterattempts"] == "0")
            #expect(letter?.data == [1] && letter?["deadlettertarget"] == nil)
            #expect(
                world.steps.filter { $0.hasPrefix("rejected") } == ["rejected 1: too long"], "the second is a repeat")
            #expect(world.steps.contains("dead letter of letters"))
        }
    }

    @Test("Without dead letters for the events of its topic it is accepted: it would come again for ever")
    func noDeadLetters() throws {
        let config = Configs.trigger(.blocks, condition: "a", deadLetters: true)
        let world = try TestWorld(config) { _, _ in .now(.delivered) }
        world.reject("1", from: "t-b")
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.attempts.isEmpty)
        #expect(world.steps == ["rejected 1: too long, no dead letters"])
    }

    @Test("While its dead letters are down it is refused where it comes again, and held where it does not")
    func deadLettersDown() throws {
        for refusal in [nil, RefusalEffect.lost] {
            var isDown = true
            let world = try TestWorld(Configs.source(refusal, deadLetters: true)) { _, _ in
                .now(isDown ? .unavailable : .delivered)
            }
            world.reject("1")
            world.clock.run(until: .seconds(60))
            #expect(world.answers["1"] == (refusal == nil ? [.refused] : nil))
            isDown = false
            if refusal == nil { world.reject("1") }
            world.clock.run()
            #expect(world.answers["1"]?.last == .accepted)
            #expect(world.taken == ["letters": ["1"], "bus/lost": ["1"]])
        }
    }
}
