/// Gives equal lines of two texts equal numbers, so that each line is hashed once and compared as an integer afterwards.
///
/// The hash is seeded anew in each process and verified byte by byte: no input can make lines collide.
struct LineNumbers {
    /// The number of each line of the old text.
    private(set) var old: [Int] = []

    /// The number of each line of the new text.
    private(set) var new: [Int] = []

    /// How many numbers there are: they run from 0 to one below.
    private(set) var count = 0

    /// Numbers the given lines of the two texts, the first of each range at index 0.
    init(old: TextLines, _ oldRange: Range<Int>, new: TextLines, _ newRange: Range<Int>) {
        var known: [LineKey: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            let key = LineKey(bytes: line)
            if let number = known[key] { return number }
            let number = known.count
            known[key] = number
            return number
        }
        self.old = oldRange.map { number(old.bytes[old[$0]]) }
        self.new = newRange.map { number(new.bytes[new[$0]]) }
        count = known.count
    }
}

/// The bytes of a line as a key, hashed at once: a slice of an array would hash them one by one.
private struct LineKey: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
        // The bytes are read during the call only.
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
