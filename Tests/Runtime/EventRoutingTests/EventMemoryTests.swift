import CloudEvents
import TestInputs
import Testing

@testable import EventRouting

@Suite("The memory of events, at random")
struct EventMemoryTests {
    @Test(
        "It is bounded, keeps what is young or in flight, and lets go of what is old",
        arguments: RandomRuns.seeds(5, soak: 100))
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let capacity = Int.random(in: 1...100, using: &random)
        var memory = EventMemory(capacity: capacity)
        var lastSeen: [CloudEvent.Identity: Duration] = [:]
        var ended: [CloudEvent.Identity: Duration] = [:]
        var inFlight: Set<CloudEvent.Identity> = []
        var now = Duration.zero
        for number in 0..<600 {
            now += .milliseconds(Int.random(in: 0...20_000, using: &random))
            if let key = lastSeen.keys.sorted(by: { $0.id < $1.id }).suffix(20).randomElement(using: &random),
                memory[EventKey(key, from: "")] != nil, Bool.random(using: &random)
            {
                memory.see(EventKey(key, from: ""), at: now)
                lastSeen[key] = now
            }
            if inFlight.count > capacity / 2, let key = inFlight.min(by: { $0.id < $1.id }) {
                memory.update(EventKey(key, from: ""), Bool.random(using: &random) ? .finished : .refused([]))
                inFlight.remove(key)
                ended[key] = now
            }
            let key = RouterSetup.event("\(number + 10_000)").identity
            let isInFlight = Bool.random(using: &random)
            let isFull = memory.count >= capacity
            memory.insert(EventKey(key, from: ""), isInFlight ? .inFlight : .finished, at: now)
            lastSeen[key] = now
            if isInFlight { inFlight.insert(key) }

            #expect(memory.count <= capacity + 1)
            for key in inFlight { #expect(memory[EventKey(key, from: "")] != nil, "\(key.id) is in flight") }
            for (key, time) in lastSeen where memory[EventKey(key, from: "")] == nil {
                #expect(now - time >= .seconds(600) || isFull, "\(key.id) is young")
                lastSeen[key] = nil
            }
            for (key, time) in lastSeen where !inFlight.contains(key) {
                #expect(now - max(time, ended[key] ?? time) < .seconds(1200), "\(key.id) is old")
            }
        }
    }

    @Test("Source, id and topic tell events apart, also where they are the same letters in a row")
    func keys() {
        let parts = [("a", "bc", "d"), ("ab", "c", "d"), ("a", "b", "cd"), ("ab", "cd", ""), ("a", "bcd", "")]
        let keys = parts.map { EventKey(CloudEvent(id: $1, source: $0, type: "type"), from: $2) }
        #expect(Set(keys).count == parts.count)
        #expect(EventKey(CloudEvent(id: "bc", source: "a", type: "other"), from: "d") == keys[0])
    }
}

extension EventKey {
    /// That of an event with a source and an id.
    fileprivate init(_ identity: CloudEvent.Identity, from topic: String) {
        self.init(CloudEvent(id: identity.id, source: identity.source, type: "type"), from: topic)
    }
}
