import Findings
import Testing
import YAMLTree

@Suite("Places inside a scalar")
struct ScalarAnchorTests {
    /// What stands in the source at each place where `part` occurs in the scalar's text, and its `line:column`.
    private func places(of part: String, in source: String) throws -> [String] {
        let reading = Reading(source)
        let node = try #require(reading.documents.first?["k"])
        guard case .scalar(let scalar) = node.content else { return ["no scalar"] }
        let index = LineIndex(reading.file.bytes)
        let (text, wanted) = (Array(scalar.text.unicodeScalars), Array(part.unicodeScalars))
        return text.indices.filter { text[$0...].starts(with: wanted) }.map { start in
            let span = node.span(of: start..<start + wanted.count, in: index)
            let position = index.position(of: Int(span.start))
            return "\(position.line):\(position.column) \(reading.source(span))"
        }
    }

    @Test(
        "In every style the place is where the letters stand",
        arguments: [
            ("k: a && bad\n", "1:9 bad"), ("é😀: 1\nk: é😀 bad\n", "2:7 bad"), ("k: 'a bad'\n", "1:7 bad"),
            ("k: \"a bad\"\n", "1:7 bad"), ("k: |\n  a\n  bad\n", "3:3 bad"), ("k: >-\n  a\n  bad\n", "3:3 bad"),
            ("k: >\n  a\n\n  bad b\n", "4:3 bad"), ("k: |4\n      bad\n", "2:7 bad"),
            ("k: | # bad\n   bad\n", "2:4 bad"),
            ("k: |+\n\n\n a\n bad\n\n", "5:2 bad"), ("k: a\n  &&\n\n  bad\n", "4:3 bad"),
            ("k: 'a\n\n  bad'\n", "3:3 bad"),
            ("k: \"a\n  bad\"\n", "2:3 bad"), ("k: \"a \\\n   bad\"\n", "2:4 bad"), ("k: \"a  \n   bad\"\n", "2:4 bad"),
            ("{k: 'a\nbad'}", "2:1 bad"), ("{k: bad}", "1:5 bad"), ("{\"k\": \"bad\"}", "1:8 bad"),
            ("k:\n  bad\n", "2:3 bad"),
            ("k:\r\n  a\r\n  bad\r\n", "3:3 bad"),
            ("k: >\r\n  a\r\n  bad\r\n", "3:3 bad"), ("k: \"a\r\n  bad\"\r\n", "2:3 bad"),
        ])
    func styles(source: String, expected: String) throws {
        let found = try places(of: "bad", in: source)
        #expect(found == [expected])
    }

    @Test(
        "Escapes and doubled quotes are counted as they are written",
        arguments: [
            (#"k: "\t\x41\u00e9\U0001F600 bad""#, "1:28 bad"), ("k: 'it''s bad'", "1:11 bad"),
            (#"k: "\"\\ bad""#, "1:10 bad"),
            (#"k: "a\_\N\L bad""#, "1:13 bad"), (#"k: "b\x61d bad""#, "1:5 b\\x61d|1:12 bad"),
            ("k: '''bad'''", "1:7 bad"),
            (#"k: "\u0062ad""#, "1:5 \\u0062ad"), (#"k: "ba\u0064""#, "1:5 ba\\u0064"),
            ("k: \"b\\\n  ad\"", "1:5 b\\\n  ad"),
        ])
    func escapes(source: String, expected: String) throws {
        #expect(try places(of: "bad", in: source).joined(separator: "|") == expected)
    }

    @Test(
        "Anchors and tags before a value are passed over",
        arguments: [
            ("k: &bad bad\n", "1:9 bad"), ("k: !!str bad\n", "1:10 bad"), ("k: &a !!str 'bad'\n", "1:14 bad"),
            ("k: !!str &a \"bad\"\n", "1:14 bad"), ("k: &a |\n  bad\n", "2:3 bad"), ("k: &a\n  bad\n", "2:3 bad"),
            ("k: !!str\n  'a bad'\n", "2:6 bad"), ("k: ! bad\n", "1:6 bad"),
        ])
    func properties(source: String, expected: String) throws {
        #expect(try places(of: "bad", in: source) == [expected])
    }

    @Test("A quoted number that its tag makes a number has places too")
    func taggedNumber() throws {
        #expect(try places(of: "34", in: "k: !!int \"1234\"\n") == ["1:13 34"])
    }

    @Test("An alias has the places of its anchor's value")
    func alias() throws {
        #expect(try places(of: "bad", in: "a: &a 'a bad'\nk: *a\n") == ["1:10 bad"])
    }

    @Test("A place behind the text is at the end of what is written; an empty part is one letter wide")
    func ends() throws {
        for (source, column) in [("k: abc\n", 6), ("k: 'abc'\n", 7), ("k: \"a\\x62c\"\n", 10)] {
            let reading = Reading(source)
            let node = try #require(reading.documents.first?["k"])
            let index = LineIndex(reading.file.bytes)
            let end = UInt32(column)
            #expect(node.span(of: 3..<3, in: index) == SourceSpan(file: 0, start: end, end: end + 1))
            #expect(node.span(of: 7..<9, in: index) == SourceSpan(file: 0, start: end, end: end + 1))
        }
    }

    @Test("A list has no places inside, and an empty scalar has only its own")
    func noText() throws {
        let reading = Reading("a: [1]\nb: ''\nc:\n")
        let index = LineIndex(reading.file.bytes)
        let document = try #require(reading.documents.first)
        let (list, empty, null) = try (#require(document["a"]), #require(document["b"]), #require(document["c"]))
        #expect(list.span(of: 0..<1, in: index) == list.span)
        #expect(reading.source(empty.span(of: 0..<0, in: index)) == "'")
        #expect(null.span(of: 0..<0, in: index).start == null.span.start)
    }
}
