import Testing

@testable import CommandArguments

@Suite("Command lines that are refused or ask for something")
struct RefusalTests {
    @Test(
        "What is wrong is said, with what was meant",
        arguments: [
            (["sell", "--twn", "x", "a"], "Unknown option '--twn'. Did you mean '--town'?"),
            (["sell", "--tow", "x", "a"], "Unknown option '--tow'. Did you mean '--town'?"),
            (["sell", "--zzzzzz", "a"], "Unknown option '--zzzzzz'"),
            (["sell", "-town", "x", "a"], "Unknown option '-town'. Did you mean '--town'?"),
            (["sell", "-z", "a"], "Unknown option '-z'"),
            (["sell", "-qz", "a"], "Unknown option '-z'"),
            (["sell", "-5", "a"], "Unknown option '-5'"),
            (["sell", "---gift", "a"], "Unknown option '---gift'. Did you mean '--gift'?"),
            (["sell", "--=x", "a"], "Unknown option '--'"),
            (["sell", "a", "--town"], "Missing value for '--town <town>'\nHelp:  --town <town>  The town."),
            (["sell", "-t", "--gift", "a"], "Missing value for '-t <town>'\nHelp:  -t <town>  The town."),
            (["sell", "-t", "--", "a"], "Missing value for '-t <town>'\nHelp:  -t <town>  The town."),
            (["sell", "--gift=yes", "a"], "The option '--gift' does not take any value, but 'yes' was specified."),
            (["sell", "-q=yes", "a"], "The option '-q' does not take any value, but 'yes' was specified."),
            (["sell"], "Missing expected argument '<good> ...'\nHelp:  <good> ...  What is sold."),
            (
                ["sell", "-o", "xml", "a"],
                "The value 'xml' is invalid for '-o <output>'. Please provide one of 'text' or 'json'.\n"
                    + "Help:  -o <output>  The format of the output."
            ),
            (
                ["sell", "--count", "many", "a"],
                "The value 'many' is invalid for '--count <count>'\nHelp:  --count <count>  How many."
            ),
            (
                ["sell", "--count", "99999999999999999999", "a"],
                "The value '99999999999999999999' is invalid for '--count <count>'\nHelp:  --count <count>  How many."
            ),
            (
                ["sell", "--discount", "200", "a"],
                "The value '200' is invalid for '--discount <percent>': a discount is 0 to 100\n"
                    + "Help:  --discount <percent>  A discount. Repeat it for each."
            ),
            (["ask", "a", "b"], "Unexpected argument 'b'"),
            (["ask", "a", "b", "c"], "2 unexpected arguments: 'b', 'c'"),
            (["sel"], "'sel' is not a command; did you mean 'sell'?"),
            (["deploy"], "'deploy' is not a command; the commands are 'sell', 'ask'"),
            (["a.txt"], "a command comes before the file, as in 'shop sell a.txt'; the commands are 'sell', 'ask'"),
            (["--gift", "sell"], "write a command before the option '--gift'; the commands are 'sell', 'ask'"),
            (["--", "sell"], "write a command before the option '--'; the commands are 'sell', 'ask'"),
            (["help", "--gift"], "Unknown option '--gift'"),
            (["help", "sel"], "'sel' is not a command; did you mean 'sell'?"),
            (["help", "a.txt"], "'a.txt' is not a command; the commands are 'sell', 'ask'"),
            (["hlep", "sell"], "'hlep' is not a command; did you mean 'help'?"),
            (["sel", "-qh", "a"], "'sel' is not a command; did you mean 'sell'?"),
            (["--verison"], "Unknown option '--verison'. Did you mean '--version'?"),
            (["--hlep"], "Unknown option '--hlep'. Did you mean '--help'?"),
            (["-path"], "write a command before the option '-path'; the commands are 'sell', 'ask'"),
            (["a\u{1B}[31m\n"], "'a␛[31m␊' is not a command; the commands are 'sell', 'ask'"),
        ])
    func messages(words: [String], message: String) throws {
        guard case .refused(let refusal) = Shop.tree.parse(words) else {
            Issue.record("not refused: \(words)")
            return
        }
        #expect(refusal.message == message)
        #expect(refusal.text.hasPrefix("Error: \(message)\n"))
        #expect(refusal.text.hasSuffix("--help' for more information.\n"))
    }

