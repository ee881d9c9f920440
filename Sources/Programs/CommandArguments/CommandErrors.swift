/// That a command line is wrong in a way that the command itself finds: its message is shown with the way to help, and the status is 64.
package struct ValidationError: Error, Equatable, CustomStringConvertible {
    package let message: String

    package init(_ message: String) { self.message = message }

    package var description: String { message }
}

/// That a command has said what there is to say, and ends with a status.
package struct ExitCode: Error, Equatable {
    package let rawValue: Int32

    package init(_ rawValue: Int32) { self.rawValue = rawValue }

    package static let success = ExitCode(0)

    /// `EX_USAGE` of BSD's `sysexits.h`.
    package static let usage = ExitCode(64)
}

/// A command line that is refused.
package struct Refusal: Error, Equatable {
    /// What is wrong, without `Error:`; a second line may be help.
    package let message: String

    /// All that goes to standard error: the message, the usage and the way to help.
    package let text: String
}
