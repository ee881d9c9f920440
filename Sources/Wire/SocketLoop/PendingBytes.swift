/// Bytes that wait to be written, in the order in which they came.
struct PendingBytes {
    private var bytes: [UInt8] = []

    /// How many at the beginning were written.
    private var written = 0

    var count: Int { bytes.count - written }
    var isEmpty: Bool { written == bytes.count }

    mutating func append(_ more: UnsafeRawBufferPointer) {
        // What was written frees space before the array grows, at most as often as its size doubles.
        if written > bytes.count / 2 {
            bytes.removeSubrange(..<written)
            written = 0
        }
        bytes.append(contentsOf: more)
    }

    /// Hands the bytes out and takes as many away as the closure says.
    mutating func take(_ body: (UnsafeRawBufferPointer) throws(SystemFailure) -> Int) throws(SystemFailure) {
        let start = written
        var taken = 0
        var failure: SystemFailure?
        // The pointer is used during the closure's call only.
        bytes.withUnsafeBytes { all in
            do throws(SystemFailure) {
                taken = try body(UnsafeRawBufferPointer(rebasing: all[start...]))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        written += taken
        // An idle socket holds no memory.
        if isEmpty { removeAll() }
    }

    mutating func removeAll() {
        bytes = []
        written = 0
    }
}
