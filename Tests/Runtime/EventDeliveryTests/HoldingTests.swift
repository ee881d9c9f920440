import CloudEvents
import EventRouting
import HandlerContract
import Simulation
import TestInputs
import Testing

@testable import EventDelivery

@Suite("Events that must not be refused")
struct HoldingTests {
    @Test("A refusal that loses or blocks is never given: only what failed is tried again until it succeeds")
    func held() throws {
        for refusal in RefusalEffect.allCases {
            let world = try TestWorld(Configs.source(refusal)) { delivery, number in
                .now("\(delivery.target)" == "sink" && number < 40 ? .unavailable : .delivered)
            }
            world.receive("1")
            #expect(world.answers.isEmpty)
            world.clock.run()
            #expect(world.answers == ["1": [.accepted]])
            #expect(world.attempts == ["sink": 40, "bus/topic": 1])
            #expect(world.steps.first == "held 1 at sink")
            #expect(world.roundWaits.count == 35)
            #expect(world.roundWaits.allSatisfy { $0 >= .milliseconds(500) && $0 <= .seconds(15) })
            #expect(world.roundWaits.dropFirst(5).allSatisfy { $0 >= .seconds(7.5) })
            #expect(Set(world.roundWaits).count > 20, "the waits are random")
        }
    }

    @Test("Where a refused event comes again, it is refused")
    func refused() throws {
        let world = try TestWorld(Configs.source(nil)) { _, _ in .now(.unavailable) }
        world.receive("1")
        world.clock.run()
        #expect(world.answers == ["1": [.refused]])
        #expect(world.steps.isEmpty)
    }

