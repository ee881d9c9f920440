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
            help: "Also write the findings to a file, even if there are none.",
            discussion: """
                Findings still go to standard error as text. Use it if the caller drops standard error, as Helm 4 does. \
                Without this option, the environment variable \(variable) names the file.
                """,
            completion: .files()),
        .option(
            "diagnostics-format", \.diagnosticsFormat, value: "format", help: "The format of the findings.",
            discussion: "It applies to the diagnostics file, or to standard error if there is no such file."
        ).formerly("format", since: "0.2.0"),
    ]

    static let variable = "OFEVENTS_DIAGNOSTICS"

    mutating func validate(in context: CommandContext) throws {
        if let diagnosticsFile {
            file = (diagnosticsFile, "--diagnostics-file")
        } else {
            file = context.environment(Self.variable).flatMap { $0.isEmpty ? nil : ($0, Self.variable) }
        }
        if diagnosticsFile == "" {
            throw ValidationError("'--diagnostics-file' names no file: an empty path was given")
        }
        if let (file, origin) = file, file == "-" {
            throw ValidationError(
                "'\(origin)' cannot be '-' (standard output), because the manifests go there: name a file, or remove the option"
            )
        }
    }
}
