import Testing

@testable import Lint

@Suite("Circles in a graph")
struct CircleTests {
    private func nodes(_ next: [[Int]], limit: Int = 100) -> [[Int]] {
        circles(in: next, limit: limit).map { $0.map(\.node) }
    }

    @Test("None where no arrow leads back")
    func none() {
        #expect(nodes([]) == [])
        #expect(nodes([[1, 2], [2], []]) == [])
    }

    @Test("One for each arrow that leads back, with the way from where it leads to")
    func some() {
        #expect(nodes([[0]]) == [[0]])
        #expect(nodes([[1], [2], [1]]) == [[1, 2]])
        #expect(nodes([[1], [0, 2], [0]]) == [[0, 1], [0, 1, 2]])
        #expect(nodes([[1], [0], [3], [2]]) == [[0, 1], [2, 3]])
    }

    @Test("Every circle is one, and none is missed: each arrow taken away with its circle leaves a graph without")
    func complete() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let count = Int.random(in: 1...8, using: &generator)
            let next = (0..<count).map { _ in
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in Int.random(in: 0..<count, using: &generator) }
            }
            var left = next
            for circle in circles(in: next) {
                for (step, other) in zip(circle, circle.dropFirst() + circle.prefix(1)) {
                    #expect(next[step.node][step.edge] == other.node, "\(next)")
                }
                let last = circle[circle.count - 1]
                left[last.node][last.edge] = -1
            }
            #expect(circles(in: left.map { $0.filter { $0 >= 0 } }).isEmpty, "\(next)")
        }
    }

    @Test("A limit bounds what is looked for, and a long chain takes no recursion")
    func bounds() {
        #expect(nodes([[0, 0, 0, 0]], limit: 2).count == 2)
        let chain = (0..<200_000).map { [$0 + 1] } + [[0]]
        #expect(circles(in: chain).count == 1)
    }
}
