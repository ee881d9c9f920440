/// Calls that wait to be sent, in the order in which they came.
struct WaitingCalls {
    private var calls: [GRPCCall?] = []
    private var first = 0

    var isEmpty: Bool { first == calls.count }
    var count: Int { calls.count - first }

    mutating func append(_ call: GRPCCall) { calls.append(call) }

    /// Takes the call that waits longest.
    mutating func popFirst() -> GRPCCall? {
        guard !isEmpty else { return nil }
        let call = calls[first]
        calls[first] = nil
        first += 1
        // The places of calls that are gone are given back, at a cost that does not grow with those that wait.
        if first > 64, first * 2 > calls.count {
            calls.removeFirst(first)
            first = 0
        }
        return call
    }

    /// Takes the calls whose time is up.
    mutating func popLate(at now: Duration) -> [GRPCCall] {
        let waiting = calls[first...].compactMap(\.self)
        let late = waiting.filter { $0.deadline <= now }
        guard !late.isEmpty else { return [] }
        calls = waiting.filter { $0.deadline > now }
        first = 0
        return late
    }

    /// Takes all.
    mutating func popAll() -> [GRPCCall] {
        defer { self = WaitingCalls() }
        return calls[first...].compactMap(\.self)
    }

    /// When the time of the next one is up.
    var earliestDeadline: Duration? { calls[first...].lazy.compactMap { $0?.deadline }.min() }
}
