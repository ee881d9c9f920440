import NIOCore

/// What a client may take of the adapter.
struct HTTPLimits {
    /// The bytes of a body.
    var body = 4 << 20

    /// The bytes of a request's line and headers.
    var headers = 32 << 10

    /// How long a request may take to come, and how long a client may take none of what is written to it.
    var request = TimeAmount.seconds(30)

    /// How long a connection may have nothing to do.
    var idle = TimeAmount.seconds(75)

    /// How many connections there may be: beyond that the oldest is closed.
    var connections = Int.max

    /// The bytes that the kernel keeps of a connection: at its end they are all read, whatever waits.
    var receiveBuffer: Int?

    /// What the bodies of all connections share, where they are limited together.
    var budget: ByteBudget?
}

/// What one connection has of the budget.
final class BudgetShare {
    private let budget: ByteBudget?
    private var held = 0
    private var isGone = false

    /// What bodies behind the one that waits have, which must not stand in its way.
    private var owed = 0

    /// Whether a body waits for room.
    private(set) var isWaiting = false

    init(_ budget: ByteBudget?) {
        self.budget = budget
    }

    /// Claims bytes; false where the connection has to wait for them.
    func claim(_ count: Int) -> Bool {
        guard let budget, count > 0 else { return true }
        if isWaiting {
            owed += count
        } else if budget.take(count) {
            held += count
        } else {
            return false
        }
        return true
    }

    /// Waits for bytes that could not be claimed.
    func wait(for count: Int, granted: @escaping () -> Void) {
        guard let budget else { return }
        isWaiting = true
        budget.wait(for: count) {
            self.isWaiting = false
            guard !self.isGone else { return budget.give(count) }
            budget.insist(self.owed)
            self.held += count + self.owed
            self.owed = 0
            granted()
        }
    }

    /// Gives back what a body did not need; one that came in while another waited may need more.
    func change(_ count: Int, to newCount: Int) {
        if newCount > count { budget?.insist(newCount - count) }
        held += max(0, newCount - count)
        release(count - newCount)
    }

    func release(_ count: Int) {
        guard let budget, count > 0 else { return }
        held -= count
        budget.give(count)
    }

    /// Gives back everything but what belongs to an event whose deliveries go on, because the connection is gone.
    func leave(keeping count: Int) {
        isGone = true
        release(held - count)
    }
}
