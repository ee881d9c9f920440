import EventsCompiler
import Findings
import Lint
import TestInputs

@testable import Fixes

/// A set of files that is fixed as the command line does it.
struct Fixing {
    let set: FixedSet
    let inputs: [[UInt8]]

    init(_ files: [[UInt8]]) {
        inputs = files
        set = applyFixes(files.enumerated().map { ("\($0).yaml", $1) }, finding: Self.find)
    }

    init(_ text: String) { self.init([Array(text.utf8)]) }

    /// The text of the first file, fixed.
    var text: String { String(decoding: set.files[0].bytes, as: UTF8.self) }

    /// Everything that is found, as the command line shows it.
    static func find(_ files: [SourceFile]) -> [Diagnostic] {
        let analysis = Snapshot(files)
        return suppress(
            analysis.diagnostics + lint(analysis), in: analysis,
            known: DiagnosticCodes(compilerCodes + lintCodes)
        ).sorted()
    }
}

extension Fixing {
    /// An EventSource with a component.
    static func source(_ component: String, name: String = "orders", head: String = "") -> String {
        head + sinkSource(name, "  kafka:\n    placed: \(component)")
    }

    static func kafka(_ items: String) -> String {
        "{version: v1, type: bindings.kafka, metadata: [{name: brokers, value: b}, {name: authType, value: none}, \(items)]}"
    }
}
