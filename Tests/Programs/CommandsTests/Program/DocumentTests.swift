import Foundation
import TestInputs
import Testing

@Suite("The examples of the documents")
struct DocumentTests {
    private static let root = Checkout.root

    /// Every document with an example that can be run.
    private static let documents = [
        "README.md", "docs/catalogue.md", "docs/ci.md", "docs/cluster.md", "docs/conditions.md",
        "docs/configuration.md", "docs/formats.md", "docs/graph.md", "docs/migrate.md", "docs/operations.md",
        "docs/reference.md", "docs/repositories.md",
        "docs/rules.md", "docs/scenarios.md", "docs/simulate.md", "docs/topics.md",
    ]

    @Test("Each command prints what the document says", .tags(.process), arguments: documents)
    func examples(name: String) throws {
        let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
        let document = Document(text)
        #expect(!document.steps.isEmpty)
        let program = try Program()
        for step in document.steps {
            switch step {
            case .file(let name, let content): try program.folder.write(content, to: name)
            case .command(let line, let expected):
                let outcome = try program.shell(
                    "ofevents() { \"$OFEVENTS\" \"$@\"; }\nexec 2>&1\n\(line)")
                #expect(outcome.output == expected, "$ \(line)")
            }
        }
    }

    @Test("The commands that build and test are within the first 40 lines of the README")
    func firstCommands() throws {
        let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
        #expect(lines.contains { $0.hasPrefix("    make render") })
        #expect(lines.contains { $0.hasPrefix("    make test") })
    }
}

/// What of a Markdown text can be run: blocks of `yaml NAME` and `json NAME` are files, blocks of `console` are commands with their output.
private struct Document {
    enum Step {
        case file(name: String, content: String)
        case command(String, output: String)
    }

    private(set) var steps: [Step] = []

    init(_ text: String) {
        var fence: Substring?
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch (fence, line.hasPrefix("```")) {
            case (nil, true):
                fence = line.dropFirst(3)
                lines = []
            case (let info?, true):
                add(info, lines)
                fence = nil
            case (_?, false): lines.append(line)
            case (nil, false): break
            }
        }
    }

    private mutating func add(_ info: Substring, _ lines: [Substring]) {
        let words = info.split(separator: " ")
        if words.count == 2, ["json", "yaml"].contains(words[0]) {
            steps.append(.file(name: String(words[1]), content: lines.map { $0 + "\n" }.joined()))
        }
        guard info == "console" else { return }
        var command: String?
        var output = ""
        for line in lines {
            if line.hasPrefix("$ ") {
                if let command { steps.append(.command(command, output: output)) }
                command = String(line.dropFirst(2))
                output = ""
            } else {
                output += line + "\n"
            }
        }
        if let command { steps.append(.command(command, output: output)) }
    }
}
