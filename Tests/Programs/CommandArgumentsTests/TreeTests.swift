import Terminal
import Testing

@testable import CommandArguments

@Suite("Faults of a tree of commands")
struct TreeTests {
    @Test("A right tree has none")
    func right() { #expect(faults(in: Shop.tree) == []) }

    @Test("Each is reported with its command")
    func wrong() {
        #expect(
            faults(in: CommandTree(Broken.self, version: "1")) == [
                "broken: a command with subcommands has arguments of its own",
                "broken: two commands 'Odd Name'",
                "broken: two options '--same'",
                "broken Odd Name: 'Odd Name' is no name of small letters, digits and dashes",
                "broken Odd Name: no abstract",
                "broken Odd Name: status 1 twice",
                "broken Odd Name: two options '--same'",
                "broken Odd Name: two options '--help'",
                "broken Odd Name: two options '--generate-completion-script'",
                "broken Odd Name: two options '-s'",
                "broken Odd Name: '' is no name of small letters, digits and dashes",
                "broken Odd Name: --same: no help",
                "broken Odd Name: --same: there is no '--gone' to take its place",
                "broken Odd Name: --: '-é' is no letter or digit",
                "broken Odd Name: <>: its value has no name",
                "broken Odd Name: an argument stands behind one that takes all that are left",
                "broken Odd Name: <>: required, behind one that is not",
            ] + Array(faults(in: CommandTree(Odd.self, version: "1")).map { "broken \($0)" }))
    }
}

private struct Broken: Command {
    var flag = false

    static let summary = CommandSummary(name: "broken", abstract: "Is.", subcommands: [Odd.self, Odd.self])
    static let arguments: [Argument<Self>] = [
        .flag("same", \.flag, help: "One."), .flag("same", \.flag, help: "Two."),
    ]

    func run(in context: CommandContext) throws {}
}

private struct Odd: Command {
    var flag = false
    var all: [String] = []
    var one: String?

    static let summary = CommandSummary(
        name: "Odd Name", abstract: "", exitStatuses: [ExitMeaning(1, "bad"), ExitMeaning(1, "worse")])
    static let arguments: [Argument<Self>] = [
        .flag("same", short: "s", \.flag, help: "", deprecation: Deprecation(since: "1", replacement: "gone")),
        .flag("same", short: "s", \.flag, help: "Again."), .flag("help", \.flag, help: "Mine."),
        .flag("generate-completion-script", \.flag, help: "Mine."),
        .flag("", short: "é", \.flag, help: "No name."), .positional("all", \.all, help: "All."),
        .positional("", \.one, help: "One.", isRequired: true),
    ]

    func run(in context: CommandContext) throws {}
}
