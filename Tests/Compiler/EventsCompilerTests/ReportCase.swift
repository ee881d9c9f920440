import EventsCompiler
import Findings
import Foundation
import Testing

/// A folder of `Fixtures/reject` or `Fixtures/several-errors`: sets of files, and what is found in each.
///
/// Each input in the folder is a set of its own, and each folder in it is one set of all its inputs.
struct ReportCase: CustomTestStringConvertible {
    struct Set: CustomTestStringConvertible {
        /// The name of the file, or of the folder with a `/` behind it.
        let name: String
        let files: [SourceFile]

        var testDescription: String { name }
    }

    let name: String
    let folder: URL

    var testDescription: String { name }

    static func all(in kind: String) throws -> [ReportCase] {
        let root = Fixtures.root.appending(path: kind)
        return try Fixtures.folders(in: root).map { ReportCase(name: $0, folder: root.appending(path: $0)) }
    }

    func sets() throws -> [Set] { try Self.sets(in: folder) }

    static func sets(in folder: URL) throws -> [Set] {
        let single = try Fixtures.inputs(in: folder).map { name in
            Set(name: name, files: try Fixtures.sources([name], in: folder))
        }
        let several = try Fixtures.folders(in: folder).map { name in
            let inner = folder.appending(path: name)
            return Set(name: name + "/", files: try Fixtures.sources(Fixtures.inputs(in: inner), in: inner))
        }
        return (single + several).sorted { $0.name < $1.name }
    }

    /// What is found in every set, each under a line with its name.
    func report() throws -> String {
        try sets().map { set in "# \(set.name)\n" + compile(set.files).text(of: set.files) }.joined(separator: "\n")
    }
}
