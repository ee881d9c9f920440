/// What one connection has of the budget, for the one body that it reads or has answered.
final class BudgetShare {
    private let budget: ByteBudget?
    private var isGone = false

    /// The bytes that it has.
    private(set) var held = 0

    /// What is to be done when the bytes are there that it waits for.
    private var granted: (() -> Void)?

    /// Whether it waits for bytes. It has none then, so that those who wait for more cannot wait for each other.
    var isWaiting: Bool { granted != nil }

    init(_ budget: ByteBudget?) {
        self.budget = budget
    }

    /// Has so many bytes from now on, or when the closure is called.
    func claim(_ count: Int, granted: @escaping () -> Void) {
        keep(0)
        guard let budget, count > 0, !budget.take(count) else { return held = count }
        self.granted = granted
        budget.wait(for: count) {
            guard !self.isGone else { return budget.give(count) }
            self.held = count
            let granted = self.granted
            self.granted = nil
            granted?()
        }
    }

    /// Gives back what is more than so many bytes.
    func keep(_ count: Int) {
        guard held > count else { return }
        let rest = held - count
        held = count
        budget?.give(rest)
    }

    /// Gives back what it has, now or when it gets it.
    func leave() {
        isGone = true
        granted = nil
        keep(0)
    }
}
