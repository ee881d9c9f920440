import Findings
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
    /// `line:column` of each scalar of a text and of the place behind it.
    private func positions(_ text: String) -> String {
        let index = LineIndex(Array(text.utf8))
        return (0...text.unicodeScalars.count).map { position(of: $0, in: index) }.joined(separator: " ")
    }

    private func position(of offset: Int, in index: LineIndex) -> String {
        let position = index.position(of: offset)
        return "\(position.line):\(position.column)"
    }

    private func lines(_ text: String, _ count: Int) -> [String] {
        let index = LineIndex(Array(text.utf8))
        return (1...count).map { String(decoding: index.bytes[index.range(ofLine: $0)], as: UTF8.self) }
    }

    @Test("The length of a line counts scalars, and no line break")
    func lengths() {
        let index = LineIndex(Array("ä😀\n\r\n\rab\r\nc".utf8))
        #expect((1...index.lineCount).map { index.length(ofLine: $0) } == [2, 0, 0, 2, 1])
        #expect(LineIndex([]).length(ofLine: 1) == 0)
        #expect(LineIndex(Array("a\n".utf8)).length(ofLine: 2) == 0)
    }

    @Test("LF, CRLF and CR each end one line")
    func lineBreaks() {
        #expect(positions("a\nb") == "1:1 1:2 2:1 2:2")
        #expect(positions("a\r\nb") == "1:1 1:2 1:3 2:1 2:2")
        #expect(positions("a\rb") == "1:1 1:2 2:1 2:2")
        #expect(positions("\n\r\n\r") == "1:1 2:1 2:2 3:1 4:1")
        #expect(positions("\r\r\n") == "1:1 2:1 2:2 3:1")
        #expect(positions("") == "1:1")
    }

    @Test("YAML 1.1's further line breaks do not end a line: no editor shows them as one")
    func otherBreaks() {
        #expect(positions("a\u{85}\u{2028}\u{2029}\u{0B}b") == "1:1 1:2 1:3 1:4 1:5 1:6 1:7")
    }

    @Test("Columns count characters, whatever their number of bytes")
    func columns() {
        #expect(positions("é漢😀x") == "1:1 1:2 1:3 1:4 1:5")
        #expect(positions("e\u{301}x") == "1:1 1:2 1:3 1:4")
    }

    @Test("A line's text is without its line break")
    func lineText() {
        #expect(lines("é\r\n\r\nb\rc\n", 5) == ["é", "", "b", "c", ""])
        #expect(lines("", 1) == [""])
        #expect(lines("last", 1) == ["last"])
    }

    @Test("A character's byte is found, also far into a long line and behind the end")
    func byteOffsets() {
        let text = String(repeating: "aé漢😀", count: 500) + "\n" + String(repeating: "é", count: 256) + "z"
        let index = LineIndex(Array(text.utf8))
        var bytes = 0
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.byteOffset(of: offset) == bytes)
            bytes += UTF8.width(scalar)
        }
        let count = text.unicodeScalars.count
        #expect(index.byteOffset(of: count) == bytes)
        #expect(index.byteOffset(of: count + 1) == bytes)
        #expect(index.byteOffset(of: count + 100_000) == bytes)
        #expect(position(of: count - 1, in: index) == "2:257")
        #expect(LineIndex([]).byteOffset(of: 0) == 0)
    }

    @Test("Every line is found among many")
    func manyLines() {
        let text = (1...3_000).map { "line \($0)" }.joined(separator: "\n")
        let index = LineIndex(Array(text.utf8))
        var start = 0
        for line in 1...3_000 {
            #expect(position(of: start, in: index) == "\(line):1")
            #expect(String(decoding: index.bytes[index.range(ofLine: line)], as: UTF8.self) == "line \(line)")
            start += "line \(line)\n".utf8.count
        }
    }
}
