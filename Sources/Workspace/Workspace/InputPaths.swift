package import Files
package import Findings

/// A text to be compiled, with the name under which messages show it.
package struct InputFile: Equatable {
    /// The path as it was given, or below a directory that was given, or `<stdin>`.
    package let name: String

    package let bytes: [UInt8]

    /// Whether it was given itself, not a directory above it: then it is read whatever it is.
    package let isNamed: Bool

    package init(name: String, bytes: [UInt8], isNamed: Bool = true) {
        (self.name, self.bytes, self.isNamed) = (name, bytes, isNamed)
    }

    /// The text as it is parsed.
    package var source: SourceFile { SourceFile(name: name, bytes: bytes) }

    /// Whether it was read from standard input.
    package var isStandardInput: Bool { name == "<stdin>" }
}

/// What the paths of a command line lead to.
package struct InputFiles {
    package fileprivate(set) var files: [InputFile] = []

    /// Files beside them that only say what a name means.
    package fileprivate(set) var context: [SourceFile] = []

    /// Files that are no resources as they stand, such as patches.
    package fileprivate(set) var leftOut: [LeftOutFile] = []

    /// The same of the context.
    fileprivate(set) var partsOfContext: [InputFile] = []

    /// What is to be said about files that were left out, with places in `files`.
    package fileprivate(set) var notes: [Diagnostic] = []

    /// Which of the notes are about a kustomization that is left out.
    fileprivate var notesOfOverlays: Set<Int> = []

    /// Whether some of the context was not read.
    package fileprivate(set) var isContextIncomplete = false

    /// Whether resources were left out because another kustomization has the same ones.
    package var leavesOutOverlays: Bool {
        leftOut.contains { file in
            if case .overlay = file.part { true } else { false }
        }
    }

    /// The notes where manifests are written: those about resources that are left out are warnings, as nothing is written of them.
    package var notesOfRender: [Diagnostic] {
        notes.enumerated().map { number, note in
            var note = note
            if notesOfOverlays.contains(number) { note.severity = .warning }
            return note
        }
    }

    /// The directories that were given and hold nothing to read, which is no error but may be a mistake.
    package fileprivate(set) var emptyFolders: [EmptyFolder] = []

    /// How many files and directories were left out because Git ignores them. What is in such a directory is not counted.
    package fileprivate(set) var ignored = (files: 0, folders: 0)

    /// The names of all files that were read.
    package var names: [String] { files.map(\.name) + context.map(\.name) }
}

/// A directory that holds nothing to read.
package struct EmptyFolder: Equatable {
    /// As it was given.
    package let path: String

    /// Whether something in it was left out.
    package let hasIgnored: Bool
}

/// Why files were not read: every failure, in the order of the paths, and at least one.
package struct InputError: Error {
    package let failures: [FileError]

    /// The paths that were read or to be read.
    package let names: [String]
}

/// Reads what the paths lead to, each file once, in the order of the paths and then of the names.
///
/// A path is a file of any name, `-` for standard input, or a directory, of which every `*.yaml`, `*.yml` and `*.json`
/// is read however deep, in upper or lower case, except hidden files and folders, and what the options leave out.
/// Symbolic links are followed. Files are limited to 2 GiB each.
/// A file that cannot be read is an error, and so is a link below a directory that has such a name and leads nowhere.
/// Of a directory scenarios are no resources, and the other way round.
///
/// - Parameter context: where files are that only say what a name means. Of these, those that were read already are left out, and so is
///   what cannot be read.
package func inputFiles(
    _ paths: [String], _ content: InputContent = .resources, context: [String] = [],
    ignoring: IgnoreOptions = IgnoreOptions(), in start: WorkingFolder, standardInput: StandardInput
) throws(InputError) -> InputFiles {
    var reader = InputReader(content: content, ignoring: ignoring, start: start, standardInput: standardInput)
    for path in paths { reader.add(path) }
    guard reader.failures.isEmpty else {
        throw InputError(
            failures: reader.failures.map(\.error), names: reader.failures.map(\.path) + reader.found.files.map(\.name))
    }
    if content == .resources { reader.found.leaveOutPartsOfOthers() }
    if !context.isEmpty { reader.addContext(context) }
    return reader.found
}

extension InputFiles {
    /// Leaves out files that are no resources as they stand, such as patches.
    ///
    /// - Parameter isOfSet: of files that are the context of a set, whether the set has the file of a path.
    fileprivate mutating func leaveOutPartsOfOthers(isOfSet: (([String]) -> Bool)? = nil) {
        let layout = RepositoryLayout(files, isOfSet: isOfSet)
        guard !layout.leftOut.isEmpty || !layout.notes.isEmpty else { return }
        leftOut = layout.leftOut.sorted { $0.key < $1.key }.map { LeftOutFile(file: files[$0.key], part: $0.value) }
        let kept = files.indices.filter { layout.leftOut[$0] == nil }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (UInt32($1), UInt32($0)) })
        notesOfOverlays = layout.notesOfOverlays
        notes = layout.notes.map { note in
            var note = note
            if let place = note.span.flatMap({ places[$0.file] }) { note.span?.file = place }
            return note
        }
        files = kept.map { files[$0] }
    }
}

/// Follows paths and remembers what they led to.
private struct InputReader {
    var found = InputFiles()
    var failures: [(path: String, error: FileError)] = []

    private var visitedFiles: Set<FileStatus.Identity> = []

    /// The directories that were read, with the number of the path that led there.
    private var visitedFolders: [FileStatus.Identity: Int] = [:]

    private var pathNumber = 0

