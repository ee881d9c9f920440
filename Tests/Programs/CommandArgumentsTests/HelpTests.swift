import Foundation
import Terminal
import Testing

@testable import CommandArguments

@Suite("Help and man pages")
struct HelpTests {
    private static func help(_ command: String..., width: Int) -> String {
        guard case .output(let text) = Shop.tree.parse(["help"] + command, width: width) else { return "" }
        return text
    }

    @Test("Help has the sections in their order, aligned and wrapped")
    func sell() {
        #expect(
            Self.help("sell", width: 80) == """
                OVERVIEW: Sell goods to whoever wants them.

                USAGE: shop sell <good> ... [--town <town>] [--street <name>] [--quiet]
                                 [--output <output>] [--file <file>] [--output-dir <dir>]
                                 [--count <count>] [--discount <percent> ...]
                                 [--strict|--no-strict] [--gift] [--bill <bill>]

                Equal goods give equal prices, whoever buys them, wherever that is and at
                whatever time of the day.

                EXAMPLES:
                  shop sell pear
                  Sell two:
                    shop sell --count 2 pear apple

                ARGUMENTS:
                  <good>  What is sold.

                OPTIONS:
                  -t, --town <town>      The town. (default: Ulm)
                  --street <name>        The street. (default: market)
                                         Without it the market place.
                  -q, --quiet            Say nothing.
                  -o, --output <output>  The format of the output. (values: text, json; default:
                                         text)
                  --file <file>          Where the bill goes.
                  --output-dir <dir>     Where bills go.
                  --strict/--no-strict   Take exact money only.
                  -g, --gift, --wrap     Wrap it.
                  --bill <bill>          Where the bill goes. (deprecated since 0.9.0: use
                                         --file)
                  --color <when>         Whether text for people has colors. (values: auto,
                                         always, never; default: auto)
                                         auto means on a terminal, unless NO_COLOR is set or
                                         TERM is dumb. FORCE_COLOR means everywhere. NO_COLOR
                                         overrides FORCE_COLOR, and this option overrides both.
                                         Files never have colors.
                  --version              Show the version.
                  -h, --help             Show help information.

                PRICES:
                  -n, --count <count>   How many.
                  --discount <percent>  A discount. Repeat it for each.

                ENVIRONMENT:
                  SHOP_TOWN  the town where the command line names none

                EXIT STATUS:
                  0   sold
                  64  wrong usage

                """)
    }

    @Test("The program's help has its commands, but for the hidden ones")
    func root() {
        #expect(
            Self.help(width: 60) == """
                OVERVIEW: Sells things.

                USAGE: shop <subcommand>

                Has goods and buyers.

                  shop sell pear

                OPTIONS:
                  --generate-completion-script [<shell>]
                              Print a script that completes command lines.
                              (values: bash, zsh, fish; default: the shell
                              of SHELL)
                  --version   Show the version.
                  -h, --help  Show help information.

                SUBCOMMANDS:
                  sell  Sell goods to whoever wants them.
                  ask   Ask about a topic.

                  See 'shop help <subcommand>' for detailed information.

                """)
    }

    @Test(
        "No line is longer than the terminal or a hundred columns",
        arguments: [Int.min, 0, 40, 41, 57, 80, 100, 200, .max])
    func width(width: Int) {
        let text = Self.help("sell", width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= max(40, min(width, 100)) })
        #expect(text.contains("whatever time") || width < 60)
    }

    @Test("There is a page for the program and for each command that is shown")
    func pages() {
        let pages = manualPages(of: Shop.tree, date: "2026-11-29")
        #expect(pages.map(\.fileName) == ["shop.1", "shop-sell.1", "shop-ask.1"])
        #expect(pages == manualPages(of: Shop.tree, date: "2026-11-29"))
        let sell = pages[1].text.split(separator: "\n")
        #expect(sell.first == ".TH \"SHOP\\-SELL\" \"1\" \"2026\\-11\\-29\" \"shop 1.2.3\" \"User Commands\"")
        #expect(sell.contains("\\fB\\-o, \\-\\-output \\fR\\fIoutput\\fR"))
        #expect(pages.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x7F } })
    }

    @Test("man reads the pages without a warning, and shows what is typed as it is")
    func man() throws {
        let shell = try Shell()
        defer { shell.remove() }
        for page in manualPages(of: Shop.tree, date: "2026-11-29") + manualPages(of: Awkward.tree, date: "2026-11-29") {
            try shell.write(page.text, to: page.fileName)
            let warnings = try shell.run("sh", ["-c", "man --warnings -E UTF-8 -l \(page.fileName) 2>&1 >/dev/null"])
            #expect(warnings == [], "\(page.fileName)")
        }
        let text = try shell.run("man", ["-E", "UTF-8", "-l", "shop-sell.1"]).joined(separator: "\n")
        #expect(
            text.contains("-o, --output output") && text.contains("SEE ALSO")
                && text.contains("shop sell --count 2 pear"))
        let awkward = try shell.run("man", ["-E", "UTF-8", "-l", "awkward.1"]).joined(separator: "\n")
        for line in Awkward.lines { #expect(awkward.contains(line)) }
    }
}

/// Texts that mean something to the macros of man pages.
private struct Awkward: Command {
    static let lines = [".SH is no request", "'quoted' at the beginning", "a \\n b \"c\" `d` ^~ … --e"]
    static let summary = CommandSummary(
        name: "awkward", abstract: "Is \\fBawkward\\fR.", discussion: lines.joined(separator: "\n\n"),
        examples: [".SH", Example(".PP", "a\\b 'c' \"d\"")])
    static let arguments: [Argument<Self>] = []
    static let tree = CommandTree(Awkward.self, version: "1\"2")

    func run(in context: CommandContext) throws {}
}
