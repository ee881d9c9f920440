import TestInputs
import Testing

@testable import CommandArguments

@Suite("Completions in the shells themselves")
struct ShellCompletionTests {
    /// A command line up to the cursor as its words, and what is offered.
    static let cases: [(words: [String], offers: [String])] = [
        (["shop", ""], ["ask", "help", "sell"]),
        (["shop", "--v"], ["--version"]),
        (["shop", "sell", "--st"], ["--street", "--strict"]),
        (["shop", "sell", "--bi"], []),
        (["shop", "sell", "-o", ""], ["json", "text"]),
        (["shop", "sell", "-qo", ""], ["json", "text"]),
        (["shop", "sell", "--output", "j"], ["json"]),
        (["shop", "sell", "--color", ""], ["always", "auto", "never"]),
        (["shop", "sell", "--sl"], []),
        (["shop", "sell", "--discount", ""], ["10", "20"]),
        (["shop", "sell", "--town", ""], []),
        (["shop", "sell", ""], ["a.txt", "b.md", "bills", "two words.txt"]),
        (["shop", "sell", "a.txt", "b"], ["b.md", "bills"]),
        (["shop", "sell", "-q", "--file", "x", "--count=3", "a"], ["a.txt"]),
        (["shop", "sell", "--output-dir", ""], ["bills"]),
        (["shop", "sell", "--file", "c"], ["c.yaml"]),
        (["shop", "sell", "--", "-"], []),
        (["shop", "sell", "two\\ w"], ["two words.txt"]),
        (["shop", "ask", "price\\ o"], ["price of pears"]),
        (["shop", "sell", "--wr"], ["--wrap"]),
        (["shop", "ask", "pr"], ["price of pears", "prices"]),
        (["shop", "help", "s"], ["sell"]),
        (["shop", "--generate-completion-script", ""], ["bash", "fish", "zsh"]),
    ]

    /// Values in the same word as their letter; zsh shows them without it.
    private static let glued: [(words: [String], offers: [String])] = [
        (["shop", "sell", "-oj"], ["-ojson"]), (["shop", "sell", "-qo"], ["-qojson", "-qotext"]),
    ]

    /// Compares what a shell offered for each case, a block of lines that ends with `.`.
    private func check(_ lines: [String], with cases: [(words: [String], offers: [String])] = cases) {
        let blocks = lines.split(separator: ".", omittingEmptySubsequences: false).dropLast()
        #expect(blocks.count == cases.count, "\(lines)")
        for (found, wanted) in zip(blocks, cases) {
            let offers = found.map { line in
                let word = line.split(separator: "\t").first ?? ""
                return String(word.hasSuffix("/") ? word.dropLast() : word).replacing("\\", with: "")
            }
            #expect(Set(offers).sorted() == wanted.offers, "\(wanted.words)")
        }
    }

    @Test("bash offers commands, options, values, files, folders and what the program answers")
    func bash() throws {
        let shell = try Shell()
        defer { shell.remove() }
        let joined: [(words: [String], offers: [String])] = [
            (["shop", "sell", "--output", "=", "j"], ["json"]),
            (["shop", "sell", "--output", "="], ["json", "text"]),
            (["shop", "sell", "--output=j"], ["--output=json"]),
            (["shop", "sell", "--town", "=", "Ulm", "--st"], ["--street", "--strict"]),
            (["shop", "ask", "prices", ""], []),
            (["shop", "sell", "\"two w"], ["two words.txt"]),
        ]
        let cases = Self.cases + Self.glued + joined
        let calls = cases.map { item in
            let words = item.words.map(\.shellQuoted).joined(separator: " ")
            return "COMP_WORDS=(\(words)); COMP_CWORD=\(item.words.count - 1); _shop; offer"
        }
        let start = """
            set -u
            source ./.completion.bash
            offer() { ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"; echo .; }
            complete -p shop | grep -q 'complete -F _shop shop' || echo 'not registered'

            """
        check(try shell.run("bash", ["--norc", "-c", start + calls.joined(separator: "\n")]), with: cases)
    }

    @Test("fish offers the same")
    func fish() throws {
        let shell = try Shell()
        defer { shell.remove() }
        let cases = Self.cases + Self.glued
        let calls = cases.map { "complete -C '\($0.words.joined(separator: " "))'; echo ." }
        check(
            try shell.run("fish", ["--no-config", "-c", "source .completion.fish\n" + calls.joined(separator: "\n")]),
            with: cases)
    }

    /// An interactive zsh on a terminal of its own: its keys complete a line and then end a block.
    @Test("zsh offers the same")
    func zsh() throws {
        let shell = try Shell()
        defer { shell.remove() }
        let cases =
            Self.cases + Self.glued.map { ($0.words, $0.offers.map { String($0.drop { $0 != "j" && $0 != "t" }) }) }
        let lines = cases.map { "zpty -w -n inner \(($0.words.joined(separator: " ")).shellQuoted)$'\\t\\x14'" }
        let outer = """
            zmodload zsh/zpty
            export OUT=$(mktemp)
            zpty inner 'TERM=dumb PS1= zsh -f -i'
            zpty -w inner \(zshOffers.shellQuoted)
            \(lines.joined(separator: "\n"))
            zpty -w inner exit
            integer tries=0
            while zpty -t inner && (( tries++ < 400 )); do zpty -r -t inner >/dev/null; sleep 0.05; done
            cat $OUT; rm $OUT
            """
        check(try shell.run("zsh", ["-f", "-c", outer]), with: cases)
    }
}
