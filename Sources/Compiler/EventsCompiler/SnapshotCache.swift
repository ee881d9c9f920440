package import Findings

/// Makes snapshots one after another, and reads again only what has changed: for `--fix`, `--watch`, several scenarios and editors.
///
/// A file is unchanged where its bytes, its name and its number in the set are equal. A set of the same files and options is the
/// same snapshot.
package struct SnapshotCache: Sendable {
    private struct Place: Hashable {
        let index: UInt32
        let name: String
    }

    private struct KnownFile {
        let bytes: [UInt8]
        let contents: FileContents
    }

    private var files: [Place: KnownFile] = [:]
    private var last: Snapshot?

    /// How many files beside those of the present set are kept: for sets that take turns.
    private static let mostOthers = 1_000

    /// How many files were parsed so far.
    package private(set) var readCount = 0

    package init() {}

    /// The snapshot of a set of files and their context.
    package mutating func snapshot(
        of files: [SourceFile], context: [SourceFile] = [], options: CompileOptions = CompileOptions()
    ) -> Snapshot {
        let all = files + context
        if let last, last.options == options, last.ownFileCount == files.count,
            last.files.elementsEqual(all, by: { $0.name == $1.name && $0.bytes == $1.bytes })
        {
            return last
        }
        let snapshot = Snapshot(files, context: context, options: options) { file, index in contents(of: file, index) }
        forgetOthers(than: all)
        last = snapshot
        return snapshot
    }

    private mutating func contents(of file: SourceFile, _ index: UInt32) -> FileContents {
        let place = Place(index: index, name: file.name)
        if let known = files[place], known.bytes == file.bytes { return known.contents }
        let contents = FileContents(file, index: index)
        files[place] = KnownFile(bytes: file.bytes, contents: contents)
        readCount += 1
        return contents
    }

    private mutating func forgetOthers(than present: [SourceFile]) {
        guard files.count > present.count + Self.mostOthers else { return }
        let places = Set(present.enumerated().map { Place(index: UInt32($0), name: $1.name) })
        files = files.filter { places.contains($0.key) }
    }
}
