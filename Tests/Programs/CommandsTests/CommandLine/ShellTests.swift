import Foundation
import TestInputs
import Testing

/// The scripts of the built program, in the shells themselves; a shell that is not installed is left out.
@Suite("Completions of the built program")
struct ShellTests {
    /// A command line up to the cursor, and what is offered.
    private static let cases: [(line: String, offers: [String])] = [
        (
            "ofevents ",
            ["explain", "graph", "help", "init", "lint", "list", "migrate", "render", "simulate", "test", "topics"]
        ),
        ("ofevents migrate ", ["component", "jetstream", "released", "settings"]),
        ("ofevents migrate jetstream --di", ["--diff"]),
        ("ofevents re", ["render"]),
        ("ofevents render ", ["a.json", "b.yaml", "events", "two words.yml"]),
        ("ofevents render -qo ", ["json", "name", "yaml"]),
        ("ofevents render --output-dir ", ["events"]),
        ("ofevents render --diagnostics-file n", ["notes.txt"]),
        ("ofevents graph --show ", ["components", "resources"]),
        ("ofevents lint --strict events --fail-on ", ["error", "never", "warning"]),
        ("ofevents lint --disable literal", ["literal-secret"]),
        ("ofevents lint -o sa", ["sarif"]),
        ("ofevents lint --disable literal-secret,unused-e", ["literal-secret,unused-event-bus"]),
        ("ofevents lint --color ", ["always", "auto", "never"]),
        ("ofevents list -o ", ["json", "name", "table", "wide", "yaml"]),
        ("ofevents render --diagnostics-format j", ["json", "junit"]),
        ("ofevents render --resiliency ", ["none", "workload"]),
        ("ofevents test --output j", ["json", "junit"]),
        (
            "ofevents graph --dapr-version 1.1",
            ["1.10", "1.11", "1.12", "1.13", "1.14", "1.15", "1.16", "1.17", "1.18"]
        ),
        ("ofevents migrate settings --check -o ", ["name"]),
        ("ofevents render --output-file n", ["notes.txt"]),
        ("ofevents explain bindings.kafka.bro", ["bindings.kafka.brokers"]),
        ("ofevents help si", ["simulate"]),
    ]

    private let program: Program

    init() throws {
        program = try Program()
        for name in ["a.json", "b.yaml", "notes.txt", "two words.yml", "events/c.yaml"] {
            try program.folder.write("", to: name)
        }
        for shell in ["bash", "zsh", "fish"] {
            try program.folder.write(
                program.run("--generate-completion-script", shell).output, to: ".completion.\(shell)")
        }
    }

    @Test("bash", .tags(.process), .enabled(if: isInstalled("bash")))
    func bash() throws {
        let calls = Self.cases.map { item in
            let words = item.line.split(separator: " ", omittingEmptySubsequences: false)
            let list = words.map { "'\($0)'" }.joined(separator: " ")
            return "COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _ofevents; offer"
        }
        let start = """
            source ./.completion.bash
            offer() { ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"; echo .; }

            """
        try check(bySourcing: start + calls.joined(separator: "\n"), in: "bash --norc")
    }

    @Test("fish", .tags(.process), .enabled(if: isInstalled("fish")))
    func fish() throws {
        let calls = Self.cases.map { "complete -C '\($0.line)'; echo ." }
        try check(bySourcing: "source .completion.fish\n" + calls.joined(separator: "\n"), in: "fish --no-config")
    }

    /// An interactive zsh on a terminal of its own: its keys complete a line and then end a block.
    @Test("zsh", .tags(.process), .enabled(if: isInstalled("zsh")))
    func zsh() throws {
        try program.folder.write(zshOffers + "\n", to: ".inner.zsh")
        let lines = Self.cases.map { "zpty -w -n inner '\($0.line)'$'\\t\\x14'" }
        let script = """
            zmodload zsh/zpty
            export OUT=$PWD/.offers
            zpty inner 'TERM=dumb PS1= zsh -f -i'
            zpty -w inner 'source ./.inner.zsh'
            \(lines.joined(separator: "\n"))
            zpty -w inner exit
            integer tries=0
            while zpty -t inner && (( tries++ < 400 )); do zpty -r -t inner >/dev/null; sleep 0.05; done
            cat $OUT
            """
        try check(bySourcing: script, in: "zsh -f")
    }

    /// Runs a script that prints what is offered for each case, a block of lines that ends with `.`.
    private func check(bySourcing script: String, in shell: String) throws {
        try program.folder.write(script, to: ".script")
        let path = "\(Program.executable.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
        let outcome = try program.shell(
            "\(shell) ./.script 2>&1",
            environment: ["PATH": path, "HOME": program.folder.url.path, "LC_ALL": "C.UTF-8"])
        let blocks = outcome.output.split(separator: "\n").split(separator: ".", omittingEmptySubsequences: false)
        #expect(blocks.count == Self.cases.count + 1, "\(outcome.output)")
        for (found, wanted) in zip(blocks, Self.cases) {
            let offers = found.map { line in
                let word = line.split(separator: "\t").first ?? ""
                return String(word.hasSuffix("/") ? word.dropLast() : word).replacing("\\", with: "")
            }
            #expect(Set(offers).sorted() == wanted.offers, "\(wanted.line)")
        }
    }
}

/// Whether a program is among the system's.
func isInstalled(_ program: String) -> Bool {
    ["/usr/local/bin", "/usr/bin", "/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
}
