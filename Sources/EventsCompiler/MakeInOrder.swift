internal import Dispatch
internal import Synchronization

/// Makes things on all cores, and hands them over one at a time, in order, on the caller's thread.
///
/// While those of one batch are handed over, those of the next are made: never more than two batches are in memory. A
/// single thing is made where the caller is, without waking another core.
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
    var batch = Batch(0..<min(batchLength, count), make)
    while true {
        let things = batch.wait()
        let made = batch.indices.upperBound
        let next = made < count ? Batch(made..<min(made + batchLength, count), make) : nil
        guard things.allSatisfy(consume) else { return false }
        guard let next else { return true }
        batch = next
    }
}

/// Things that are being made.
private final class Batch<Thing: Sendable>: Sendable {
    let indices: Range<Int>
    private let things: Mutex<[Thing?]>
    private let group = DispatchGroup()

    /// Starts to make them.
    init(_ indices: Range<Int>, _ make: @escaping @Sendable (Int) -> Thing) {
        self.indices = indices
        things = Mutex(Array(repeating: nil, count: indices.count))
        DispatchQueue.global().async(group: group) {
            DispatchQueue.concurrentPerform(iterations: indices.count) { place in
                let thing = make(indices.lowerBound + place)
                self.things.withLock { $0[place] = thing }
            }
        }
    }

    /// All of them, when they are made.
    func wait() -> [Thing] {
        group.wait()
        return things.withLock { $0.compactMap(\.self) }
    }
}
