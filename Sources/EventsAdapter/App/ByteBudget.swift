import NIOCore

/// The memory that events may take together, from the first byte of a body until the answer to its request.
///
/// Who finds no room waits in a line and is not read from meanwhile, so that nothing is lost and nothing refused. An event
/// that is larger than all of it is let in when there is no other.
final class ByteBudget {
    private let limit: Int
    private let onWait: () -> Void
    private(set) var used = 0
    private var line = CircularBuffer<(count: Int, granted: () -> Void)>()
    private var isGranting = false

    /// - Parameter onWait: told each time that someone has to wait.
    init(limit: Int, onWait: @escaping () -> Void = {}) {
        self.limit = limit
        self.onWait = onWait
    }

    /// Takes so many bytes, if there is room for them and nobody waits.
    func take(_ count: Int) -> Bool {
        guard line.isEmpty, fits(count) else { return false }
        used += count
        return true
    }

    /// Takes bytes that are in memory already, room or not.
    func insist(_ count: Int) { used += count }

    /// Calls back when the bytes have been taken.
    func wait(for count: Int, granted: @escaping () -> Void) {
        line.append((count, granted))
        onWait()
    }

    func give(_ count: Int) {
        used -= count
        // Who is let in may give back at once: that is for this loop, and not for one within it.
        guard !isGranting, !line.isEmpty else { return }
        isGranting = true
        while let first = line.first, fits(first.count) {
            line.removeFirst()
            used += first.count
            first.granted()
        }
        isGranting = false
    }

    private func fits(_ count: Int) -> Bool { used == 0 || used + count <= limit }
}
