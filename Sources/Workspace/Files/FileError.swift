import Text

/// Why a file or directory could not be used: what failed, on which path, the reason, and the way out where there is one.
package struct FileError: Error, Equatable {
    /// One line without a full stop, such as `cannot read 'a.yaml': Permission denied`.
    package let message: String

    /// Why, such as `Permission denied`.
    package let reason: String

    package let help: String?

    /// - Parameter failure: what could not be done, such as `cannot read`.
    package init(_ failure: String, _ path: String, reason: String, help: String? = nil) {
        message = "\(failure) '\(visible(path))': \(visible(reason))"
        self.reason = reason
        self.help = help.map { visible($0) }
    }

    /// The error and its way out in the form of a finding without a position.
    package var text: String { "ofevents: error: \(message)\n" + (help.map { " = help: \($0)\n" } ?? "") }

    /// The same error with another way out.
    package func with(help: String) -> FileError { FileError(message: message, reason: reason, help: visible(help)) }

    private init(message: String, reason: String, help: String?) {
        self.message = message
        self.reason = reason
        self.help = help
    }
}
