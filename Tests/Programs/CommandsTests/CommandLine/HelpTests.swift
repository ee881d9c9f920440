import CommandArguments
import Testing

@testable import Commands

@Suite("Help of every command")
struct HelpTests {
    private static let names = OFEvents.tree.root.subcommands.map(\.name)

    /// The program's and each command's.
    private static let lines = [["--help"]] + names.map { ["help", $0] }

    @Test("No line is longer than the terminal", arguments: lines, [80, 100])
    func width(line: [String], width: Int) throws {
        let text = try Self.help(line, width: width)
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }

    @Test("It names every option with its value, all values and the default", arguments: names)
    func whole(name: String) throws {
        let command = try #require(OFEvents.tree.root.subcommand(named: name))
        let text = try Self.help(["help", name], width: 80)
        let words = text.split { " \n".contains($0) }.joined(separator: " ")
        for argument in command.arguments {
            for name in argument.writtenNames { #expect(text.contains(name), "\(name)") }
            if argument.form != .flag { #expect(text.contains("<\(argument.valueName)>")) }
            for part in [argument.help, argument.discussion] { #expect(words.contains(part), "\(part)") }
            if !argument.values.isEmpty { #expect(words.contains(argument.values.joined(separator: ", "))) }
            if let value = argument.defaultText { #expect(words.contains("default: \(value))"), "\(value)") }
        }
        for example in command.summary.examples { #expect(text.contains("  \(example.line)\n")) }
        for status in command.summary.exitStatuses { #expect(text.contains(status.meaning)) }
        #expect(words.contains(command.summary.abstract))
    }

    @Test("The program's names every command")
    func commands() throws {
        let text = try Self.help(["--help"], width: 80)
        for command in OFEvents.tree.root.shownSubcommands { #expect(text.contains("\n  \(command.name) ")) }
        #expect(!text.contains("manual"))
    }

    @Test("Every example of help is a command line that is read", arguments: names)
    func examples(name: String) throws {
        let command = try #require(OFEvents.tree.root.subcommand(named: name))
        for example in command.summary.examples {
            let parts = example.line.split { "|><&".contains($0) }
            for part in parts where part.contains("ofevents ") {
                let words = part.split(separator: " ").drop { $0 != "ofevents" }.dropFirst().map {
                    String($0.filter { !"'\"".contains($0) })
                }
                guard case .run = OFEvents.tree.parse(words) else {
                    Issue.record("\(example.line) is refused")
                    continue
                }
            }
        }
    }

    private static func help(_ line: [String], width: Int) throws -> String {
        guard case .output(let text) = OFEvents.tree.parse(line, width: width) else {
            Issue.record("\(line) gives no help")
            return ""
        }
        return text
    }
}
