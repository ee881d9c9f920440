import Cycles
import TestInputs
import Testing

@Suite("Cycles in a graph")
struct CycleSearchTests {
    private func nodes(_ next: [[Int]], limit: Int = 100) -> [[Int]] {
        CycleSearch(in: next, limit: limit).cycles.map { $0.map(\.node) }
    }

    @Test("None where no edge leads back")
    func none() {
        #expect(nodes([]) == [])
        #expect(nodes([[1, 2], [2], []]) == [])
        #expect(!CycleSearch(in: [[1, 2], [2], []]).isOnCycle(from: 0, to: 2))
    }

    @Test("One for each edge that leads back, with the way from where it leads to")
    func some() {
        #expect(nodes([[0]]) == [[0]])
        #expect(nodes([[1], [2], [1]]) == [[1, 2]])
        #expect(nodes([[1], [0, 2], [0]]) == [[0, 1], [0, 1, 2]])
        #expect(nodes([[1], [0], [3], [2]]) == [[0, 1], [2, 3]])
    }

    /// 500 small graphs, the same in each run.
    private static let graphs: [[[Int]]] = {
        var generator = SeededGenerator(seed: 20_261_129)
        return (0..<500).map { _ in
            let count = Int.random(in: 1...8, using: &generator)
            return (0..<count).map { _ in
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in Int.random(in: 0..<count, using: &generator) }
            }
        }
    }()

    @Test("Every cycle is one, and none is missed: each edge taken away with its cycle leaves a graph without")
    func complete() {
        for next in Self.graphs {
            var left = next
            for cycle in CycleSearch(in: next).cycles {
                for (step, other) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
                    #expect(next[step.node][step.edge] == other.node, "\(next)")
                }
                let last = cycle[cycle.count - 1]
                left[last.node][last.edge] = -1
            }
            #expect(nodes(left.map { $0.filter { $0 >= 0 } }).isEmpty, "\(next)")
        }
    }

    @Test("An edge is on a cycle where its end leads back to its start, and nowhere else")
    func edges() {
        for next in Self.graphs {
            let search = CycleSearch(in: next, limit: 0)
            #expect(search.cycles.isEmpty)
            for (node, targets) in next.enumerated() {
                for target in targets {
                    #expect(
                        search.isOnCycle(from: node, to: target) == reaches(node, from: target, in: next), "\(next)")
                }
            }
        }
    }

    private func reaches(_ node: Int, from start: Int, in next: [[Int]]) -> Bool {
        var (known, open) = (Set([start]), [start])
        while let place = open.popLast() { open += next[place].filter { known.insert($0).inserted } }
        return known.contains(node)
    }

    @Test("A limit bounds what is recorded, and a long chain takes no recursion")
    func bounds() {
        #expect(nodes([[0, 0, 0, 0]], limit: 2).count == 2)
        let chain = (0..<200_000).map { [$0 + 1] } + [[0]]
        #expect(nodes(chain).count == 1)
    }
}
