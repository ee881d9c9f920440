package import Files

/// Refuses to write a report over what is read, or to a place where the next run would read it.
///
/// - Parameters:
///   - inputs: the files that are read, `<stdin>` among them.
///   - paths: those of the command line.
///   - start: where relative paths start.
package func refuse(
    _ file: String, besides inputs: [String], of paths: [String], in start: WorkingFolder, standardInput: FilePlace
) throws(FileError) {
    let target = FilePath(file, in: start)
    let place = FilePlace(target)
    for input in inputs {
        let other = input == "<stdin>" ? standardInput : FilePlace(FilePath(input, in: start))
        guard place.isSame(as: other) else { continue }
        throw refusal(of: file, input == "<stdin>" ? "standard input is read from it" : "it is an input")
    }
    guard InputContent.resources.includes(target), let folder = try? components(of: target.folder) else { return }
    for path in paths where path != "-" && (try? FileStatus(of: FilePath(path, in: start)))?.kind == .folder {
        guard let input = try? components(of: FilePath(path, in: start)), folder.starts(with: input) else { continue }
        let isHidden = folder.dropFirst(input.count).contains { $0.hasPrefix(".") } || target.name.first == 0x2E
        guard !isHidden else { continue }
        throw refusal(
            of: file, "the next run would read it as an input of '\(path)'",
            help: "write it to another directory, or with another ending, or with a dot before its name")
    }
}

/// Refuses to write a report where manifests go.
///
/// - Parameter folder: the directory that `--output-dir` names.
package func refuse(
    _ file: String, asManifestOf folder: String?, in start: WorkingFolder, standardOutput: FilePlace
) throws(FileError) {
    let target = FilePath(file, in: start)
    if FilePlace(target).isSame(as: standardOutput) {
        throw refusal(of: file, "standard output goes there")
    }
    guard let folder, target.hasSuffix(ignoringCase: ".yaml"), FilePlace(target).isIn(FilePath(folder, in: start))
    else { return }
    throw refusal(of: file, "manifests have such names in '\(folder)'")
}

private func refusal(of file: String, _ reason: String, help: String = "name another file") -> FileError {
    FileError("cannot write", file, reason: reason, help: "nothing was written; \(help)")
}