    private var hasStandardInput = false
    private let content: InputContent
    private let ignoring: IgnoreOptions
    private let start: WorkingFolder
    private let standardInput: StandardInput

    init(content: InputContent, ignoring: IgnoreOptions, start: WorkingFolder, standardInput: StandardInput) {
        (self.content, self.ignoring) = (content, ignoring)
        (self.start, self.standardInput) = (start, standardInput)
    }

    mutating func add(_ text: String) {
        pathNumber += 1
        let path = FilePath(text, in: start)
        do {
            if text == "-" { return try addStandardInput() }
            let status = try FileStatus(of: path)
            if status.kind == .folder {
                if let hasIgnored = addFolder(path) {
                    found.emptyFolders.append(EmptyFolder(path: text, hasIgnored: hasIgnored))
                }
            } else {
                try addFile(path, status, isNamed: true)
            }
        } catch {
            failures.append((text, FileError(reading: text, error)))
        }
    }

    /// Reads what else is in paths. A pipe or a terminal there is not read, as nobody named it.
    mutating func addContext(_ paths: [String]) {
        let (own, ofSet) = (found, visitedFiles)
        found = InputFiles()
        var isIncomplete = false
        for path in paths where path != "-" {
            let kind = try? FileStatus(of: FilePath(path, in: start)).kind
            if kind == .regular || kind == .folder { add(path) } else { isIncomplete = true }
        }
        found.leaveOutPartsOfOthers { [start] path in
            let status = try? FileStatus(of: FilePath(path.joined(separator: "/"), in: start))
            return status.map { ofSet.contains($0.identity) } ?? false
        }
        let context = found
        isIncomplete = isIncomplete || !failures.isEmpty || context.leavesOutOverlays
        (found, failures) = (own, [])
        (found.context, found.partsOfContext) = (context.files.map(\.source), context.leftOut.map(\.file))
        found.isContextIncomplete = isIncomplete
    }

    private mutating func addStandardInput() throws(SystemError) {
        if let identity = try standardInput.identity() {
            guard visitedFiles.insert(identity).inserted else { return }
        } else if hasStandardInput {
            return
        }
        hasStandardInput = true
        found.files.append(InputFile(name: "<stdin>", bytes: try standardInput.readAll()))
    }

    /// Reads a file that was not read before; of those that are none, pipes, terminals and the null device.
    private mutating func addFile(
        _ path: FilePath, _ status: FileStatus, isNamed: Bool
    ) throws(SystemError) {
        guard visitedFiles.insert(status.identity).inserted else { return }
        switch status.kind {
        case .regular, .pipe, .characterDevice: break
        default:
            failures.append((path.text, FileError(notReadable: path, status.kind)))
            return
        }
        let file = try OpenFile(reading: path)
        if status.kind == .characterDevice, !file.isTerminal, !isNullDevice(status) {
            failures.append((path.text, FileError(notReadable: path, status.kind)))
            return
        }
        found.files.append(InputFile(name: path.text, bytes: try file.readAll(), isNamed: isNamed))
    }

    /// Reads the files of a directory and of all below it.
    ///
    /// - Returns: nil if there is one, even one that was read before; otherwise whether something was left out.
    private mutating func addFolder(_ root: FilePath) -> Bool? {
        var (hasFiles, hasIgnored) = (false, false)
        var pending: [(path: FilePath, rules: IgnoreRules?)] = [(root, nil)]
        while let (path, above) = pending.popLast() {
            let isWanted = content.includes(path)
            do {
                let status = try FileStatus(of: path)
                if let reason = above?.leaveOut(path.name, isFolder: status.kind == .folder) {
                    hasIgnored = true
                    guard reason == .git else { continue }
                    if status.kind == .folder {
                        found.ignored.folders += 1
                    } else if isWanted {
                        found.ignored.files += 1
                    }
                } else if status.kind == .folder {
                    if let number = visitedFolders[status.identity] {
                        if number != pathNumber { hasFiles = true }
                        continue
                    }
                    visitedFolders[status.identity] = pathNumber
                    let names = try entryNames(of: path)
                    let rules =
                        above?.entering(path.name, at: path, entries: names) ?? IgnoreRules(in: path, ignoring)
                    let shown = names.filter { $0.first != UInt8(ascii: ".") }
                    pending += shown.reversed().map { (path.appending($0), rules) }
                } else if isWanted, status.kind == .regular {
                    hasFiles = true
                    try addFile(path, status, isNamed: false)
                }
            } catch let error where isWanted || !error.isBrokenLink {
                if above?.leaveOut(path.name, isFolder: false) != nil { continue }
                hasFiles = true
                failures.append((path.text, FileError(reading: path.text, error)))
            } catch {}
        }
        return hasFiles ? nil : hasIgnored
    }

    private func isNullDevice(_ status: FileStatus) -> Bool {
        (try? FileStatus(of: FilePath("/dev/null", in: start)))?.identity == status.identity
    }
}

extension FileError {
    fileprivate init(reading path: String, _ error: SystemError) {
        let help: String? =
            switch (path, error) {
            case ("", _): "an empty path was given; name a file, a directory, or - for standard input"
            case (_, .tooLarge): "files of more than 2 GiB are not read; split the file"
            default: nil
            }
        if path == "-" {
            self.init("cannot read", "<stdin>", reason: error.reason, help: help)
        } else {
            self.init("cannot read", path, reason: error.reason, help: help)
        }
    }

    fileprivate init(notReadable path: FilePath, _ kind: FileStatus.Kind) {
        self.init(
            "cannot read",
            path.text,
            reason: "it is \(kind.name)",
            help: "name a file, a directory or a pipe, or - for standard input"
        )
    }
}
