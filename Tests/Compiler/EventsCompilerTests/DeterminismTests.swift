import EventsCompiler
import Findings
import Testing
import YAMLTree

@Suite("The same input gives the same bytes")
struct DeterminismTests {
    @Test("Twice in a process", arguments: try RenderCase.all())
    func twice(_ fixture: RenderCase) throws {
        let (first, second) = (try fixture.compiled(), try fixture.compiled())
        expectSame(first.output(), second.output())
        expectSame(first.output(as: .json), second.output(as: .json))
        #expect(first.diagnostics == second.diagnostics)
    }

    @Test("With the files, and the documents in them, in reverse order")
    func reordered() throws {
        var reordered = 0
        for fixture in try RenderCase.all() {
            let files = try fixture.files()
            let expected = try fixture.compiled().output()
            expectSame(compile(files.reversed(), options: try fixture.options()).output(), expected, fixture.name)
            let turned = files.map(reversed)
            if turned.map(\.bytes) != files.map(\.bytes) { reordered += 1 }
            expectSame(compile(turned, options: try fixture.options()).output(), expected, fixture.name)
        }
        #expect(reordered > 10)
    }

    /// The documents of a file in reverse order; a file whose separators are not plain ones stays as it is.
    private func reversed(_ file: SourceFile) -> SourceFile {
        let text = String(decoding: file.bytes, as: UTF8.self)
        guard text.hasSuffix("\n"), !text.contains("\n--- "), !text.contains("\n...") else { return file }
        return SourceFile(
            name: file.name, text: text.split(separator: "\n---\n").reversed().joined(separator: "\n---\n"))
    }

    @Test("Findings about a set do not depend on the order of its files")
    func findings() throws {
        for fixture in try ReportCase.all(in: "reject") + ReportCase.all(in: "several-errors") {
            for set in try fixture.sets() where set.files.count > 1 {
                let codes = compile(set.files).diagnostics.map(\.code.id).sorted()
                #expect(compile(set.files.reversed()).diagnostics.map(\.code.id).sorted() == codes)
            }
        }
    }

    @Test("JSON holds the same values as YAML", arguments: try RenderCase.all())
    func json(_ fixture: RenderCase) throws {
        let result = try fixture.compiled()
        let list = try #require(WrittenObject.all(in: result.output(as: .json)).first?.node)
        #expect(list["kind"]?.text == "List")
        let objects = WrittenObject.all(in: result.output())
        let items = try #require(list["items"]).items
        #expect(items.count == objects.count)
        for (item, object) in zip(items, objects) {
            #expect(item.plainValue == object.node.plainValue)
        }
    }
}

extension YAMLNode {
    /// The value in a notation of its own, in which what YAML writes in several ways is written in one, as JSON does.
    fileprivate var plainValue: String {
        switch content {
        case .unreadable: "?"
        case .scalar(let scalar): scalar.plainValue
        case .sequence(let items): "[" + items.map(\.plainValue).joined(separator: ",") + "]"
        case .mapping(let pairs):
            "{" + pairs.map { "\($0.key.value.debugDescription):\($0.value.plainValue)" }.joined(separator: ",") + "}"
        }
    }
}

extension YAMLScalar {
    /// A string in quotes; everything else by what it means to kubectl.
    fileprivate var plainValue: String {
        switch type {
        case .string, .timestamp: text.debugDescription
        case .null: "null"
        case .boolean: ["true", "yes", "on", "y"].contains(text.lowercased()) ? "true" : "false"
        case .integer, .float: number.map { "\($0)" } ?? text.debugDescription
        }
    }

    private var number: Double? {
        let digits = text.filter { $0 != "_" }
        let (sign, rest) = digits.hasPrefix("-") ? (-1.0, String(digits.dropFirst())) : (1.0, digits)
        let radix = [("0x", 16), ("0o", 8), ("0b", 2)].first { rest.hasPrefix($0.0) }
        if let radix { return UInt64(rest.dropFirst(2), radix: radix.1).map { sign * Double($0) } }
        if rest.count > 1, rest.hasPrefix("0"), rest.allSatisfy(\.isNumber) {
            return UInt64(rest, radix: 8).map { sign * Double($0) }
        }
        let plain = rest.hasPrefix("+") ? String(rest.dropFirst()) : rest
        return Double(plain).flatMap { $0.isFinite ? sign * $0 : nil }
    }
}
