#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A call of the system that failed: which one, and the number that it left in `errno`.
package struct SystemFailure: Error, Equatable, CustomStringConvertible {
    /// The call, as its manual page names it: `bind`, `connect`, `read`.
    package let operation: String

    /// The system's number of the error, `EADDRINUSE` for one.
    package let code: Int32

    package init(operation: String, code: Int32) {
        self.operation = operation
        self.code = code
    }

    /// The call that has just failed, with the error that it left in `errno`.
    static func last(_ operation: String) -> SystemFailure { SystemFailure(operation: operation, code: errno) }

    /// Whether nobody listens on the port.
    package var isRefusal: Bool { code == ECONNREFUSED }

    /// For people, as `bind: Address already in use`.
    package var description: String {
        var text = [CChar](repeating: 0, count: 128)
        // The variant of POSIX fills the buffer and ends it with 0; GNU's is not imported.
        guard strerror_r(code, &text, text.count) == 0 else { return "\(operation): error \(code)" }
        let length = text.firstIndex(of: 0) ?? text.count
        return "\(operation): \(String(decoding: text[..<length].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self))"
    }
}
