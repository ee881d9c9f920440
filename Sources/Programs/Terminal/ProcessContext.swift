import Files

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension CommandContext {
    /// That of the process itself.
    package static let ofProcess = CommandContext(
        input: .ofProcess, output: StandardOutput(descriptor: STDOUT_FILENO),
        errors: StandardOutput(descriptor: STDERR_FILENO),
        environment: environmentVariable, folder: .ofProcess, clock: .ofProcess,
        exchange: { bytes, program, arguments throws(SystemError) in try answer(of: program, arguments, to: bytes) })
}

/// The value of a variable of the process's environment, or nil where it is not set.
@Sendable private func environmentVariable(_ name: String) -> String? {
    // The value ends with a NUL, and nothing in this program changes the environment while it is copied.
    unsafe getenv(name).map { unsafe String(cString: $0) }
}

extension CommandClock {
    /// The standard library's `ContinuousClock` would bring all of its concurrency into the program, a megabyte.
    fileprivate static let ofProcess = CommandClock(
        now: {
            var time = timespec()
            // The time is this closure's, and set when the call returns.
            guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return .zero }
            return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
        },
        pause: { duration in
            let (seconds, attoseconds) = duration.components
            var time = timespec()
            (time.tv_sec, time.tv_nsec) = (.init(seconds), .init(attoseconds / 1_000_000_000))
            // The time is read during the call only.
            _ = unsafe nanosleep(&time, nil)
        })
}

/// Ends the process with a status; its memory is left to the system.
package func endProcess(_ status: Int32) -> Never { exit(status) }
