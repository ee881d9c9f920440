import Terminal
import Testing

@testable import CommandArguments

@Suite("Command lines")
struct ParseTests {
    /// The command of a command line that is right, after its checks.
    static func sell(_ line: String...) throws -> Sell { try #require(try run(["sell"] + line) as? Sell) }

    static func run(_ words: [String]) throws -> any Command {
        guard case .run(var invocation) = Shop.tree.parse(words) else {
            Issue.record("refused: \(words)")
            throw ExitCode.usage
        }
        try invocation.validate(in: .ofProcess)
        return invocation.command
    }

    @Test(
        "A value stands behind its name, in the same word or the next",
        arguments: [
            ["--town", "Bonn", "a"], ["--town=Bonn", "a"], ["-t", "Bonn", "a"], ["-tBonn", "a"], ["-t=Bonn", "a"],
            ["-qt", "Bonn", "a"], ["-qtBonn", "a"], ["-qt=Bonn", "a"], ["a", "--town", "Bonn"],
            ["-t", "Ulm", "a", "--town=Bonn"],
        ])
    func values(words: [String]) throws {
        let command = try #require(try Self.run(["sell"] + words) as? Sell)
        #expect(command.place.town == "Bonn")
        #expect(command.goods == ["a"])
        #expect(command.place.quiet == words.contains { $0.hasPrefix("-q") })
    }

    @Test("Without a word the default holds")
    func defaults() throws {
        let command = try Self.sell("a")
        #expect(command.place.town == "Ulm" && command.form == .text && command.file == nil && command.discounts == [])
        #expect(command.strict == nil && !command.gift && command.count == nil)
    }

    @Test("Bundled letters are flags, the last one an option with its value")
    func bundles() throws {
        let command = try Self.sell("-qgo", "json", "a")
        #expect(command.place.quiet && command.gift && command.form == .json)
        #expect(try Self.sell("-gqojson", "a").form == .json)
    }

    @Test("A value may be empty, hold '=' or be a lone '-', and begin with '-' behind '='")
    func awkwardValues() throws {
        #expect(try Self.sell("--file=", "a").file == "")
        #expect(try Self.sell("--file", "", "a").file == "")
        #expect(try Self.sell("--file=a=b", "a").file == "a=b")
        #expect(try Self.sell("--file", "-", "a").file == "-")
        #expect(try Self.sell("--file=--gift", "a").file == "--gift")
        #expect(try Self.sell("-n-5", "a").count == -5)
        #expect(try Self.sell("-n=-5", "a").count == -5)
    }

    @Test("A lone '-' is a positional argument, and so is everything behind '--'")
    func positionals() throws {
        #expect(try Self.sell("-", "a", "-q").goods == ["-", "a"])
        let command = try Self.sell("a", "--", "-q", "--", "--help")
        #expect(command.goods == ["a", "-q", "--", "--help"])
        #expect(!command.place.quiet)
        #expect(try Self.sell("").goods == [""])
    }

    @Test("Of an option the last value counts, of one that is repeated all do")
    func repeats() throws {
        let command = try Self.sell("--discount", "5", "a", "--discount=7", "-otext", "-ojson", "-q", "-q")
        #expect(command.discounts == [5, 7])
        #expect(command.form == .json)
    }

    @Test("A word may hold several values, and one that is none refuses all of them")
    func lists() throws {
        #expect(try Self.sell("--discount", "5,7", "a", "--discount=10").discounts == [5, 7, 10])
        for (word, message) in [("5,x", "a discount is 0 to 100"), ("5,", "a discount is 0 to 100")] {
            guard case .refused(let refusal) = Shop.tree.parse(["sell", "a", "--discount", word]) else {
                Issue.record("\(word) is taken")
                continue
            }
            #expect(refusal.message.contains("The value '\(word)' is invalid for '--discount <percent>': \(message)"))
        }
    }

    @Test("A former name is read as the present one, with a warning for each name")
    func formerNames() throws {
        guard case .run(let invocation) = Shop.tree.parse(["sell", "--slip", "b", "a", "--file=c", "--slip=d"]) else {
            Issue.record("refused")
            return
        }
        #expect(invocation.warnings == ["'--slip' is deprecated since 0.9.0; use '--file'"])
        #expect((invocation.command as? Sell)?.file == "d")
        #expect(try Self.sell("a", "--file", "b").file == "b")
    }

    @Test("Every command that runs has --color, of which the last counts")
    func colours() throws {
        for (words, colour) in [
            (["sell", "a"], ColourChoice.auto), (["ask", "--color", "never"], .never),
            (["sell", "--color=always", "a", "-q"], .always), (["ask", "--color=never", "--color=auto"], .auto),
        ] {
            guard case .run(let invocation) = Shop.tree.parse(words) else {
                Issue.record("\(words) is refused")
                continue
            }
            #expect(invocation.colour == colour)
        }
        guard case .refused(let refusal) = Shop.tree.parse(["ask", "--color", "red"]) else {
            Issue.record("red is taken")
            return
        }
        #expect(
            refusal.message.hasPrefix(
                "The value 'red' is invalid for '--color <when>'. Please provide one of 'auto', 'always' or 'never'."))
    }

