import Diagnostics
import EventsCompiler
import Lint

@testable import Fixes

/// A set of files that is mended as the command line does it.
struct Mending {
    let set: MendedSet
    let inputs: [[UInt8]]

    init(_ files: [[UInt8]]) {
        inputs = files
        set = mend(files.enumerated().map { ("\($0).yaml", $1) }, finding: Self.find)
    }

    init(_ text: String) { self.init([Array(text.utf8)]) }

    /// The text of the first file, mended.
    var text: String { String(decoding: set.files[0].bytes, as: UTF8.self) }

    /// Everything that is found, as the command line shows it.
    static func find(_ files: [SourceFile]) -> [Diagnostic] {
        let analysis = analyze(files)
        return silence(analysis.diagnostics + lint(analysis.resources), in: files)
    }
}
