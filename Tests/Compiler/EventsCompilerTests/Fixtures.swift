import EventsCompiler
import Findings
import Foundation
import TestInputs

/// The folder `Fixtures` of the repository: what is in it is found, never listed here.
enum Fixtures {
    static let root = Checkout.fixtures

    /// The names of the folders in a folder, in order.
    static func folders(in folder: URL) throws -> [String] {
        try names(in: folder).filter { folder.appending(path: $0).isFolder }
    }

    /// The names of the files in a folder, in order.
    static func files(in folder: URL) throws -> [String] {
        try names(in: folder).filter { !folder.appending(path: $0).isFolder }
    }

    /// The files of a folder that are compiled as one set, in order.
    static func inputs(in folder: URL) throws -> [String] {
        try files(in: folder).filter { isInput($0) }
    }

    /// Reads inputs under their names in the folder.
    static func sources(_ names: [String], in folder: URL) throws -> [SourceFile] {
        try names.map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
    }

    /// Every set of inputs that becomes something.
    static func goodSets() throws -> [[SourceFile]] {
        try RenderCase.all().map { try $0.files() }
    }

    /// Every set of inputs in which something is found.
    static func badSets() throws -> [[SourceFile]] {
        let cases = try ReportCase.all(in: "reject") + ReportCase.all(in: "several-errors")
        return try cases.flatMap { try $0.sets().map(\.files) }
    }

    /// The files of each case that people have, as one set; most are faulty.
    static func caseSets() throws -> [[SourceFile]] {
        let root = root.appending(path: "cases")
        return try folders(in: root).map { name in
            let folder = root.appending(path: name)
            return try sources(inputs(in: folder), in: folder)
        }.filter { !$0.isEmpty }
    }

    private static func isInput(_ name: String) -> Bool {
        let isSource = name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
        return isSource && !name.hasPrefix("expected.")
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    }
}

extension URL {
    fileprivate var isFolder: Bool {
        (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    }
}

extension Compilation {
    /// The whole output in a form.
    func output(as format: OutputFormat = .yaml) -> [UInt8] {
        var output: [UInt8] = []
        write(manifests, as: format) { piece in
            output += piece
            return true
        }
        return output
    }

    /// Every finding as a person sees it, without colour.
    func text(of files: [SourceFile]) -> String {
        var text = DiagnosticText(files: files)
        return text.render(diagnostics)
    }
}
