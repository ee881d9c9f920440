extension EventGraph {
    /// Marks the arrows that are part of a cycle: those between two nodes of which each can be reached from the other.
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
        var search = ComponentSearch(count: count)
        for path in paths { search.next[path.from].append(path.to) }
        for place in 0..<count where search.order[place] == nil { search.visit(place) }
        let circles = search.component
        let sizes = Dictionary(circles.map { ($0, 1) }, uniquingKeysWith: +)
        for path in paths where circles[path.from] == circles[path.to] {
            if path.from == path.to || sizes[circles[path.from], default: 1] > 1 { edges[path.edge].isCycle = true }
        }
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
