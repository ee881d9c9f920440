/// What files were at a moment: a later look shows whether one of them has changed.
package struct FileWatch: Equatable {
    private struct State: Equatable {
        var identity: FileStatus.Identity
        var size: Int
        var changed: Int64
    }

    private let paths: [String]
    private let start: WorkingFolder
    private var states: [FilePath: State] = [:]

    /// Looks at files, and at everything below directories but hidden files.
    package init(_ paths: [String], in start: WorkingFolder) {
        (self.paths, self.start) = (paths, start)
        var pending = paths.map { FilePath($0, in: start) }
        while let path = pending.popLast() {
            guard states[path] == nil, let status = try? FileStatus(of: path) else { continue }
            states[path] = State(identity: status.identity, size: status.size, changed: status.changed)
            guard status.kind == .folder, let names = try? entryNames(of: path) else { continue }
            pending += names.filter { $0.first != UInt8(ascii: ".") }.map { path.appending($0) }
        }
    }

    /// Looks every quarter of a second until something is otherwise.
    ///
    /// - Parameter pause: waits; what it throws ends the watch.
    package func waitForChange(pausing pause: (Duration) throws -> Void) throws {
        repeat { try pause(.milliseconds(250)) } while FileWatch(paths, in: start) == self
    }
}
