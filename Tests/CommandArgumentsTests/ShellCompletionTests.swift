import Foundation
import Testing

@testable import CommandArguments

/// A folder with a stand-in for the program, which answers as the program does, and files to be offered.
struct Shell {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "shop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "bills/old"), withIntermediateDirectories: true)
        for name in ["a.txt", "b.md", "c.yaml", "two words.txt", "bills/d.txt"] {
            try Data().write(to: folder.appending(path: name))
        }
        let program = folder.appending(path: "shop")
        let text = """
            #!/bin/sh
            [ "$1 $2 $3 $4" = "---complete ask -- <topic>" ] || exit 64
            for word in prices "price of pears" towns; do
                case "$word" in "$5"*) echo "$word" ;; esac
            done
            """
        try Data(text.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        for shell in CompletionShell.allCases {
            try Data(shell.script(for: Shop.tree).utf8).write(to: folder.appending(path: ".completion.\(shell)"))
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a script of a shell in the folder; gives its lines, and those of standard error.
    func run(_ program: String, _ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "\(folder.path):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
        ]
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
    }
}

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
        (["shop", "sell", "--discount", ""], ["10", "20"]),
        (["shop", "sell", "--town", ""], []),
        (["shop", "sell", ""], ["a.txt", "b.md", "bills", "two words.txt"]),
        (["shop", "sell", "a.txt", "b"], ["b.md", "bills"]),
        (["shop", "sell", "-q", "--file", "x", "--count=3", "a"], ["a.txt"]),
        (["shop", "sell", "--output-dir", ""], ["bills"]),
        (["shop", "sell", "--file", "c"], ["c.yaml"]),
        (["shop", "sell", "--", "-"], []),
        (["shop", "ask", "pr"], ["price of pears", "prices"]),
        (["shop", "help", "s"], ["sell"]),
        (["shop", "--generate-completion-script", ""], ["bash", "fish", "zsh"]),
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
        ]
        let calls = (Self.cases + joined).map { item in
            let words = item.words.map(\.shellQuoted).joined(separator: " ")
            return "COMP_WORDS=(\(words)); COMP_CWORD=\(item.words.count - 1); _shop; offer"
        }
        let start = """
            set -u
            source ./.completion.bash
            offer() { ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"; echo .; }
            complete -p shop | grep -q 'complete -F _shop shop' || echo 'not registered'

            """
        check(
            try shell.run("bash", ["--norc", "-c", start + calls.joined(separator: "\n")]), with: Self.cases + joined)
    }

    @Test("fish offers the same")
    func fish() throws {
        let shell = try Shell()
        defer { shell.remove() }
        let calls = Self.cases.map { "complete -C '\($0.words.joined(separator: " "))'; echo ." }
        check(try shell.run("fish", ["--no-config", "-c", "source .completion.fish\n" + calls.joined(separator: "\n")]))
    }

    /// An interactive zsh on a terminal of its own: its keys complete a line and then end a block.
    @Test("zsh offers the same")
    func zsh() throws {
        let shell = try Shell()
        defer { shell.remove() }
        let inner = """
            unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; source ./.completion.zsh
            compadd() {
                (( ${@[(I)-[OAD]*]} )) && { builtin compadd "$@"; return }
                local -a hits; builtin compadd -A hits "$@"
                (( $#hits )) && print -rl -- $hits >>$OUT
                builtin compadd "$@"
            }
            next() { print . >>$OUT; BUFFER= }
            zle -N next; bindkey ^T next; bindkey ^I complete-word; setopt no_beep; LISTMAX=1000
            """
        let lines = Self.cases.map { "zpty -w -n inner \(($0.words.joined(separator: " ")).shellQuoted)$'\\t\\x14'" }
        let outer = """
            zmodload zsh/zpty
            export OUT=$(mktemp)
            zpty inner 'TERM=dumb PS1= zsh -f -i'
            zpty -w inner \(inner.shellQuoted)
            \(lines.joined(separator: "\n"))
            zpty -w inner exit
            integer tries=0
            while zpty -t inner && (( tries++ < 400 )); do zpty -r -t inner >/dev/null; sleep 0.05; done
            cat $OUT; rm $OUT
            """
        check(try shell.run("zsh", ["-f", "-c", outer]))
    }
}
