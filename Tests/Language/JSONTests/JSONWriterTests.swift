import Foundation
import JSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func text(_ form: JSONWriter.Form, _ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(form, capacity: 1)
        write(&writer)
        return writer.text
    }

    private func example(_ writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("a", "b")
        writer.field("none", String?.none)
        writer.field("list", [1, -2]) { $1.write($0) }
        writer.field("empty", [Int]()) { $1.write($0) }
        writer.key("object")
        writer.beginObject()
        writer.endObject()
        writer.key("word")
        writer.write(true)
        writer.key("null")
        writer.writeNull()
        writer.endObject()
    }

    @Test("One line, or a line for each element indented by two; empty collections stand on one line")
    func forms() {
        #expect(
            text(.compact, example) == #"{"a":"b","list":[1,-2],"empty":[],"object":{},"word":true,"null":null}"#)
        #expect(
            text(.readable, example) == """
                {
                  "a": "b",
                  "list": [
                    1,
                    -2
                  ],
                  "empty": [],
                  "object": {},
                  "word": true,
                  "null": null
                }
                """)
    }

    @Test("A text goes on where another ended, as a list that is written in pieces does")
    func pieces() {
        var next = JSONWriter(.readable, depth: 2, isFirst: false)
        next.write("a")
        #expect(next.text == ",\n    \"a\"")
        var object = JSONWriter(.compact, continuing: Array(#"{"a":1"#.utf8), depth: 1, isFirst: false)
        object.field("b", 2)
        object.endObject()
        #expect(object.text == #"{"a":1,"b":2}"#)
    }

    @Test("Every scalar reads back as it was, in both forms; YAML's readers are given no character that they refuse")
    func escapes() throws {
        let scalars = (0...0x2100).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{1F600}"]
        for scalar in scalars {
            let whole = "ä\(scalar)b\(scalar)\(scalar)"
            for form in [JSONWriter.Form.compact, .readable] {
                let json = text(form) { $0.write(whole) }
                let read = try JSONSerialization.jsonObject(with: Data("[\(json)]".utf8)) as? [String]
                #expect(read.map { $0.map { Array($0.utf8) } } == [Array(whole.utf8)], "U+\(scalar.value)")
            }
        }
        #expect(text(.compact) { $0.write("\u{7F}\u{85}\u{1F}\u{8}") } == "\"\u{7F}\u{85}\\u001f\\b\"")
        #expect(text(.readable) { $0.write("\u{7F}\u{85}\u{1F}\u{8}\u{FEFF}") } == #""\u007F\u0085\u001F\u0008\uFEFF""#)
    }
}
