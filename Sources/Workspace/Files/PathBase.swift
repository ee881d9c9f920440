/// A directory from which paths are counted: a file has one name there, however it is written and wherever a command runs.
package struct PathBase: Sendable {
    /// The names on the way from the root of the file system to the directory.
    package let folder: [String]

    /// The same to the directory that relative paths start from.
    private let current: [String]

    /// Where relative paths start.
    private let start: WorkingFolder

    /// - Parameter current: the names on the way to where relative paths start.
    package init(_ folder: [String], current: [String], in start: WorkingFolder) {
        (self.folder, self.current, self.start) = (folder, current, start)
    }

    /// A directory that exists.
    package init(_ path: FilePath) {
        let current = path.start.names ?? []
        self.init((try? components(of: path)) ?? current, current: current, in: path.start)
    }

    /// The path of a file from the directory, with `..` at its start for one outside.
    package func name(of path: String) -> String {
        guard path != "<stdin>", !path.isEmpty else { return path }
        return way(to: names(on: path), from: folder)
    }

    /// The names on the way to a file; a symbolic link stands for what it leads to, unless that is outside.
    package func names(on path: String) -> [String] {
        let written = normalized(path)
        guard let resolved = try? components(of: FilePath(path, in: start)) else { return written }
        return resolved.starts(with: folder) || !written.starts(with: folder) ? resolved : written
    }

    /// The names on the way to a path as it is written.
    private func normalized(_ path: String) -> [String] {
        var result = path.hasPrefix("/") ? [] : current
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = result.popLast() } else { result.append(String(part)) }
        }
        return result
    }
}
