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
        old.bytes.withUnsafeBytes { oldBytes in
            new.bytes.withUnsafeBytes { newBytes in
                var known: [LineKey: Int] = [:]
                func number(_ line: Slice<UnsafeRawBufferPointer>) -> Int {
                    let key = LineKey(bytes: UnsafeRawBufferPointer(rebasing: line))
                    if let number = known[key] { return number }
                    let number = known.count
                    known[key] = number
                    return number
                }
                self.old = oldRange.map { number(oldBytes[old[$0]]) }
                self.new = newRange.map { number(newBytes[new[$0]]) }
                count = known.count
            }
        }
    }
}

/// The bytes of a line as a key; it is valid only while the texts are held in place.
private struct LineKey: Hashable {
    let bytes: UnsafeRawBufferPointer

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: bytes)
    }

    static func == (left: LineKey, right: LineKey) -> Bool {
        guard left.bytes.count == right.bytes.count else { return false }
        for index in left.bytes.indices where left.bytes[index] != right.bytes[index] { return false }
        return true
    }
}
