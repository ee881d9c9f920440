import CommandArguments
import Findings
import Reports
import Terminal

/// Where a command that compiles tells what it found, and in which form.
struct DiagnosticsArguments: ArgumentGroup {
    var diagnosticsFile: String?
    var diagnosticsFormat: FindingFormat = .text

    static let arguments: [Argument<Self>] = [
        .option(
            "diagnostics-file", \.diagnosticsFile, value: "file",
            help: "Write what was found to a file too, also where that is nothing.",
            discussion: """
                Standard error has its text all the same. For hosts that drop standard error, as Helm 4 does. Without \
                this option it is the value of the environment variable \(variable).
                """,
            completion: .files()),
        .option(
            "format", \.diagnosticsFormat, help: "The form of what was found.",
            discussion: "It is that of the diagnostics file; without such a file it is that of standard error."),
    ]

    static let variable = "OFEVENTS_DIAGNOSTICS"

    func validate() throws {
        if diagnosticsFile == "" { throw ValidationError("an empty path was given with --diagnostics-file") }
        if let (file, origin) = file(), file == "-" {
            throw ValidationError(
                "'-' of \(origin) is standard output, where the manifests go; name a file, or leave it out for standard error"
            )
        }
    }

    /// The file and what names it; an empty variable counts as not set.
    func file(environment: (String) -> String? = environmentVariable) -> (path: String, origin: String)? {
        if let diagnosticsFile { return (diagnosticsFile, "--diagnostics-file") }
        return environment(Self.variable).flatMap { $0.isEmpty ? nil : ($0, Self.variable) }
    }
}