    @Test(
        "A line is written anew without some options, or with others",
        arguments: [
            (["sell", "-q", "a", "--gift", "-tBonn"], "shop sell -q -t Bonn a"),
            (["sell", "--gift", "two words", "--file", "it's"], "shop sell --output-dir 'it'\\''s' 'two words'"),
            (["sell", "a", "--file=-x", "-n-5", "--town="], "shop sell --output-dir=-x -n=-5 --town '' a"),
            (["sell", "--no-strict", "-", "--", "-q"], "shop sell --no-strict -- - -q"),
            (["sell", "--slip", "b", "a", "--discount=5,7"], "shop sell --output-dir b --discount 5,7 a"),
            (["ask", "$x"], "shop ask '$x'"),
        ])
    func rewritten(words: [String], line: String) throws {
        let text = Shop.tree.line(words) { name in name == "gift" ? nil : name == "file" ? "output-dir" : name }
        #expect(text == line)
        guard case .run = Shop.tree.parse(words) else {
            Issue.record("the line is refused")
            return
        }
    }

    @Test("An argument may have several names")
    func names() throws { #expect(try Self.sell("a", "--wrap").gift) }

    @Test("A flag is taken back by its inverse, and the last one counts")
    func inverseFlags() throws {
        #expect(try Self.sell("a", "--strict").strict == true)
        #expect(try Self.sell("a", "--no-strict").strict == false)
        #expect(try Self.sell("a", "--no-strict", "--strict").strict == true)
    }

    @Test("A group checks and completes its values before the command does")
    func groups() throws {
        #expect(try Self.sell("a", "--street", "Main").place.label == "Ulm, Main")
        #expect(throws: Refusal.self) { try Self.sell("a", "--town=", "--gift", "-n0") }
        guard case .run(var invocation) = Shop.tree.parse(["sell", "a", "--gift", "--count", "0"]) else {
            Issue.record("refused")
            return
        }
        let refusal = #expect(throws: Refusal.self) { try invocation.validate(in: .ofProcess) }
        #expect(refusal?.message == "there is nothing to wrap")
        #expect(refusal?.text.hasPrefix("Error: there is nothing to wrap\nUsage: shop sell") == true)
        #expect(refusal?.text.hasSuffix("\n  See 'shop sell --help' for more information.\n") == true)
    }

    @Test("Hidden commands and options work")
    func hidden() throws {
        #expect(try Self.run(["secret"]) is Secret)
        #expect(try Self.sell("--hidden", "a").hidden)
    }

    @Test("A deprecated option is warned of once, with what takes its place")
    func deprecation() throws {
        guard case .run(let invocation) = Shop.tree.parse(["sell", "--bill", "b", "a", "--bill=c"]) else {
            Issue.record("refused")
            return
        }
        #expect(invocation.warnings == ["'--bill' is deprecated since 0.9.0; use '--file'"])
        #expect((invocation.command as? Sell)?.old == "c")
    }

    @Test("What a command throws is handed on")
    func thrown() throws {
        guard case .run(var invocation) = Shop.tree.parse(["sell", "fail"]) else {
            Issue.record("refused")
            return
        }
        try invocation.validate(in: .ofProcess)
        #expect(throws: ExitCode(3)) { try invocation.run(in: .ofProcess) }
    }
}
