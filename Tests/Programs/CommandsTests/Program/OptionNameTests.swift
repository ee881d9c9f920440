import CommandArguments
import TestInputs
import Testing

@testable import Commands

@Suite("One meaning for each option name")
struct OptionNameTests {
    private let program: Program

    /// A misspelt setting.
    private let faulty = Sample.all.replacing("name: schedule", with: "name: shedule")

    init() throws {
        program = try Program(["set.yaml": Sample.all, "events.yaml": faulty, "broken.yaml": Sample.broken])
    }

    /// Every shown argument of every command, with the command's name.
    private static let arguments: [(command: String, argument: ArgumentDescription)] = {
        func all(_ command: CommandDescription) -> [(command: String, argument: ArgumentDescription)] {
            command.arguments.map { (command.name, $0) } + command.subcommands.flatMap(all)
        }
        return all(OFEvents.tree.root)
    }()

    @Test("-o and --output are a form everywhere, --output-file and --output-dir a place")
    func meanings() {
        for (command, argument) in Self.arguments {
            let isForm = argument.names.contains("output")
            #expect(isForm == (argument.short == "o"), "\(command) \(argument.title)")
            if isForm {
                #expect(!argument.values.isEmpty && argument.defaultText ?? "" != "-", "\(command) \(argument.title)")
                guard case .values = argument.completion else {
                    Issue.record("\(command) -o has values, and does not complete them")
                    continue
                }
            }
            switch (argument.names.first, argument.completion) {
            case ("output-file", .files), ("output-dir", .directories): break
            case ("output-file", _), ("output-dir", _): Issue.record("\(command) \(argument.title) is no place")
            default: #expect(argument.names.first != "format", "\(command) --format")
            }
        }
    }

