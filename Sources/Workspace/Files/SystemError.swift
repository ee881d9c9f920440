#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a system call failed: its error number, which messages show in the system's own words.
package struct SystemError: Error, Equatable {
    package let code: Int32

    package init(code: Int32) { self.code = code }

    /// The error of the call that failed just now.
    package static var last: SystemError { SystemError(code: errno) }

    /// What a file of more than the greatest size is refused with.
    package static var tooLarge: SystemError { SystemError(code: EFBIG) }

    /// What a path that cannot exist, such as one with a NUL, is refused with.
    package static var invalid: SystemError { SystemError(code: EINVAL) }

    /// What a file in the place of a directory is refused with.
    package static var notFolder: SystemError { SystemError(code: ENOTDIR) }

    /// The system's text for the error, such as `No such file or directory`.
    package var reason: String {
        // The text ends with a NUL, and is copied before another call can change it.
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }

    /// Whether there is nothing at the path.
    package var isNotFound: Bool { code == ENOENT }

    /// Whether a symbolic link leads to nothing or to itself.
    package var isBrokenLink: Bool { code == ENOENT || code == ELOOP }

    /// Whether a file exists where a new one was to be made.
    package var isExisting: Bool { code == EEXIST }

    /// Whether the reader of a pipe is gone.
    package var isClosedPipe: Bool { code == EPIPE }

    /// Whether the call would have had to wait.
    package var isNotReady: Bool { code == EAGAIN || code == EWOULDBLOCK }
}

/// Makes a system call that returns -1 on failure, again as long as a signal interrupts it.
package func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        let error = SystemError.last
        guard error.code == EINTR else { throw error }
    }
}
