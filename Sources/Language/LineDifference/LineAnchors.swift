/// Finds lines that must belong together in a pair of regions, and keeps the count of lines that this needs.
///
/// Counting a region costs time in proportion to its length, whatever the size of the texts.
struct LineAnchors {
    /// A line of the old text and the line of the new text that it is.
    struct Pair {
        let old: Int
        let new: Int
    }

    /// Which lines are paired.
    enum Choice {
        /// Those that occur once on each side.
        case unique
        /// Those that occur equally often on both sides, the first with the first and so on.
        case equallyFrequent
    }

    private var oldCount: [Int]
    private var newCount: [Int]

    /// The first place in the new region of each line number, while a region is counted.
    private var first: [Int]

    /// The place in the new text where the line of a place comes again.
    private var next: [Int]

    private static let none = -1

    /// - Parameters:
    ///   - numbers: how many line numbers there are.
    ///   - newLines: how many lines the new text has.
    init(numbers: Int, newLines: Int) {
        oldCount = Array(repeating: 0, count: numbers)
        newCount = oldCount
        first = Array(repeating: Self.none, count: numbers)
        next = Array(repeating: Self.none, count: newLines)
    }

    /// Counts the lines of a region; what was counted before must have been forgotten.
    mutating func count(old: ArraySlice<Int>, new: ArraySlice<Int>) {
        for number in old { oldCount[number] += 1 }
        for place in new.indices.reversed() {
            let number = new[place]
            newCount[number] += 1
            next[place] = first[number]
            first[number] = place
        }
    }

    /// Forgets a region that was counted.
    mutating func forget(old: ArraySlice<Int>, new: ArraySlice<Int>) {
        for number in old { oldCount[number] = 0 }
        for number in new {
            newCount[number] = 0
            first[number] = Self.none
        }
    }

    /// Whether a line of the counted region occurs on both sides of it.
    func isShared(_ number: Int) -> Bool { oldCount[number] > 0 && newCount[number] > 0 }

    /// The longest list of pairs of the counted region that ascends on both sides, in n log n.
    mutating func pairs(of old: ArraySlice<Int>, _ choice: Choice) -> [Pair] {
        var candidates: [Pair] = []
        for place in old.indices {
            let number = old[place]
            let isChosen = oldCount[number] == newCount[number] && (choice == .equallyFrequent || oldCount[number] == 1)
            guard isChosen, first[number] != Self.none else { continue }
            candidates.append(Pair(old: place, new: first[number]))
            first[number] = next[first[number]]
        }
        return longestAscent(of: candidates)
    }

    /// The longest part of the pairs, which ascend on the old side, that ascends on the new side as well.
    private func longestAscent(of pairs: [Pair]) -> [Pair] {
        var ends: [Int] = []  // for each length, the pair with the lowest place that ends an ascent of that length
        var previous: [Int] = []
        previous.reserveCapacity(pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            if let last = ends.last, pairs[last].new < pair.new { low = high }
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            previous.append(low > 0 ? ends[low - 1] : Self.none)
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var ascent: [Pair] = []
        var index = ends.last ?? Self.none
        while index != Self.none {
            ascent.append(pairs[index])
            index = previous[index]
        }
        return ascent.reversed()
    }
}
