#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that is open and is closed when it is no longer used.
package struct OpenFile: ~Copyable {
    package let descriptor: Int32

    /// Opens a file to be read; a named pipe waits for its writer.
    package init(reading path: FilePath) throws(SystemError) {
        let path = try path.cString()
        // The path ends with a NUL, and is read during the call only.
        descriptor = try retrying { unsafe open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC) }
    }

    /// Makes a file that does not exist, with the permissions that the umask leaves, and opens it to be written.
    package init(creating path: FilePath) throws(SystemError) {
        let path = try path.cString()
        // The path ends with a NUL, and is read during the call only.
        descriptor = try retrying { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    }

    /// Opens a file that exists to be written.
    package init(writing path: FilePath) throws(SystemError) {
        let path = try path.cString()
        // The path ends with a NUL, and is read during the call only.
        descriptor = try retrying { unsafe open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC) }
    }

    /// Takes a second hold of a file that is open already, which stays open.
    package init(sharing descriptor: Int32) throws(SystemError) {
        self.descriptor = try retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    }

    deinit { _ = close(descriptor) }

    /// Whether a person reads what is written to it, or types what is read from it.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Closes the file; throws the error of a write that the system put off and could not do.
    package consuming func finish() throws(SystemError) {
        let descriptor = descriptor
        discard self
        guard close(descriptor) == 0 || errno == EINTR else { throw .last }
    }
}

/// Reads at most a number of bytes onto the end of an array and returns how many there were: none at the end.
///
/// It waits for a descriptor that does not wait by itself, and may read less than there is.
package func readBytes(upTo count: Int, from descriptor: Int32, onto bytes: inout [UInt8]) throws(SystemError) -> Int {
    var outcome: Result<Int, SystemError> = .success(0)
    bytes.append(addingCapacity: count) { span in
        // The span has `count` bytes to be filled; `read` writes no more, and says how many it wrote.
        unsafe span.withUnsafeMutableBufferPointer { buffer, filled in
            outcome = Result { () throws(SystemError) in
                try whenReady(descriptor, POLLIN) {
                    unsafe read(descriptor, buffer.baseAddress, min(count, longestTransfer))
                }
            }
            filled = (try? outcome.get()) ?? 0
        }
    }
    return try outcome.get()
}

/// Writes all of the bytes, however many calls that takes; what is written before an error stays written.
package func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        // The bytes are read during the call only, and no more than there are.
        let written = try unsafe rest.span.withUnsafeBufferPointer { (buffer) throws(SystemError) in
            let count = min(buffer.count, longestTransfer)
            return try whenReady(descriptor, POLLOUT) { unsafe write(descriptor, buffer.baseAddress, count) }
        }
        rest = rest.dropFirst(written)
    }
}

/// The most bytes of one call: macOS refuses more than a signed 32-bit number holds.
private let longestTransfer = 1 << 30

/// Makes a call that transfers bytes, and where it says that it would have to wait, waits and makes it again.
private func whenReady<Event: BinaryInteger>(
    _ descriptor: Int32,
    _ event: Event,
    _ call: () -> Int
) throws(SystemError) -> Int {
    while true {
        do {
            return try retrying(call)
        } catch let error where error.isNotReady {
            var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            // One request, which the call reads and writes while it lasts.
            _ = try retrying { unsafe poll(&request, 1, -1) }
        }
    }
}
