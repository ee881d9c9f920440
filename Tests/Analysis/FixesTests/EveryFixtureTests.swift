import EventsCompiler
import Findings
import Foundation
import JSON
import TestInputs
import Testing
import Text
import YAMLTree

@testable import Fixes

/// Every file that shows a finding, as editors and systems write it.
@Suite("Fixing every fixture")
struct EveryFixtureTests {
    private static let root = Checkout.fixtures

    struct Form: Sendable {
        let name: String
        let encode: @Sendable (String) -> [UInt8]
    }

    static let forms = [
        Form(name: "as it is") { Array($0.utf8) },
        Form(name: "CR LF") { Array($0.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8) },
        Form(name: "CR") { Array($0.replacing("\n", with: "\r").utf8) },
        Form(name: "byte order mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
        Form(name: "UTF-16, little end first") { Encodings.utf16($0, littleEndian: true) },
        Form(name: "UTF-16, big end first, CR LF") {
            Encodings.utf16($0.replacing("\n", with: "\r\n"), littleEndian: false)
        },
        Form(name: "without a last line break") { text in
            Array(String(text.reversed().drop(while: \.isNewline).reversed()).utf8)
        },
        Form(name: "comments") { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return Array(
                lines.map { $0.hasSuffix("-") || $0.contains("|") ? "\($0)" : "\($0)  # é 😀 'x" }.joined(
                    separator: "\n"
                ).utf8)
        },
        Form(name: "JSON") { json($0) },
        Form(name: "JSON with surrogate pairs") { text in
            json(text).isEmpty ? [] : Array("{\"x\": \"\\ud83d\\ude00\", ".utf8) + json(text).dropFirst()
        },
    ]

    /// The documents of a text as a List in JSON; nothing where there are none.
    private static func json(_ text: String) -> [UInt8] {
        var bag = DiagnosticBag()
        var documents: [YAMLValue] = []
        _ = parse(SourceFile(name: "a", text: text), index: 0, into: &bag) { node, _ in
            if case .mapping = node.content { documents.append(.node(node)) }
        }
        guard !documents.isEmpty else { return [] }
        var writer = JSONWriter(.readable)
        writer.write(["apiVersion": "v1", "kind": "List", "items": .list(documents)])
        return writer.bytes
    }

    private static func texts() throws -> [(name: String, text: String)] {
        let folders = ["lint", "reject", "several-errors", "render"].map { root.appending(path: $0) }
        return try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
                guard ["yaml", "yml", "json"].contains(path.split(separator: ".").last), !path.contains("expected"),
                    let text = String(
                        validating: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
                else { return nil }
                return (path, text)
            }
        }
    }

    /// The texts in which something is changed, as they are written.
    private static let changing = Result {
        Set(try texts().filter { Fixing([Array($0.text.utf8)]).set.files[0].fixedCount > 0 }.map(\.name))
    }

    @Test(
        "Everything but the changed scalars stays, the findings are gone, and a second run has nothing to do",
        arguments: forms.indices)
    func everything(number: Int) throws {
        let form = Self.forms[number]
        let changing = try Self.changing.get()
        var changed = 0
        // A text that stays as it is in every form: looked at as it is, and in one form more.
        for (place, (name, text)) in try Self.texts().enumerated()
        where number == 0 || changing.contains(name) || 1 + place % (Self.forms.count - 1) == number {
            let bytes = form.encode(text)
            let fixing = Fixing([bytes])
            let file = fixing.set.files[0]
            #expect((file.fixedCount > 0) == (file.bytes != bytes), "\(form.name), \(name)")
            // Of what stays as it is a second run is the first one.
            guard file.bytes != bytes else { continue }
            expectOthersStay(bytes, file.bytes, file.changes, name)
            changed += 1

            let again = Fixing([file.bytes])
            #expect(again.set.files[0].bytes == file.bytes, "\(name)")
            #expect(again.set.files[0].fixedCount == 0, "\(name)")
            #expect(again.set.findings == fixing.set.findings, "\(name)")
            let before = Fixing.find([SourceFile(name: "0.yaml", bytes: bytes)])
            #expect(errors(fixing.set.findings).isSubset(of: errors(before)), "\(name)")
        }
        #expect(changed > 5)
    }

    private func errors(_ findings: [Diagnostic]) -> Set<String> {
        Set(findings.filter { $0.severity == .error && $0.code.group != .lint }.map(\.message))
    }

    /// Walks both texts, decoded by hand, from change to change.
    private func expectOthersStay(_ old: [UInt8], _ new: [UInt8], _ changes: [FixedScalar], _ name: String) {
        #expect(TextEncoding(of: old) == TextEncoding(of: new), "\(name)")
        let (oldText, newText) = (SourceFile(name: "", bytes: old).text, SourceFile(name: "", bytes: new).text)
        let (oldScalars, newScalars) = (Array(oldText.unicodeScalars), Array(newText.unicodeScalars))
        var (oldPlace, newPlace) = (0, 0)
        for edit in changes.flatMap(\.edit.edits) {
            let stretch = oldScalars[oldPlace..<Int(edit.span.start)]
            #expect(newScalars[newPlace...].starts(with: stretch), "\(name)")
            newPlace += stretch.count
            #expect(newScalars[newPlace...].starts(with: edit.text.unicodeScalars), "\(name)")
            newPlace += edit.text.unicodeScalars.count
            oldPlace = Int(edit.span.end)
        }
        #expect(oldScalars[oldPlace...].elementsEqual(newScalars[newPlace...]), "\(name)")
        // Where nothing is rewritten on the way in, the lengths add up too.
        let growth = changes.reduce(0) { $0 + $1.edit.growth }
        let width = old.starts(with: [0xFF, 0xFE]) || old.starts(with: [0xFE, 0xFF]) ? 2 : 1
        #expect(new.count == old.count + growth * width, "\(name)")
        let comment = /#.*/
        #expect(oldText.matches(of: comment).count == newText.matches(of: comment).count, "\(name)")
    }
}
