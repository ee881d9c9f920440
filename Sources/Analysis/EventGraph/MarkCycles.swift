internal import Cycles

extension EventGraph {
    /// Marks the edges that are part of a cycle.
    ///
    /// An event goes through a Trigger by a subscriber whose condition names its input, and by no other: each subscriber is a
    /// node of its own here.
    mutating func markCycles() {
        var count = nodes.count
        var places: [[Int]: Int] = [:]
        func place(_ node: Int, _ subscriber: Int?) -> Int {
            guard nodes[node].kind == .trigger, let subscriber else { return node }
            if let known = places[[node, subscriber]] { return known }
            places[[node, subscriber]] = count
            count += 1
            return count - 1
        }
        var paths: [(edge: Int, from: Int, to: Int)] = []
        for (index, edge) in edges.enumerated() {
            let numbers = subscribers[index, default: []].sorted().map { Int?.some($0) }
            for number in numbers.isEmpty ? [nil] : numbers {
                paths.append((index, place(edge.from, number), place(edge.to, number)))
            }
        }
        var next: [[Int]] = Array(repeating: [], count: count)
        for path in paths { next[path.from].append(path.to) }
        let search = CycleSearch(in: next, limit: 0)
        for path in paths where search.isOnCycle(from: path.from, to: path.to) { edges[path.edge].isCycle = true }
    }
}