    @Test("Every value is completed that is not free text")
    func completed() throws {
        let free = Self.arguments.filter { item in
            if case .none = item.argument.completion { item.argument.form != .flag } else { false }
        }
        #expect(
            Set(free.map(\.argument.title)).sorted() == [
                "--adapter-image", "--cluster-domain", "--date", "--filter", "--sidecar-resources",
            ])
    }

    @Test("Names of events, event buses and namespaces are those of the configured paths")
    func configured() throws {
        func answers(_ words: String...) throws -> [String] {
            let outcome = try program.run(["---complete"] + words)
            #expect(outcome.status == 0)
            return outcome.output.split(separator: "\n").map { String($0) }
        }
        #expect(try answers("simulate", "--", "--event", "") == [])
        try program.folder.write("paths: [set.yaml]\nnamespace: shop\n", to: ".ofevents.yaml")
        #expect(try answers("simulate", "--", "--event", "") == ["shop/orders/nightly"])
        #expect(try answers("topics", "--", "--bus", "") == ["shop/default"])
        #expect(try answers("render", "--", "--namespace", "") == ["shop"])
        #expect(try answers("lint", "--", "--disable", "a,unus").contains("a,unused-event-bus"))
        try program.folder.write("paths: [broken.yaml]\n", to: ".ofevents.yaml")
        #expect(try answers("simulate", "--", "--event", "") == [])
    }

    @Test("Help, completions and man pages have no former name")
    func hidden() throws {
        let texts =
            ["bash", "zsh", "fish"].map { CompletionShell(rawValue: $0)?.script(for: OFEvents.tree) ?? "" }
            + manualPages(of: OFEvents.tree, date: "2026-01-31").map { $0.text.replacing("\\-", with: "-") }
        for text in try texts + ["lint", "graph", "test", "render"].map({ try program.run("help", $0).output }) {
            #expect(!text.isEmpty && !text.contains("--format") && !text.contains("'-l' 'format'"))
            #expect(!text.contains("-l 'format'"))
        }
    }

    @Test("No document, hook or message has a former name, but the list of changes")
    func documents() throws {
        let all = try files { path in
            path != "CHANGELOG.md"
                && ["docs/", "Fixtures/", "Sources/", ".github/"].contains { path.hasPrefix($0) }
                || ["README.md", "SECURITY.md", "CONTRIBUTING.md", ".pre-commit-hooks.yaml"].contains(path)
        }
        #expect(all.count > 1000)
        let isFormer = /--format\b|lint [^\n`]*--output (?!FORMAT)/
        for file in all { #expect(!file.text.contains(isFormer), "\(file.path)") }
    }

    @Test(
        "A former name does what the present one does, and one warning names that",
        arguments: [
            (
                "lint --format json --format github=found.txt events.yaml",
                "lint -o json -o github=found.txt events.yaml"
            ),
            ("lint --format markdown events.yaml", "lint --output=markdown events.yaml"),
            ("lint --format text -o github events.yaml", "lint -o text -o github events.yaml"),
            ("graph --format dot set.yaml", "graph -odot set.yaml"), ("test --format json", "test -o json"),
            ("render --format github broken.yaml", "render --diagnostics-format github broken.yaml"),
            (
                "render --diagnostics-file found.txt --format json broken.yaml",
                "render --diagnostics-file found.txt --diagnostics-format json broken.yaml"
            ),
        ])
    func former(old: String, new: String) throws {
        let expected = try program.run(line: new)
        let file = try? program.folder.read("found.txt")
        let outcome = try program.run(line: old)
        #expect(outcome.status == expected.status && outcome.output == expected.output)
        #expect((try? program.folder.read("found.txt")) == file)
        let name = old.hasPrefix("render") ? "diagnostics-format" : "output"
        #expect(outcome.errors == "Warning: '--format' is deprecated since 0.2.0; use '--\(name)'\n" + expected.errors)
    }

    @Test("In lint a value of --output that names no form is a file, with a warning")
    func formerFile() throws {
        let expected = try program.run(line: "lint -o json --output-file new.json events.yaml")
        for line in ["lint --format json --output old.json events.yaml", "lint -o json --output=old.json events.yaml"] {
            let outcome = try program.run(line: line)
            #expect(outcome.status == expected.status && outcome.output.isEmpty)
            #expect(
                outcome.errors.contains(
                    "Warning: a file in '--output' is deprecated since 0.2.0; use '--output-file old.json'\n"))
            #expect(try program.folder.read("old.json") == program.folder.read("new.json"))
        }
        #expect(try program.run(line: "lint --output - events.yaml").output.contains("[unknown-setting]"))
        #expect(try program.run(line: "lint --output json events.yaml").output.hasPrefix("{"))
        let twice = try program.run(line: "lint --output a.txt --output b.txt events.yaml")
        #expect(twice.errors.hasPrefix("Warning: ") && twice.errors.split(separator: "\n").count == 2)
        #expect(try program.folder.names().contains("b.txt") && !program.folder.names().contains("a.txt"))
    }

    @Test(
        "What is no form otherwise is wrong usage",
        arguments: [
            ("lint -o found.txt events.yaml", "'found.txt' is invalid for '-o <format[=file]>'. Please provide one of"),
            ("lint --output json= events.yaml", "'json=' is invalid for '--output <format[=file]>'"),
            ("lint --output '' events.yaml", "'' is invalid for '--output <format[=file]>'"),
            (
                "lint --output a --output-file b events.yaml",
                "'a' of '--output' is no format, and '--output-file' already"
            ),
            ("lint --format html events.yaml", "'html' is invalid for '--format <format[=file]>'"),
            ("list --output found.txt set.yaml", "'found.txt' is invalid for '--output <output>'"),
            ("render --output all.yaml set.yaml", "'all.yaml' is invalid for '--output <output>'"),
            ("graph --output g.svg set.yaml", "'g.svg' is invalid for '--output <output>'"),
            ("test --output t.xml", "'t.xml' is invalid for '--output <output>'"),
            ("list --format json set.yaml", "Unknown option '--format'"),
        ])
    func refused(line: String, message: String) throws {
        let outcome = try program.run(line: line)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try program.folder.names() == ["broken.yaml", "events.yaml", "set.yaml"])
    }

    @Test("Rules are left out one by one, or with commas between them")
    func disabled() throws {
        let rules = "unknown-setting,no-dead-letters"
        let outcome = try program.run("lint", "--disable", rules, "--disable=unused-input", "events.yaml")
        for rule in ["unknown-setting", "no-dead-letters"] {
            #expect(try program.run("lint", "events.yaml").output.contains("[\(rule)]"), "\(rule)")
            #expect(!outcome.output.contains("[\(rule)]"), "\(outcome.output)")
        }
        for (list, name) in [("unknown-setting,typo", "typo"), ("unknown-setting,", ""), (",", "")] {
            let refused = try program.run("lint", "--disable", list, "events.yaml")
            #expect(refused.status == 64 && refused.errors.contains("'\(name)' is not a rule"), "\(refused.errors)")
        }
    }

    @Test(
        "--color overrides NO_COLOR, which overrides FORCE_COLOR",
        arguments: [
            ("", [:], false), ("", ["FORCE_COLOR": "1"], true), ("", ["FORCE_COLOR": "", "TERM": "dumb"], false),
            ("", ["FORCE_COLOR": "1", "TERM": "dumb"], true), ("", ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
            ("", ["FORCE_COLOR": "1", "NO_COLOR": ""], true), ("--color always", ["NO_COLOR": "1"], true),
            ("--color=never", ["FORCE_COLOR": "1"], false), ("--color auto", ["FORCE_COLOR": "1"], true),
            ("--color never --color always", [:], true),
        ] as [(String, [String: String], Bool)])
    func colours(option: String, environment: [String: String], isColoured: Bool) throws {
        for command in ["lint events.yaml", "render broken.yaml", "explain unknown-field"] {
            let outcome = try program.run(line: "\(command) \(option)", environment: environment)
            let text = outcome.output + outcome.errors
            #expect(!text.isEmpty && text.contains("\u{1B}[") == isColoured, "\(command)")
        }
        let file = try program.run(line: "lint -o text=found.txt events.yaml \(option)", environment: environment)
        #expect(file.status == 0)
        #expect(try !program.folder.read("found.txt").contains("\u{1B}"))
        #expect(try program.run(line: "lint --color sometimes events.yaml").status == 64)
    }
}
