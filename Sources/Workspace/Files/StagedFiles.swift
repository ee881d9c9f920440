/// New files that wait under temporary names until all of them are written, so that each is whole or untouched.
///
/// Whichever step fails, the temporary files are removed, and the error says what became of the files themselves.
package struct StagedFiles {
    /// Each temporary file and the place that it is meant for.
    private var waiting: [(temporary: FilePath, target: FilePath)] = []

    private var lastNumber = 0

    private static let prefix = ".ofevents-"
    private static let suffix = ".tmp"

    package init() {}

    /// Writes a file under a temporary name beside its own.
    ///
    /// - Parameter status: of the file whose permissions it gets; nil for those of a new file.
    package mutating func add(_ bytes: [UInt8], to target: FilePath, like status: FileStatus? = nil) throws(FileError) {
        do {
            let temporary = try createTemporary(in: target.folder)
            waiting.append((temporary.path, target))
            if let status { try setPermissions(of: temporary.file.descriptor, to: status) }
            try writeBytes(bytes, to: temporary.file.descriptor)
            try temporary.file.finish()
        } catch {
            throw FileError("cannot write", target.text, reason: error.reason, help: giveUp("nothing was written"))
        }
    }

    /// Gives the files their names, one after another.
    package mutating func putInPlace() throws(FileError) {
        for (index, (temporary, target)) in waiting.enumerated() {
            do {
                try renameFile(temporary, to: target)
            } catch {
                let outcome = Self.outcome(of: waiting[..<index].map(\.target.text))
                waiting.removeFirst(index)
                throw FileError("cannot replace", target.text, reason: error.reason, help: giveUp(outcome))
            }
        }
        waiting = []
    }

    /// What became of files before one that could not be written.
    package static func outcome(of replaced: [String]) -> String {
        guard let first = replaced.first else { return "nothing was written" }
        return replaced.count == 1
            ? "'\(first)' was replaced before it" : "'\(first)' and \(replaced.count - 1) more were replaced before it"
    }

    /// Removes what waits, and returns what is to be said: the outcome, and what could not be removed.
    @discardableResult
    package mutating func giveUp(_ outcome: String = "") -> String {
        var remaining = 0
        for (temporary, _) in waiting {
            do {
                try removeFile(temporary)
            } catch let error where !error.isNotFound {
                remaining += 1
            } catch {}
        }
        waiting = []
        if remaining == 0 { return outcome }
        return "\(outcome); \(remaining) temporary files could not be removed: delete '\(Self.prefix)*\(Self.suffix)'"
    }

    private mutating func createTemporary(in folder: FilePath) throws(SystemError) -> TemporaryFile {
        while true {
            lastNumber += 1
            let path = folder.appending("\(Self.prefix)\(processNumber())-\(lastNumber)\(Self.suffix)")
            do {
                return TemporaryFile(path: path, file: try OpenFile(creating: path))
            } catch let error where error.isExisting {
                continue
            }
        }
    }
}

// MARK: - Runs that were killed

extension StagedFiles {
    /// Removes the temporary files of runs that were killed, best as it can.
    ///
    /// Those are known by the process number in their names: no process with it runs, or it is this one, which has none
    /// yet. What looks different is left alone.
    package static func removeLeftovers(in folder: FilePath) {
        for bytes in (try? entryNames(of: folder)) ?? [] {
            let name = String(decoding: bytes, as: UTF8.self)
            guard let owner = owner(of: name), owner == processNumber() || !isRunning(process: owner) else { continue }
            let path = folder.appending(bytes)
            guard (try? FileStatus(ofLinkAt: path))?.kind == .regular else { continue }
            try? removeFile(path)
        }
    }

    /// The number of the process that made a temporary file, or nil for another file.
    private static func owner(of name: String) -> Int32? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let numbers = name.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-")
        guard numbers.count == 2, UInt(numbers[1]) != nil, let owner = Int32(numbers[0]) else { return nil }
        return owner > 0 ? owner : nil
    }
}

/// A temporary file that is open.
private struct TemporaryFile: ~Copyable {
    let path: FilePath
    let file: OpenFile
}
