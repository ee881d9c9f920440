package import Files

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes to standard output, or another descriptor, in full: all of the bytes, or it is said why not.
package struct StandardOutput {
    /// How a write ended.
    package enum Outcome {
        /// All of it is written.
        case written
        /// Nobody reads any more, as behind `| head`: there is nothing left to do, and nothing is wrong.
        case closed
    }

    private let descriptor: Int32

    package init(descriptor: Int32 = 1) {
        self.descriptor = descriptor
    }

    /// Writes the bytes, and waits where the descriptor is busy.
    ///
    /// That the reader has gone is told by `closed` only after `ignoreBrokenPipe()`; before, it ends the process.
    package func write(_ bytes: [UInt8]) throws(FileError) -> Outcome {
        do {
            try writeBytes(bytes, to: descriptor)
            return .written
        } catch let error where error.isClosedPipe {
            return .closed
        } catch {
            throw FileError("cannot write to", name, reason: error.reason)
        }
    }

    /// Writes the text as UTF-8.
    package func write(_ text: String) throws(FileError) -> Outcome { try write(Array(text.utf8)) }

    private var name: String {
        switch descriptor {
        case STDOUT_FILENO: "<stdout>"
        case STDERR_FILENO: "<stderr>"
        default: "/dev/fd/\(descriptor)"
        }
    }
}

/// Makes writes to a pipe that nobody reads fail instead of ending the process; for the whole process, at its start.
package func ignoreBrokenPipe() {
    _ = signal(SIGPIPE, SIG_IGN)
}