    @Test("What a target says is final is tried again too, after the pause that it asks for but not later than 15 s")
    func pauses() throws {
        let outcomes: [AttemptOutcome] = [
            .refused(status: 404, retryAfter: nil, answer: []),
            .refused(status: 404, retryAfter: .seconds(3600), answer: []),
            .refused(status: 404, retryAfter: .seconds(9), answer: []), .delivered,
        ]
        let world = try TestWorld(Configs.trigger(.lost)) { _, number in .now(outcomes[number - 1]) }
        world.receive("1", from: "t-a")
        world.clock.run()
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.roundWaits.count == 3)
        #expect(world.roundWaits[0] <= .seconds(1))
        #expect(Array(world.roundWaits.dropFirst()) == [.seconds(15), .seconds(9)])
    }

    @Test("A hold that has an end ends as accepted, and the event counts as lost")
    func end() throws {
        let world = try TestWorld(Configs.source(.lost, holdAtMost: "25m")) { delivery, _ in
            .now("\(delivery.target)" == "sink" ? .unavailable : .delivered)
        }
        world.receive("1")
        world.clock.run(until: .seconds(1490))
        #expect(world.answers.isEmpty)
        world.clock.run(until: .seconds(1520))
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.steps.last == "lost 1")
        world.receive("1")
        #expect(world.answers == ["1": [.accepted, .accepted]], "it is done with")
    }

    @Test("A hold of zero is none")
    func zero() throws {
        let world = try TestWorld(Configs.source(.lost, holdAtMost: "0s")) { _, _ in .now(.unavailable) }
        world.receive("1")
        world.clock.run()
        #expect(world.answers == ["1": [.refused]])
    }

    @Test("Dead letters come before a hold, and a hold ends when they take the event")
    func deadLetters() throws {
        var isDown = false
        let world = try TestWorld(Configs.trigger(.lost, deadLetters: true)) { delivery, _ in
            .now("\(delivery.target)" == "sink" || isDown ? .unavailable : .delivered)
        }
        world.receive("1", from: "t-a")
        world.clock.run()
        #expect(world.answers == ["1": [.accepted]])
        #expect(world.steps == ["dead letter of sink"])

        isDown = true
        world.receive("2", from: "t-a")
        world.clock.run(until: world.now + .seconds(100))
        #expect(world.answers["2"] == nil)
        isDown = false
        world.clock.run(until: world.now + .seconds(100))
        #expect(world.answers["2"] == [.accepted])
        #expect(world.taken["letters"] == ["1", "2"])
    }

    @Test("An event that comes again while it is held waits for the same end")
    func repeated() throws {
        var isDown = true
        let world = try TestWorld(Configs.trigger(.blocks)) { _, _ in .now(isDown ? .unavailable : .delivered) }
        for _ in 0..<3 {
            world.receive("1", from: "t-a")
            world.clock.run(until: world.now + .seconds(30))
        }
        #expect(world.answers.isEmpty)
        #expect(world.dispatcher.held.count == 1)
        isDown = false
        world.clock.run()
        #expect(world.answers == ["1": [.accepted, .accepted, .accepted]])
        #expect(world.taken == ["sink": ["1"]])
        #expect(world.dispatcher.held.count == 0)
    }

    @Test("The oldest held event is known, with its target and the reason")
    func oldest() throws {
        let world = try TestWorld(Configs.trigger(.lost, attempts: 1)) { _, _ in .now(.unavailable) }
        #expect(world.dispatcher.held.oldest == nil)
        for id in ["1", "2", "3"] {
            world.receive(id, from: "t-a")
            world.clock.run(until: world.now + .seconds(10))
        }
        let held = world.dispatcher.held
        #expect(held.count == 3)
        #expect(held.oldest?.event.id == "1" && held.oldest?.since == .zero)
        #expect(held.oldest.map { "\($0.delivery.target)" } == "sink")
        #expect(held.oldest?.failure.outcome == .unavailable)
    }

    @Test("While held events owe others' data, further events wait, and none is refused")
    func full() throws {
        var rules = TriggerRules()
        rules.payload = .all
        var isDown = true
        let config = Configs.trigger(.lost, condition: "a && b", attempts: 1)
        let world = try TestWorld(config, rules: rules) { _, _ in .now(isDown ? .unavailable : .delivered) }
        let large = [UInt8](repeating: 1, count: 4 << 20)
        for number in 0..<6 {
            world.receive("a\(number)", from: "t-a", data: large)
            world.receive("b\(number)", from: "t-b")
        }
        // Four matches have 16 MiB of earlier events. What comes then is as if it had not come.
        #expect(world.dispatcher.held.count == 4)
        #expect(world.steps.filter { $0.hasPrefix("postponed") } == ["a4", "b4", "a5", "b5"].map { "postponed \($0)" })
        #expect(world.answers == Dictionary(uniqueKeysWithValues: (0..<4).map { ("a\($0)", [.accepted]) }))
        isDown = false
        world.clock.run()
        #expect(world.answers.count == 12 && world.answers.values.allSatisfy { $0 == [.accepted] })
        #expect(world.taken["sink"]?.sorted() == (0..<6).map { "b\($0)" })
        #expect(!world.dispatcher.router.isFull)
    }

    @Test("Whatever fails and for how long, each event reaches each target once and is accepted", arguments: 0..<20)
    func nothingLost(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let config = Configs.source(seed % 2 == 0 ? .lost : .blocks)
        let world = try TestWorld(config, generator: SeededGenerator(seed: seed)) { _, _ in
            let outcome: AttemptOutcome =
                switch Int.random(in: 0..<10, using: &generator) {
                case 0..<2: .delivered
                case 2..<5: .unavailable
                case 5: .refused(status: 404, retryAfter: nil, answer: [])
                default: .failed("reset")
                }
            return Bool.random(using: &generator)
                ? .now(outcome) : .later(.milliseconds(.random(in: 0..<30_000, using: &generator)), outcome)
        }
        let ids = (0..<50).map { "\($0)" }
        for id in ids + ids.shuffled(using: &generator) {
            world.receive(id)
            world.clock.run(until: world.now + .milliseconds(300))
        }
        world.clock.run(until: .seconds(7200))
        for id in ids { #expect(world.answers[id] == [.accepted, .accepted], "\(id)") }
        for target in ["sink", "bus/topic"] { #expect(world.taken[target]?.sorted() == ids.sorted()) }
    }
}
