/// The greatest number of bytes that is read of one file: 2 GiB.
package let greatestFileSize = 1 << 31

extension OpenFile {
    /// Reads everything up to the end, whatever length the file was said to have.
    ///
    /// - Parameter limit: how many bytes may come before it ends as too large.
    package func readAll(limit: Int = greatestFileSize) throws(SystemError) -> [UInt8] {
        let status = try FileStatus(ofDescriptor: descriptor)
        let expected = status.kind == .regular ? status.size : 0
        guard expected <= limit else { throw .tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected + 1)
        while true {
            let spare = bytes.capacity - bytes.count
            let space = spare > 0 ? spare : max(1 << 16, bytes.count)
            let count = try readBytes(upTo: min(space, limit + 1 - bytes.count), from: descriptor, onto: &bytes)
            if count == 0 { return bytes }
            guard bytes.count <= limit else { throw .tooLarge }
        }
    }

    /// Reads from the place that the file is at, up to a number of bytes or its end.
    package func read(atMost count: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard try readBytes(upTo: count - bytes.count, from: descriptor, onto: &bytes) > 0 else { break }
        }
        return bytes
    }
}
