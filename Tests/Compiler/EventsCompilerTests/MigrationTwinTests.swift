import EventsCompiler
import Findings
import Foundation
import Migration
import TestInputs
import Testing
import YAMLTree

/// What means the same in both dialects becomes the same bytes, shown with every set of `Fixtures/render`.
@Suite("Sets in both dialects")
struct MigrationTwinTests {
    /// A set with its options, and what becomes of it.
    private struct Rendered {
        let files: [SourceFile]
        let output: [UInt8]
        let options: CompileOptions

        init(_ files: [SourceFile], _ options: CompileOptions) {
            (self.files, self.options) = (files, options)
            output = compile(files, options: options).output()
        }

        /// The same set in the other dialect, and what was refused on the way.
        func migrated(_ kind: MigrationKind) -> (set: Rendered, refusals: [MigrationRemark], isChanged: Bool) {
            let result = migrate(files.map { ($0.name, $0.bytes) }, kind, options: options)
            let files = zip(files, result.files).map { SourceFile(name: $0.name, bytes: $1.bytes) }
            return (
                Rendered(files, options), result.remarks.filter { $0.kind == .left },
                result.files.contains { $0.isChanged }
            )
        }
    }

    /// Each object by its kind and name, with what it says. The order of fields, settings and inputs, and so their checksum, is the
    /// author's own in the component dialect alone.
    private func objects(in output: [UInt8]) -> [String: String] {
        let objects = WrittenObject.all(in: output).map { object in
            ("\(object.kind ?? "") \(object.namespace ?? "")/\(object.name ?? "")", meaning(of: object.node))
        }
        return Dictionary(objects) { "\($0) twice \($1)" }
    }

    private func meaning(of node: YAMLNode) -> String {
        switch node.content {
        case .unreadable: return "unreadable"
        case .scalar(let scalar):
            // CONFIG is JSON in a text.
            guard scalar.text.hasPrefix("{"), let config = nodes(of: scalar.text).first else {
                return "\(scalar.type) \(scalar.text)"
            }
            return meaning(of: config)
        case .sequence(let items):
            let isOrdered = items.contains { $0["name"] == nil }
            let texts = items.map(meaning)
            return "[\((isOrdered ? texts : texts.sorted()).joined(separator: ", "))]"
        case .mapping(let pairs):
            let fields = pairs.filter { !$0.key.value.contains("checksum") }.map { pair in
                let isTopics = pair.key.value == "eventBusTopics"
                let value = isTopics ? "\(pair.value.allTexts.sorted())" : meaning(of: pair.value)
                return "\(pair.key.value): \(value)"
            }
            return "{\(fields.sorted().joined(separator: ", "))}"
        }
    }

    private func nodes(of text: String) -> [YAMLNode] {
        var bag = DiagnosticBag()
        var nodes: [YAMLNode] = []
        _ = parse(SourceFile(name: "config", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
        return nodes
    }

    @Test("Sets that differ in one value, or have two values exchanged, are not taken for the same")
    func differences() throws {
        let files = try #require(try RenderCase.all().first { $0.name == "released-fields" }).files()
        let output = compile(files, options: CompileOptions()).output()
        let settings = objects(in: output)
        #expect(settings.count > 3)
        var lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let values = lines.indices.filter { lines[$0].contains(" value: ") && !lines[$0].contains("CONFIG") }
        let first = try #require(values.first)
        let other = try #require(values.first { lines[$0] != lines[first] && lines[$0].hasPrefix("    ") })
        lines.swapAt(first, other)
        #expect(objects(in: Array(lines.joined(separator: "\n").utf8)) != settings)
    }

    @Test("Each set renders to the same bytes as components, and the same bytes again when it comes back")
    func twins() throws {
        var refusals: [String] = []
        var counts = (toComponents: 0, toReleased: 0)
        for fixture in try RenderCase.all() {
            let original = Rendered(try fixture.files(), try fixture.options())
            let components = original.migrated(.component)
            expectSame(components.set.output, original.output, "component \(fixture.name)")
            if components.isChanged { counts.toComponents += 1 }
            refusals += lines("component \(fixture.name)", components.refusals, original.files)
            let released = components.set.migrated(.released)
            refusals += lines("released \(fixture.name)", released.refusals, components.set.files)
            guard released.isChanged else { continue }
            counts.toReleased += 1
            let (new, old) = (objects(in: released.set.output), objects(in: components.set.output))
            #expect(new.keys.sorted() == old.keys.sorted(), "\(fixture.name)")
            for (name, meaning) in new { #expect(meaning == old[name], "\(name) of \(fixture.name)") }
            // What the released dialect cannot order is ordered as it orders it: from here on each step gives the same bytes.
            let again = released.set.migrated(.component)
            expectSame(again.set.output, released.set.output, "back \(fixture.name)")
            #expect(again.refusals.isEmpty, "back \(fixture.name)")
        }
        #expect(counts.toComponents > 3 && counts.toReleased > 3)
        try Golden("twins.txt", in: MigrateCase.root.deletingLastPathComponent()).check(Array(refusals.joined().utf8))
    }

    private func lines(_ title: String, _ refusals: [MigrationRemark], _ files: [SourceFile]) -> [String] {
        refusals.map { remark in
            let place = remark.place.map { LineIndex(files[remark.file].bytes).position(of: Int($0.start)).line }
            return "\(title)/\(files[remark.file].name)\(place.map { ":\($0)" } ?? ""): \(remark.message)\n"
        }
    }
}
