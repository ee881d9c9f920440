package import Findings

/// What a run has found, as programs read it: every form is written of this one value, so that all of them tell the same.
package struct FindingLog: Sendable {
    /// Why the command could not do its work, such as a file that cannot be read: no finding, for it has no rule.
    package struct Failure: Sendable, Equatable {
        package var message: String
        package var help: String?

        package init(_ message: String, help: String? = nil) {
            self.message = message
            self.help = help
        }
    }

    /// The name of the command, such as `lint`.
    package var command: String

    /// The version of the program.
    package var version: String

    /// The paths of all files that were read, in order.
    package var files: [String]

    package var findings: [Finding]
    package var failures: [Failure]

    /// What the text for people shows of them, as the stages found it: a person may have asked for less.
    package var shown: [Diagnostic] = []

    /// The files that `shown` has its source lines from, by the numbers of its places.
    package var sources: [SourceFile] = []

    /// The path that stands for the set as a whole where a form needs a place for everything.
    package var subject: String

    /// Makes a path as it was given one from the root of the repository, by which GitHub knows files.
    package var repositoryPath: @Sendable (String) -> String = { $0 }

    /// The codes that the program knows, of which a form may list those of resources.
    package var codes = DiagnosticCodes([])

    /// The words of a rule, or nil for those that its name makes.
    package var ruleText: @Sendable (DiagnosticCode) -> RuleText? = { _ in nil }

    /// - Parameter subject: the path that was given, for a set without a file.
    package init(
        command: String, version: String, files: [String] = [], findings: [Finding] = [], failures: [Failure] = [],
        subject: String = "."
    ) {
        (self.command, self.version, self.files) = (command, version, files)
        (self.findings, self.failures) = (findings, failures)
        self.subject = files.first ?? subject
    }
}

extension FindingLog {
    func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension FindingLog.Failure {
    /// Message and way out in one text.
    var text: String { help.map { "\(message)\n\($0)" } ?? message }
}
