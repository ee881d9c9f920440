/// The cycles of a directed graph, found by one depth-first search.
///
/// Two questions are answered: which edges lie on a cycle (for a picture of all of them), and what a few of the cycles are, step by step
/// (for a person who breaks them one by one). The search takes no recursion, and time and memory linear in the edges, for cycles times the limit.
package struct CycleSearch {
    /// An edge of a cycle: the node that it starts at, and its place among the edges of that node.
    package struct Step: Equatable, Sendable {
        package let node: Int
        package let edge: Int
    }

    /// A cycle for each edge that leads back to a node on the way to it, in the order of the search: from the lowest node, edge by edge.
    ///
    /// Not every cycle is among them, but a graph without these edges has none.
    package private(set) var cycles: [[Step]] = []

    private let next: [[Int]]
    private let limit: Int

    /// The edges from the start of the search to where it is.
    private var path: [Step] = []

    /// Where each node is in `path`; nil for one that is not on it.
    private var placeOnPath: [Int?]

    /// The number of nodes that were met before each one; nil for a node that the search has not met.
    private var order: [Int?]

    /// The lowest order that is known to be reachable from each node within its component (Tarjan 1972).
    private var low: [Int]

    /// Nodes whose component is not complete, in the order in which they were met.
    private var open: [Int] = []

    /// The number of each node's strongly connected component; nil while that is not complete.
    private var component: [Int?]
    private var componentCount = 0
    private var nodeCount = 0

    /// - Parameters:
    ///   - next: for each node, by its number, the nodes that its edges lead to.
    ///   - limit: how many cycles are recorded; 0 where only edges matter.
    package init(in next: [[Int]], limit: Int = 100) {
        self.next = next
        self.limit = limit
        placeOnPath = Array(repeating: nil, count: next.count)
        order = placeOnPath
        component = placeOnPath
        low = Array(repeating: 0, count: next.count)
        for start in next.indices where order[start] == nil { search(from: start) }
    }

    /// Whether an edge of the graph lies on a cycle: each of its nodes can be reached from the other.
    package func isOnCycle(from node: Int, to target: Int) -> Bool { component[node] == component[target] }

    private mutating func search(from start: Int) {
        enter(start)
        while let step = path.last {
            guard step.edge < next[step.node].count else {
                leave(step.node)
                continue
            }
            let target = next[step.node][step.edge]
            guard let known = order[target] else {
                enter(target)
                continue
            }
            if component[target] == nil { low[step.node] = min(low[step.node], known) }
            if let first = placeOnPath[target], cycles.count < limit { cycles.append(Array(path[first...])) }
            takeNextEdge()
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = nodeCount
        low[node] = nodeCount
        nodeCount += 1
        open.append(node)
        placeOnPath[node] = path.count
        path.append(Step(node: node, edge: 0))
    }

    private mutating func leave(_ node: Int) {
        path.removeLast()
        placeOnPath[node] = nil
        if low[node] == order[node] {
            while let last = open.popLast() {
                component[last] = componentCount
                if last == node { break }
            }
            componentCount += 1
        }
        guard let parent = path.last?.node else { return }
        low[parent] = min(low[parent], low[node])
        takeNextEdge()
    }

    private mutating func takeNextEdge() {
        let step = path.removeLast()
        path.append(Step(node: step.node, edge: step.edge + 1))
    }
}
