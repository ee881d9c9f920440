import EventsCompiler
import Findings
import Foundation
import Migration
import TestInputs
import Testing

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

    /// The order of settings and of inputs is the author's own in the component dialect alone.
    private func sortedLines(_ bytes: [UInt8]) -> [String] {
        let settings = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return settings.filter { !$0.contains("checksum") }.map { $0.trimmingPrefix(while: { $0 == " " || $0 == "-" }) }
            .map { line in line.contains("\"inputs\"") ? String(line.sorted()) : String(line) }.sorted()
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
            #expect(sortedLines(released.set.output) == sortedLines(components.set.output), "\(fixture.name)")
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
