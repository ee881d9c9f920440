package import Files

/// The root of the repository that the files are in, from which GitHub and the readers of SARIF count paths.
package struct RepositoryRoot: Sendable {
    private let base: PathBase

    /// The nearest directory that holds `.git`, at or above that where relative paths start; without one the checkout of the CI system that
    /// it is in, and without that the directory itself.
    package init(from start: WorkingFolder, environment: (String) -> String?) {
        let current = start.names ?? []
        let ancestors = (0...current.count).reversed().map { Array(current.prefix($0)) }
        let repository = ancestors.first {
            (try? FileStatus(of: FilePath(Self.path($0), in: start).appending(".git"))) != nil
        }
        let checkouts = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap(environment)
            .compactMap { try? components(of: FilePath($0, in: start)) }
        base = PathBase(
            repository ?? checkouts.first { current.starts(with: $0) } ?? current, current: current,
            in: start)
    }

    /// The path from the root, or an absolute one for a file outside; a symbolic link stands for what it leads to, for GitHub
    /// shows nothing in a link.
    package func path(of name: String) -> String {
        guard name != "<stdin>", !name.isEmpty else { return name }
        let names = base.names(on: name)
        return names.starts(with: base.folder) ? way(to: names, from: base.folder) : Self.path(names)
    }

    /// The path from the root, also of a file outside: it is the same on every machine.
    package func name(of path: String) -> String { base.name(of: path) }

    private static func path(_ names: [String]) -> String { "/" + names.joined(separator: "/") }
}
