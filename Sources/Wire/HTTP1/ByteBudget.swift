/// The memory that bodies may take together, from their first byte until the answer to their request.
///
/// Whoever finds no space waits in a line and is not read from meanwhile, so that nothing is lost and nothing refused. A body that
/// is larger than all of it is let in when there is no other.
package final class ByteBudget {
    private let limit: Int
    private let onWait: () -> Void
    private var line = WaitingLine()
    private var isGranting = false

    /// How many bytes are taken; more than the limit while one body is larger than that.
    package private(set) var used = 0

    /// - Parameters:
    ///   - limit: in bytes.
    ///   - onWait: called each time that someone has to wait.
    package init(limit: Int, onWait: @escaping () -> Void = {}) {
        self.limit = limit
        self.onWait = onWait
    }

    /// Takes so many bytes, if there is space for them and nobody waits.
    func take(_ count: Int) -> Bool {
        guard line.isEmpty, fits(count) else { return false }
        used += count
        return true
    }

    /// Calls back when the bytes have been taken.
    func wait(for count: Int, granted: @escaping () -> Void) {
        line.append((count, granted))
        onWait()
    }

    /// Gives back bytes that were taken, and lets in those for whom there is space now.
    func give(_ count: Int) {
        used -= count
        // Who is let in may give back at once: that is for this loop, and not for one within it.
        guard !isGranting else { return }
        isGranting = true
        while let first = line.first, fits(first.count) {
            line.removeFirst()
            used += first.count
            first.granted()
        }
        isGranting = false
    }

    private func fits(_ count: Int) -> Bool { used == 0 || count <= limit - used }
}

/// Those who wait, in the order in which they came.
private struct WaitingLine {
    typealias Waiter = (count: Int, granted: () -> Void)

    private var waiters: [Waiter] = []

    /// How many at the front have gone. They are removed together, so that one does not move all the others.
    private var goneCount = 0

    var isEmpty: Bool { goneCount == waiters.count }
    var first: Waiter? { isEmpty ? nil : waiters[goneCount] }

    mutating func append(_ waiter: Waiter) { waiters.append(waiter) }

    mutating func removeFirst() {
        // What it holds goes now.
        waiters[goneCount] = (0, {})
        goneCount += 1
        guard goneCount * 2 >= waiters.count else { return }
        waiters.removeFirst(goneCount)
        goneCount = 0
    }
}
