extension EventGraph {
    /// Marks the arrows that are part of a circle: those between two nodes of which each can be reached from the other.
    mutating func markCycles() {
        let circles = stronglyConnected()
        let sizes = Dictionary(circles.map { ($0, 1) }, uniquingKeysWith: +)
        for index in edges.indices where circles[edges[index].from] == circles[edges[index].to] {
            let edge = edges[index]
            edges[index].isCycle = edge.from == edge.to || sizes[circles[edge.from], default: 1] > 1
        }
    }

    /// The number of the strongly connected component of each node (Tarjan 1972, without recursion).
    private func stronglyConnected() -> [Int] {
        var search = ComponentSearch(count: nodes.count)
        for edge in edges { search.next[edge.from].append(edge.to) }
        for place in nodes.indices where search.order[place] == nil { search.visit(place) }
        return search.component
    }
}

/// The state of a search for strongly connected components.
private struct ComponentSearch {
    var next: [[Int]]
    private(set) var order: [Int?]
    private(set) var component: [Int]
    private var low: [Int]
    private var stack: [Int] = []
    private var isOnStack: [Bool]
    private var count = 0
    private var components = 0

    init(count: Int) {
        next = Array(repeating: [], count: count)
        order = Array(repeating: nil, count: count)
        low = Array(repeating: 0, count: count)
        component = Array(repeating: 0, count: count)
        isOnStack = Array(repeating: false, count: count)
    }

    mutating func visit(_ start: Int) {
        var path: [(place: Int, step: Int)] = []
        enter(start, &path)
        while let (place, step) = path.last {
            guard step < next[place].count else {
                path.removeLast()
                leave(place)
                if let parent = path.last?.place { low[parent] = min(low[parent], low[place]) }
                continue
            }
            path[path.count - 1].step += 1
            let target = next[place][step]
            if let known = order[target] {
                if isOnStack[target] { low[place] = min(low[place], known) }
            } else {
                enter(target, &path)
            }
        }
    }

    private mutating func enter(_ place: Int, _ path: inout [(place: Int, step: Int)]) {
        order[place] = count
        low[place] = count
        count += 1
        stack.append(place)
        isOnStack[place] = true
        path.append((place, 0))
    }

    private mutating func leave(_ place: Int) {
        guard low[place] == order[place] else { return }
        while let last = stack.popLast() {
            isOnStack[last] = false
            component[last] = components
            if last == place { break }
        }
        components += 1
    }
}