    @Test("A word of any length is shown in part")
    func longWord() throws {
        guard case .refused(let refusal) = Shop.tree.parse(["sell", "--" + String(repeating: "x", count: 1 << 20)])
        else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.text.utf8.count < 1000)
    }

    @Test("Without a word the help is the refusal")
    func noWord() {
        guard case .refused(let refusal) = Shop.tree.parse([]), case .output(let help) = Shop.tree.parse(["--help"])
        else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.text == help)
        #expect(help.contains("USAGE: shop <subcommand>"))
    }

    @Test(
        "Help is shown wherever it is asked for before '--', whatever else is wrong",
        arguments: [
            ["sell", "--help"], ["sell", "-h"], ["sell", "a", "-qh"], ["sell", "--zzz", "--help"],
            ["sell", "-o", "xml", "--help"], ["sell", "--town", "-h"], ["help", "sell"], ["help", "sell", "more"],
            ["help", "-h", "sell"], ["help", "--", "sell"], ["help", "help", "sell"],
            ["sell", "--version", "--help"],
        ])
    func help(words: [String]) {
        guard case .output(let text) = Shop.tree.parse(words) else {
            Issue.record("no help: \(words)")
            return
        }
        #expect(text.contains("USAGE: shop sell"))
    }

    @Test(
        "The help of the program",
        arguments: [
            ["--help"], ["-h"], ["-help"], ["help"], ["more", "--help"], ["help", "help"], ["help", "-h"],
            ["--gift", "-h"],
        ])
    func rootHelp(words: [String]) {
        guard case .output(let text) = Shop.tree.parse(words) else {
            Issue.record("no help: \(words)")
            return
        }
        #expect(text.contains("USAGE: shop <subcommand>"))
    }

    @Test(
        "The version",
        arguments: [
            ["--version"], ["sell", "--version"], ["more", "--version"], ["help", "--version"],
            ["ask", "a", "b", "--version"],
        ])
    func version(words: [String]) {
        guard case .output("1.2.3\n") = Shop.tree.parse(words) else {
            Issue.record("no version: \(words)")
            return
        }
    }

    @Test("A completion script is for the shell that is named, or for that of the user")
    func scripts() {
        let option = "--generate-completion-script"
        var texts: Set<String> = []
        for shell in CompletionShell.allCases.map(\.rawValue) {
            let lines = [
                [option, shell], ["\(option)=\(shell)"], ["sell", option, shell], [option], [option, "--gift"],
            ]
            let found = lines.compactMap { line in
                if case .output(let text) = Shop.tree.parse(line, shell: "/usr/bin/\(shell)") { text } else { nil }
            }
            #expect(found.count == lines.count && Set(found).count == 1 && found[0].contains("output-dir"))
            texts.formUnion(found)
        }
        #expect(texts.count == CompletionShell.allCases.count)
        for (line, shell, message) in [
            ([option, "csh"], "/bin/bash", "Can't generate completion scripts for 'csh'."),
            ([option], "/bin/csh", "Can't generate completion scripts for 'csh'."),
            ([option], nil, "Can't autodetect a supported shell."),
        ] {
            guard case .refused(let refusal) = Shop.tree.parse(line, shell: shell) else {
                Issue.record("not refused: \(line)")
                continue
            }
            #expect(refusal.message.hasPrefix(message))
            #expect(refusal.message.hasSuffix("\n    bash zsh fish"))
        }
    }

    @Test(
        "A script is given the words of a list",
        arguments: [
            (["ask", "--", "<topic>", "pri"], "prices\nprice of pears\n"),
            (["ask", "--", "<topic>"], "prices\nprice of pears\ntowns\n"),
            (["ask", "--", "--recursive", ""], ""), (["no", "--", "<topic>"], ""), ([], ""), (["ask"], ""),
        ])
    func candidates(words: [String], text: String) {
        guard case .output(text) = Shop.tree.parse(["---complete"] + words) else {
            Issue.record("\(words)")
            return
        }
    }
}
