import CommandArguments
import Foundation
import TestInputs

@testable import Commands

/// A text that a person reads: a paragraph, a cell, a literal, a line.
struct ReadText {
    let place: String
    var words: String

    /// Whether it is an example, whose lines are no sentences.
    let isCode: Bool

    init(_ place: String, _ words: String, isCode: Bool = false) {
        (self.place, self.words, self.isCode) = (place, words, isCode)
    }

    /// Each word of ASCII letters, in small ones; `aName` is two.
    var singleWords: [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasSmall = false
        for byte in self.words.replacing("event-circle", with: "").utf8 {
            let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            let isLarge = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            if !isSmall && !isLarge || wasSmall && isLarge {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
            if isSmall || isLarge { word.append(byte | 0x20) }
            wasSmall = isSmall
        }
        return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
    }

    /// The words of each sentence. A line break ends one, as literals have it only where the output has it.
    var sentences: [[Substring]] {
        words.split(separator: "\n").flatMap { line -> [[Substring]] in
            var sentences: [[Substring]] = [[]]
            for word in line.split(whereSeparator: \.isWhitespace) {
                if word.contains(where: \.isLetter) { sentences[sentences.count - 1].append(word) }
                let end = word.last { !"'\")*`_".contains($0) }
                if let end, ".?!".contains(end) { sentences.append([]) }
            }
            return sentences.filter { !$0.isEmpty }
        }
    }
}

extension ReadText {
    /// Where people read.
    enum Source: CaseIterable {
        case readme
        case documents
        case help
        case messages
        /// Comments, names, titles of tests, recorded messages: everything else that is text.
        case otherFiles

        /// Some four fifths of the words that there were when this was written.
        var leastWords: Int {
            switch self {
            case .readme: 800
            case .documents: 25_000
            case .help: 4_000
            case .messages: 30_000
            case .otherFiles: 200_000
            }
        }

        func texts() throws -> [ReadText] {
            switch self {
            case .readme: try files { $0 == "README.md" }.flatMap { ReadText.ofMarkdown($0.text, in: $0.path) }
            case .documents:
                try files { $0.hasSuffix(".md") && $0 != "README.md" }.flatMap {
                    ReadText.ofMarkdown($0.text, in: $0.path)
                }
            case .help: Self.help()
            case .messages: try files { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }.flatMap(Self.literals)
            case .otherFiles: try files { !$0.hasSuffix(".md") }.flatMap(Self.lines)
            }
        }

        private static func help() -> [ReadText] {
            let commands = [[]] + OFEvents.tree.root.subcommands.map { [$0.name] }
            let help = commands.map { words -> (String, String) in
                guard case .output(let text) = OFEvents.tree.parse(words + ["--help"], shell: nil, width: 10_000) else {
                    return ("", "")
                }
                return ("help of \(words)", text)
            }
            let pages = manualPages(of: OFEvents.tree, date: "2026-01-31").map { ($0.fileName, $0.text) }
            return (help + pages).flatMap { place, text in
                text.split(separator: "\n").map { ReadText(place, String($0)) }
            }
        }

        private static func literals(_ file: RepositoryFile) -> [ReadText] {
            var scanner = LiteralScanner(file.text)
            return scanner.literals().map { ReadText("\(file.path):\($0.line)", $0.words) }
        }

        private static func lines(_ file: RepositoryFile) -> [ReadText] {
            file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
                ReadText("\(file.path):\($0 + 1)", String($1))
            }
        }
    }

    /// The paragraphs, points and cells of a document, and the lines of its code.
    static func ofMarkdown(_ text: String, in path: String) -> [ReadText] {
        var texts: [ReadText] = []
        var isFenced = false
        var isOpen = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = "\(path):\(number + 1)"
            let isFence = line.hasPrefix("```")
            if isFenced || isFence || line.hasPrefix("    ") && !isOpen {
                texts.append(ReadText(place, String(line), isCode: true))
                if isFence { isFenced.toggle() }
                isOpen = false
            } else if line.allSatisfy(\.isWhitespace) {
                isOpen = false
            } else if line.hasPrefix("|") {
                texts += line.split(separator: "|").map { ReadText(place, String($0)) }
                isOpen = false
            } else if isOpen, !["* ", "- ", "#"].contains(where: line.drop(while: \.isWhitespace).hasPrefix) {
                texts[texts.count - 1].words += " " + line
            } else {
                texts.append(ReadText(place, String(line)))
                isOpen = !line.hasPrefix("#")
            }
        }
        return texts
    }
}
