import CommandArguments
import Findings
import Reports
import Terminal

/// Where a command that compiles reports what it found, and in which form.
struct DiagnosticsArguments: ArgumentGroup {
    var diagnosticsFile: String?
    var diagnosticsFormat: FindingFormat = .text

    /// The file and what names it, known once the values are checked; an empty variable counts as not set.
    private(set) var file: (path: String, origin: String)?

    init() {}

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

    mutating func validate(in context: CommandContext) throws {
        if let diagnosticsFile {
            file = (diagnosticsFile, "--diagnostics-file")
        } else {
            file = context.environment(Self.variable).flatMap { $0.isEmpty ? nil : ($0, Self.variable) }
        }
        if diagnosticsFile == "" { throw ValidationError("an empty path was given with --diagnostics-file") }
        if let (file, origin) = file, file == "-" {
            throw ValidationError(
                "'-' of \(origin) is standard output, where the manifests go; name a file, or leave it out for standard error"
            )
        }
    }
}
