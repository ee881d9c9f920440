import CFuzzGuards
import CommandArguments
import Terminal

/// Called by libFuzzer for each input: reads it as a command line, its words with NUL between them, and checks what must hold of
/// every outcome.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzArguments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    let width = count
    switch Program.tree.parse(words, shell: words.last, width: width) {
    case .output(let text): precondition(text.utf8.count < 30_000)
    case .refused(let refusal):
        precondition(refusal.text.utf8.count < 30_000 && refusal.text.hasSuffix("\n"))
        // No word can drive the terminal.
        precondition(refusal.text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    case .run(var invocation):
        precondition(!words.prefix { $0 != "--" }.contains("--help"))
        if let command = invocation.command as? Everything { command.check(words) }
        do {
            try invocation.validate(in: .ofProcess)
            try invocation.run(in: .ofProcess)
        } catch {
            precondition(error is Refusal)
        }
    }
    return 0
}

/// A program with every kind of argument.
private struct Program: Command {
    static let summary = CommandSummary(
        name: "program", abstract: "Does everything.", subcommands: [Everything.self, Nested.self])
    static let arguments: [Argument<Self>] = []
    static let tree = CommandTree(Program.self, version: "1.0.0") { $0.hasSuffix("/") ? "it is a path" : nil }

    func run(in context: CommandContext) throws { preconditionFailure("a program with commands is run") }
}

private struct Nested: Command {
    static let summary = CommandSummary(name: "nested", abstract: "Has commands.", subcommands: [Everything.self])
    static let arguments: [Argument<Self>] = []

    func run(in context: CommandContext) throws { preconditionFailure("a command with commands is run") }
}

private struct Shared: ArgumentGroup {
    var name = "x"
    var quiet = false

    static let arguments: [Argument<Self>] = [
        .option("name", short: "n", \.name, help: "A name."), .flag("quiet", short: "q", \.quiet, help: "Quiet."),
    ]

    func validate(in context: CommandContext) throws { if name.isEmpty { throw ValidationError("no name") } }
}

private enum Form: String, CaseIterable, ArgumentValue {
    case text
    case json
}

private struct Everything: Command {
    var first: Int?
    var rest: [String] = []
    var shared = Shared()
    var form: Form = .text
    var numbers: [Int] = []
    var spans: [Int] = []
    var strict: Bool?
    var old: String?

    static let summary = CommandSummary(name: "everything", abstract: "Has every argument.")
    static let arguments: [Argument<Self>] = [
        .positional("first", \.first, help: "A number.", isRequired: true),
        .positional("rest", \.rest, help: "Words.", completion: .custom { [$0, $0 + $0] }), .group(\.shared),
        .option("output", short: "o", \.form, help: "The form."),
        .option("number", short: "i", \.numbers, help: "Numbers."),
        .option("span", \.spans, help: "A length.") { text throws(ValidationError) in
            guard text.utf8.count > 3 else { throw ValidationError("it is short") }
            return text.utf8.count
        },
        .invertibleFlag("strict", \.strict, help: "Strict."),
        .option("old", \.old, help: "Old.", deprecation: Deprecation(since: "1.0.0", replacement: "name")),
    ]

    /// Checks that what was read stands on the command line.
    func check(_ words: [String]) {
        precondition(first != nil)
        for word in rest { precondition(words.contains(word)) }
        precondition(shared.name == "x" || words.contains { $0.hasSuffix(shared.name) })
        precondition(numbers.count + spans.count + rest.count <= words.count)
    }

    func run(in context: CommandContext) throws {}
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzArguments_main")
func mainArguments(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzArguments($0, $1) }
}
