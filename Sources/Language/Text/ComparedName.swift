/// A name as it is compared with others, case aside.
struct ComparedName: Sendable {
    let name: String

    /// Its letters, those of ASCII without a detour over strings.
    let letters: [UInt32]

    /// A bit for each letter, some of them sharing one; nil for a name that is not ASCII.
    private let bits: UInt64?

    init(_ name: String) {
        self.name = name
        var letters: [UInt32] = []
        letters.reserveCapacity(name.utf8.count)
        var (bits, isASCII): (UInt64, Bool) = (0, true)
        for byte in name.utf8 {
            let letter = 0x41...0x5A ~= byte ? byte | 0x20 : byte
            letters.append(UInt32(letter))
            bits |= 1 << UInt64(letter & 63)
            if byte >= 0x80 { isASCII = false }
        }
        self.letters = isASCII ? letters : name.lowercased().unicodeScalars.map(\.value)
        self.bits = isASCII ? bits : nil
    }

    var digits: [UInt32] { letters.filter { 0x30...0x39 ~= $0 } }

    /// True where one of the two begins the other, with three letters or more.
    func isPrefixOrBegun(by other: ComparedName) -> Bool {
        min(letters.count, other.letters.count) >= 3
            && (letters.starts(with: other.letters) || other.letters.starts(with: letters))
    }

    /// The number of letters to change, add, drop or swap with a neighbour (optimal string alignment), or nil for more than `limit`, or
    /// where one of the two has more than 64 letters.
    func distance(to other: ComparedName, atMost limit: Int) -> Int? {
        let (left, right) = (letters, other.letters)
        guard max(left.count, right.count) <= 64, least(to: other) <= limit else { return nil }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = beforeLast
        for row in left.indices {
            current[0] = row + 1
            var least = row + 1
            for column in right.indices {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // A swap comes from two rows above, and costs one.
            if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// A distance that theirs is not less than, without a comparison letter by letter: each letter that only one of them has is to be
    /// changed, added or dropped.
    private func least(to other: ComparedName) -> Int {
        let lengths = abs(letters.count - other.letters.count)
        guard let bits, let others = other.bits else { return lengths }
        return max(lengths, (bits & ~others).nonzeroBitCount, (others & ~bits).nonzeroBitCount)
    }
}
