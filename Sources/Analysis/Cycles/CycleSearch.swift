/// The circles of a graph, each as its arrows: one for each arrow that leads back to a node on the way to it.
///
/// In time and memory linear in the arrows times the limit.
///
/// - Parameters:
///   - next: for each node those that its arrows lead to.
///   - limit: how many are looked for; a person mends a few, and looks again.
func circles(in next: [[Int]], limit: Int = 100) -> [[(node: Int, edge: Int)]] {
    var found: [[(node: Int, edge: Int)]] = []
    var isDone = Array(repeating: false, count: next.count)

    /// Where a node is on the way, from 0; nil where it is not on it.
    var place: [Int?] = Array(repeating: nil, count: next.count)
    for start in next.indices where !isDone[start] && !next[start].isEmpty {
        var way = [(node: start, edge: 0)]
        place[start] = 0
        while let (node, edge) = way.last {
            guard edge < next[node].count else {
                way.removeLast()
                place[node] = nil
                isDone[node] = true
                if !way.isEmpty { way[way.count - 1].edge += 1 }
                continue
            }
            let target = next[node][edge]
            if let first = place[target] {
                found.append(Array(way[first...]))
                if found.count == limit { return found }
                way[way.count - 1].edge += 1
            } else if isDone[target] {
                way[way.count - 1].edge += 1
            } else {
                place[target] = way.count
                way.append((target, 0))
            }
        }
    }
    return found
}
