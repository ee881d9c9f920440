import CommandArguments
import Foundation
import Terminal
import TestInputs
import Testing

@testable import Commands

@Suite("Command lines, read in process")
struct CommandLineTests {
    @Test("No command has a fault in its table")
    func sound() {
        #expect(faults(in: OFEvents.tree).isEmpty)
    }

    @Test("Each line gives its command the values that it names", arguments: CommandLineCase.all)
    func values(line: CommandLineCase) throws {
        guard case .run(let invocation) = OFEvents.tree.parse(line.words) else {
            Issue.record("refused: \(line.testDescription)")
            return
        }
        let command = invocation.command
        #expect(line.words.prefix(2).contains(type(of: command).summary.name))
        #expect(Set(differences(of: command, from: type(of: command).init())) == line.values)
    }

    @Test("The lines have every name of every argument of each command that is shown")
    func whole() {
        for command in OFEvents.tree.root.shownSubcommands {
            let lines = CommandLineCase.all.filter { $0.words[0] == command.name }
            for argument in command.arguments where argument.form != .positional {
                for name in argument.writtenNames {
                    let isThere = lines.contains { $0.words.contains { Self.isWritten(name, in: $0) } }
                    #expect(isThere, "\(command.name) \(name)")
                }
            }
        }
    }

    /// A long name stands alone or before `=`; a letter may stand among others.
    private static func isWritten(_ name: String, in word: String) -> Bool {
        if name.hasPrefix("--") { return word == name || word.hasPrefix(name + "=") }
        return word.hasPrefix("-") && !word.hasPrefix("--") && word.contains(name.suffix(1))
    }

    @Test(
        "Help and version are asked for in every place",
        arguments: [
            "--help", "-h", "help", "render --help", "render -h", "render a -h", "render -qh", "lint --fix -h x",
            "help render", "help help", "explain --help", "render --nonsense --help",
        ])
    func help(line: String) {
        guard case .output(let text) = OFEvents.tree.parse(line.split(separator: " ").map { String($0) }) else {
            Issue.record("\(line) is refused")
            return
        }
        #expect(text.hasPrefix("OVERVIEW: "))
        #expect(text.contains("USAGE: ofevents \(["render", "lint", "explain"].first { line.contains($0) } ?? "<sub")"))
    }

    @Test(
        "The version is that of the release, behind a command too", arguments: [["--version"], ["lint", "--version"]])
    func version(words: [String]) {
        guard case .output("0.1.0\n") = OFEvents.tree.parse(words) else {
            Issue.record("\(words) gives no version")
            return
        }
    }

    @Test(
        "What is wrong with a line is said",
        arguments: [
            ("render --outptu-dir d e/", "Unknown option '--outptu-dir'. Did you mean '--output-dir'?"),
            ("render -output json e/", "Unknown option '-output'. Did you mean '--output'?"),
            ("render e/ --output-dir", "Missing value for '--output-dir <dir>'"),
            ("render e/ --output-dir --check", "Missing value for '--output-dir <dir>'"),
            ("render --check=yes e/", "The option '--check' does not take any value, but 'yes' was specified."),
            ("render -x", "Unknown option '-x'"),
            (
                "list -oxml",
                "The value 'xml' is invalid for '-o <output>'. Please provide one of 'table', 'wide', 'yaml', 'json' or 'name'."
            ),
            ("explain a b", "Unexpected argument 'b'"),
            (
                "simulate --event orders",
                "an event is written as [namespace/]eventSource/event, such as orders/placed@5s"
            ),
            ("lint --disable litral-secret", "'litral-secret' is not a rule; did you mean 'literal-secret'?"),
            ("lint -o sarif= e/", "The value 'sarif=' is invalid for '-o <format[=file]>'"),
            ("lnit e/", "'lnit' is not a command; did you mean 'init'?"),
            ("-q render", "write a command before the option '-q'"),
        ])
    func refused(line: String, message: String) {
        guard case .refused(let refusal) = OFEvents.tree.parse(line.split(separator: " ").map { String($0) }) else {
            Issue.record("\(line) is not refused")
            return
        }
        #expect(refusal.message.contains(message), "\(refusal.message)")
        #expect(refusal.text.contains("--help' for more information.\n"))
    }

    @Test("What a command checks itself is refused with its usage")
    func validated() throws {
        guard case .run(var invocation) = OFEvents.tree.parse(["render", "--no-config", "--check", "-"]) else {
            Issue.record("the line is refused")
            return
        }
        let refusal = #expect(throws: Refusal.self) { try invocation.validate(in: .ofProcess) }
        #expect(
            refusal?.message
                == "'--check' needs something to compare with: add '--output-dir DIR' or '--output-file FILE'")
        #expect(refusal?.text.contains("Usage: ofevents render [<options>] [<path> ...]\n") == true)
    }

    @Test("A command runs in the process that reads its line")
    func inProcess() throws {
        let folder = try Scratch()
        try folder.write(Sample.eventSource + "---\n" + Sample.eventBus, to: "set.yaml")
        let input = folder.path("set.yaml")
        let output = folder.path("out")
        guard case .run(var invocation) = OFEvents.tree.parse(["render", "--no-config", "-qn", "shop", input]),
            var render = invocation.command as? Render
        else {
            Issue.record("the line is refused")
            return
        }
        try invocation.validate(in: .ofProcess)
        #expect((invocation.command as? Render)?.input.namespace == "shop")
        render.outputDir = output
        try render.input.validate(in: .ofProcess)
        try render.run(in: .ofProcess)
        #expect(try folder.names("out").contains("deployment-shop-eventsource-orders-cron-nightly.yaml"))
        #expect(
            OFEvents.status(of: ["render", "--no-config", "-q", "--output-dir", output, input], in: .ofProcess) == 0)
        #expect(try folder.names("out").contains("deployment-default-eventsource-orders-cron-nightly.yaml"))
    }

    @Test("A command that writes to standard output leaves the end of the process to the program")
    func returns() throws {
        let folder = try Scratch()
        try folder.write("kind: ConfigMap\n", to: "none.yaml")
        let input = folder.path("none.yaml")
        var statuses: [Int32] = []
        for line in [["render", "--no-config", "-q", input], ["render", "--no-config", "-q", input + "s"]] {
            statuses.append(OFEvents.status(of: line, in: .ofProcess))
        }
        #expect(statuses == [0, 66])
    }
}

/// `property=value` of each stored property that differs, those of groups behind the group's name.
private func differences(of value: Any, from usual: Any) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: usual).children).flatMap { own, other -> [String] in
        let label = own.label ?? ""
        if own.value is any ArgumentGroup {
            return differences(of: own.value, from: other.value).map { "\(label).\($0)" }
        }
        let (text, usualText) = (shown(own.value), shown(other.value))
        return text == usualText ? [] : ["\(label)=\(text)"]
    }
}

/// A value as a command line has it.
private func shown(_ value: Any) -> String {
    switch value {
    case let values as [Any]: "[\(values.map(shown).joined(separator: ", "))]"
    case let output as FindingOutput: output.argumentText
    case let event as SimulatedEvent:
        event.name + (event.file.map { "=@\($0)" } ?? (event.data.isEmpty ? "" : "=\(event.data)"))
            + (event.time.map { "@\($0)" } ?? "")
    default:
        if Mirror(reflecting: value).displayStyle == .optional {
            Mirror(reflecting: value).children.first.map { shown($0.value) } ?? "nil"
        } else {
            "\(value)"
        }
    }
}
