package import Files

/// A directory of rendered files, which it keeps equal to a set of files without touching anything else in it.
///
/// A file is known as ours by its first line, `OutputFile.header`. Symbolic links are never ours, wherever they lead:
/// to replace one would leave its target behind, and to write through one would change a file somewhere else.
package struct OutputDirectory {
    /// What a run did to the files of the directory.
    package struct Summary: Equatable {
        package var written: [String] = []
        package var removed: [String] = []
        package var unchanged = 0

        /// How many files of earlier runs stay, as they may be needed.
        package var kept = 0
    }

    private let path: FilePath

    package init(_ path: FilePath) { self.path = path }

    /// Writes the files that differ, and removes files of earlier runs named like those of components and deployments.
    ///
    /// The directory is made where it is missing. An error while files are looked at or written leaves every file as it
    /// was; after that they are put in place one by one, and an error says which were. Files that are equal keep
    /// their times. Two runs at the same time are safe only in different directories.
    ///
    /// - Parameter keepsOthers: whether the files of earlier runs stay, as these files are not all that belong there.
    package func write(_ files: [OutputFile], keepsOthers: Bool = false) throws(FileError) -> Summary {
        let plan = try OutputPlan(for: files, in: path)
        guard plan.foreign.isEmpty else { throw FileError(foreign: plan.foreign, in: path) }
        do {
            try createFolder(path)
        } catch {
            throw FileError("cannot make the directory", path.text, reason: error.reason)
        }
        StagedFiles.removeLeftovers(in: path)

        var staged = StagedFiles()
        for file in plan.outdated { try staged.add(file.bytes, to: path.appending(file.name)) }
        try staged.putInPlace()
        if keepsOthers {
            return Summary(written: plan.outdated.map(\.name), unchanged: plan.unchanged, kept: plan.stale.count)
        }
        for name in plan.stale {
            do {
                try removeFile(path.appending(name))
            } catch let error where !error.isNotFound {
                let help = "every other file is up to date; remove this one by hand"
                throw FileError("cannot remove", path.appending(name).text, reason: error.reason, help: help)
            } catch {}
        }
        return Summary(written: plan.outdated.map(\.name), removed: plan.stale, unchanged: plan.unchanged)
    }

    /// What `write` would change, in the order of the names; it changes nothing.
    ///
    /// A directory that does not exist counts as empty. A file that someone else wrote is a difference like any other,
    /// though `write` refuses to replace it; a directory or a link in the place of a file is an error.
    package func compare(_ files: [OutputFile]) throws(FileError) -> [OutputDifference] {
        let plan = try OutputPlan(for: files, in: path)
        if let obstacle = plan.foreign.first(where: { $0.kind != .regular }) {
            throw FileError(foreign: [obstacle], in: path)
        }
        var differences: [OutputDifference] = []
        for file in plan.outdated {
            let old = try OutputPlan.contents(of: path.appending(file.name))
            let kind: OutputDifference.Kind = old == nil ? .missing : .changed
            differences.append(OutputDifference(kind: kind, fileName: file.name, old: old ?? [], new: file.bytes))
        }
        for name in plan.stale {
            let old = try OutputPlan.contents(of: path.appending(name)) ?? []
            differences.append(OutputDifference(kind: .stale, fileName: name, old: old, new: []))
        }
        return differences.sorted { $0.fileName.utf8.lexicographicallyPrecedes($1.fileName.utf8) }
    }
}

extension FileError {
    /// An error that names what is in the way of the files.
    fileprivate init(foreign: [OutputPlan.Foreign], in path: FilePath) {
        let first = foreign.first
        let reason =
            switch first?.kind {
            case .regular?, nil: "ofevents did not write this file and does not replace it"
            case let kind?: "it is \(kind.name), and not a file that ofevents wrote"
            }
        let others = foreign.count > 1 ? ", and \(foreign.count - 1) more like it" : ""
        self.init(
            "cannot write",
            path.appending(first?.name ?? "").text,
            reason: reason + others,
            help: "nothing was written; move it away, or choose another directory"
        )
    }
}
