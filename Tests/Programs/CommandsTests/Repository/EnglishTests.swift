import Foundation
import TestInputs
import Testing

@Suite("Plain English")
struct EnglishTests {
    /// Words that this project does not use, and what it says instead. The bar keeps this list from finding itself.
    private static let refused: [String: String] = {
        let words = [
            ("cir|cle", "cycle"), ("cir|cles", "cycles"), ("me|nd", "fix"), ("me|nds", "fixes"), ("me|nded", "fixed"),
            ("me|nding", "fixing"), ("sil|ence", "suppress"), ("sil|ences", "suppresses"),
            ("sil|enced", "suppressed"), ("sil|encing", "suppressing"), ("to|ld", "reported"),
            ("ro|om", "the right noun"), ("ro|oms", "the right noun"), ("st|ory", "scenario"),
            ("st|ories", "scenarios"), ("ho|use", "the right noun"), ("wi|ng", "group of targets"),
            ("wi|ngs", "groups of targets"),
        ]
        return Dictionary(uniqueKeysWithValues: words.map { ($0.0.replacing("|", with: ""), $0.1) })
    }()

    private static let mostWords = 30

    @Test(
        "No text that a person reads has a refused word, and as many texts are found as there are",
        arguments: ReadText.Source.allCases)
    func words(source: ReadText.Source) throws {
        var count = 0
        for text in try source.texts() {
            let words = text.singleWords
            count += words.count
            for word in words {
                guard let better = Self.refused[word] else { continue }
                Issue.record(
                    "\(text.place): '\(word)', better '\(better)': \(text.words.filter { $0 != "\n" }.prefix(120))")
            }
        }
        #expect(count > source.leastWords, "a folder has another name, or nothing is read any more")
    }

    @Test("No sentence has more than 30 words", arguments: ReadText.Source.allCases.filter { $0 != .otherFiles })
    func sentences(source: ReadText.Source) throws {
        for text in try source.texts() where !text.isCode {
            for sentence in text.sentences where sentence.count > Self.mostWords {
                Issue.record("\(text.place): \(sentence.count) words: \(sentence.joined(separator: " "))")
            }
        }
    }

    @Test(
        "Literals are found wherever they are",
        arguments: [
            (#"let a = "one \(two("three")) four" // "five""#, ["three", "one … four"]),
            ("let a = \"\"\"\n    one \\\n      two\n    three\n    \"\"\"", ["one two three"]),
            (##"f(#"one "two" \n"#, "three\nfour")"##, [#"one "two" \n"#, "three four"]),
            (#"/* "one" */ g("two")"#, ["two"]), (#"let b = "\"two\"""#, [#""two""#]),
        ])
    func literals(code: String, expected: [String]) {
        var scanner = LiteralScanner(code)
        let found = scanner.literals().map { $0.words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(found == expected)
    }

    @Test("A sentence ends at a full stop, a question mark and the end of a line that stands for itself")
    func ends() {
        let text = ReadText("", "One two. Three (four)? 'Five.' six: `seven`\n8 nine")
        #expect(text.sentences.map(\.count) == [2, 2, 1, 2, 1])
        #expect(
            ReadText("", "aWord in camelCase, HTTPWord_x").singleWords == [
                "a", "word", "in", "camel", "case", "httpword", "x",
            ])
    }

    @Test("A document has paragraphs, points, cells and code")
    func markdown() {
        let texts = ReadText.ofMarkdown("# A\nb\nc\n* d\n  e\n\n    f\n|g|h|\n```\ni\n```\nj", in: "x.md")
        #expect(texts.filter { !$0.isCode }.map(\.words) == ["# A", "b c", "* d   e", "g", "h", "j"])
        #expect(texts.filter(\.isCode).map(\.words) == ["    f", "```", "i", "```"])
    }
}
