internal import CloudEvents
package import HandlerContract
internal import JSON

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Writes log lines as JSON, one object a line: `time`, `level`, `message` and the metadata, which are sorted by their names.
package struct Logger {
    package typealias Level = LogLevel

    /// What a line holds beside its message.
    package typealias Metadata = [String: String]

    private let level: Level
    private let write: ([UInt8]) -> Void

    /// - Parameters:
    ///   - level: lines below it are not written, and their messages not made.
    ///   - write: takes a whole line, with its line feed.
    package init(level: Level, write: @escaping ([UInt8]) -> Void = writeToStandardError) {
        self.level = level
        self.write = write
    }

    /// Writes a line.
    package func log(
        level: Level, _ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]
    ) {
        guard level >= self.level else { return }
        var line = JSONWriter(.compact, capacity: 256)
        line.beginObject()
        line.field("time", timestamp(milliseconds: millisecondsSince1970()))
        line.field("level", level.rawValue)
        line.field("message", message())
        for (name, value) in metadata().sorted(by: { $0.key < $1.key }) { line.field(name, value) }
        line.endObject()
        write(line.bytes + [UInt8(ascii: "\n")])
    }
}

extension Logger {
    /// Writes a line that helps to find a fault.
    package func debug(_ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]) {
        log(level: .debug, message(), metadata: metadata())
    }

    /// Writes a line about what the adapter does.
    package func info(_ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]) {
        log(level: .info, message(), metadata: metadata())
    }

    /// Writes a line about what should not be, and is made good.
    package func warning(_ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]) {
        log(level: .warning, message(), metadata: metadata())
    }

    /// Writes a line about what is lost.
    package func error(_ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]) {
        log(level: .error, message(), metadata: metadata())
    }

    /// Writes a line about what ends the adapter.
    package func critical(_ message: @autoclosure () -> String, metadata: @autoclosure () -> Metadata = [:]) {
        log(level: .critical, message(), metadata: metadata())
    }
}

extension Logger {
    /// The time of day, in seconds since 1970.
    static var secondsSince1970: Double { Double(millisecondsSince1970()) / 1000 }
}

private func millisecondsSince1970() -> Int64 {
    var time = timespec()
    // The time is the caller's, and set when the call returns.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

/// Writes a line with one call, so that lines of several processes do not mix, and the rest of it where not all was taken. What
/// cannot be written is given up: there is nowhere to say so.
package func writeToStandardError(_ line: [UInt8]) {
    var rest = line[...]
    while !rest.isEmpty {
        // The bytes are read during the call only.
        let count = unsafe rest.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
        guard count > 0 || errno == EINTR else { return }
        rest = rest.dropFirst(max(0, count))
    }
}
