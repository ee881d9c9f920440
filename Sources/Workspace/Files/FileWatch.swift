#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What files were at a moment: a later look tells whether one of them has changed.
package struct FileWatch: Equatable {
    private struct State: Equatable {
        var identity: FileStatus.Identity
        var size: Int
        var changed: Int64
    }

    private let paths: [String]
    private var states: [FilePath: State] = [:]

    /// Looks at files, and at everything below directories but hidden files.
    package init(_ paths: [String]) {
        self.paths = paths
        var pending = paths.map { FilePath($0) }
        while let path = pending.popLast() {
            guard states[path] == nil, let status = try? FileStatus(of: path) else { continue }
            states[path] = State(identity: status.identity, size: status.size, changed: status.changed)
            guard status.kind == .folder, let names = try? entryNames(of: path) else { continue }
            pending += names.filter { $0.first != UInt8(ascii: ".") }.map { path.appending($0) }
        }
    }

    /// Looks every quarter of a second until something is otherwise.
    package func waitForChange() {
        repeat { usleep(250_000) } while FileWatch(paths) == self
    }
}
