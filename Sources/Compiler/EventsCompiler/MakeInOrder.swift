internal import Synchronization

/// Makes things on all cores, and hands them over one at a time, in order, on the caller's thread.
///
/// While those of one batch are handed over, those of the next are made: never more than two batches are in memory. A
/// single thing is made where the caller is, without another thread.
///
/// - Parameters:
///   - make: makes the thing of an index; it runs on several threads at once.
///   - consume: takes a thing; false ends it all.
/// - Returns: false where `consume` ended it.
@discardableResult
func makeInOrder<Thing: Sendable>(
    _ count: Int, batchLength: Int = 16, _ make: @escaping @Sendable (Int) -> Thing, consume: (Thing) -> Bool
) -> Bool {
    guard count > 1 else { return count == 0 || consume(make(0)) }
    let helperCount = max(1, HelperThread.coreCount - 1)
    func start(at index: Int) -> (Batch<Thing>, [HelperThread])? {
        guard index < count else { return nil }
        let batch = Batch(index..<min(index + batchLength, count), make)
        let helpers = (0..<min(helperCount, batch.indices.count)).compactMap { _ in HelperThread { batch.work() } }
        return (batch, helpers)
    }
    var current = start(at: 0)
    while let (batch, helpers) = current {
        batch.work()
        for helper in helpers { helper.join() }
        let next = start(at: batch.indices.upperBound)
        guard batch.things.allSatisfy(consume) else {
            next?.0.cancel()
            for helper in next?.1 ?? [] { helper.join() }
            return false
        }
        current = next
    }
    return true
}

/// Things that several threads make together.
private final class Batch<Thing: Sendable>: Sendable {
    private struct State {
        var next = 0
        var things: [Thing?]
    }

    let indices: Range<Int>
    private let make: @Sendable (Int) -> Thing
    private let state: Mutex<State>

    init(_ indices: Range<Int>, _ make: @escaping @Sendable (Int) -> Thing) {
        self.indices = indices
        self.make = make
        state = Mutex(State(things: Array(repeating: nil, count: indices.count)))
    }

    /// Makes one thing after another, until all are made or another thread is about to make them.
    func work() {
        while let place = nextPlace() {
            let thing = make(indices.lowerBound + place)
            state.withLock { $0.things[place] = thing }
        }
    }

    private func nextPlace() -> Int? {
        state.withLock { state in
            guard state.next < indices.count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    /// All of them, when every thread that works on them has returned.
    var things: [Thing] { state.withLock { $0.things.compactMap(\.self) } }

    /// Begins no further thing.
    func cancel() { state.withLock { $0.next = indices.count } }
}
