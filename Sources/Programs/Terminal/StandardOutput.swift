package import Files

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Standard output or standard error: where all of some bytes is written, or an error says why not.
package struct StandardOutput: Sendable {
    /// How a write ended.
    package enum Outcome: Sendable {
        /// All of it is written.
        case written
        /// Nobody reads any more, as behind `| head`: there is nothing left to do, and nothing is wrong.
        case closed
    }

    /// The name in messages, such as `<stdout>`.
    private let name: String

    /// The file that is written to, so that a command can refuse to write another one over it.
    package let place: FilePlace

    /// Whether a person sees what is written.
    package let isTerminal: Bool

    /// The columns of the terminal; nil where it is none, or its width is unknown.
    package let columns: Int?

    private let put: @Sendable ([UInt8]) throws(SystemError) -> Void

    /// A descriptor of the process.
    package init(descriptor: Int32) {
        name =
            switch descriptor {
            case STDOUT_FILENO: "<stdout>"
            case STDERR_FILENO: "<stderr>"
            default: "/dev/fd/\(descriptor)"
            }
        place = FilePlace(descriptor: descriptor)
        isTerminal = isatty(descriptor) == 1
        columns = isTerminal ? terminalWidth(of: descriptor) : nil
        put = { bytes throws(SystemError) in try writeBytes(bytes, to: descriptor) }
    }

    /// An output that is no file, and is given every piece.
    package init(
        name: String, isTerminal: Bool = false, columns: Int? = nil,
        to put: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void
    ) {
        (self.name, self.put, self.isTerminal, self.columns) = (name, put, isTerminal, columns)
        place = .nowhere
    }

    /// Writes the bytes, and waits where the descriptor is busy.
    ///
    /// That the reader has gone is reported as `closed` only after `ignoreBrokenPipe()`; before, it ends the process.
    package func write(_ bytes: [UInt8]) throws(FileError) -> Outcome {
        do {
            try put(bytes)
            return .written
        } catch let error where error.isClosedPipe {
            return .closed
        } catch {
            throw FileError("cannot write to", name, reason: error.reason)
        }
    }

    /// Writes the text as UTF-8.
    package func write(_ text: String) throws(FileError) -> Outcome { try write(Array(text.utf8)) }
}

/// Makes writes to a pipe that nobody reads fail instead of ending the process; for the whole process, at its start.
package func ignoreBrokenPipe() {
    _ = signal(SIGPIPE, SIG_IGN)
}

/// The columns of the terminal that a descriptor is; nil where it is none, or its width is unknown.
private func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    // The size is this function's, and set when the call returns.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
}
