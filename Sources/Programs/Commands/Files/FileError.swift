import Findings
import Text

/// Why a file or directory could not be used: what failed, on which path, the reason, and the way out where there is one.
struct FileError: Error, Equatable {
    /// One line without a full stop, such as `cannot read 'a.yaml': Permission denied`.
    let message: String

    /// Why, such as `Permission denied`.
    let reason: String

    let help: String?

    /// - Parameter failure: what could not be done, such as `cannot read`.
    init(_ failure: String, _ path: String, reason: String, help: String? = nil) {
        message = "\(failure) '\(visible(path))': \(visible(reason))"
        self.reason = reason
        self.help = help.map { visible($0) }
    }

    /// The error and its way out in the form of a finding without a position.
    var text: String { "ofevents: error: \(message)\n" + (help.map { " = help: \($0)\n" } ?? "") }

    /// The same error with another way out.
    func with(help: String) -> FileError { FileError(message: message, reason: reason, help: visible(help)) }

    private init(message: String, reason: String, help: String?) {
        self.message = message
        self.reason = reason
        self.help = help
    }
}
