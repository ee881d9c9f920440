/// The root of the repository that the files are in, from which GitHub and the readers of SARIF count paths.
struct RepositoryRoot: Sendable {
    private let root: [String]

    /// The directory of the process.
    private let current: [String]

    /// The nearest directory that holds `.git`, at or above that of the process; without one the checkout of the CI system that
    /// it is in, and without that the directory itself.
    init(environment: (String) -> String? = environmentVariable) {
        let current = (try? components(of: FilePath("."))) ?? []
        self.current = current
        let ancestors = (0...current.count).reversed().map { Array(current.prefix($0)) }
        let repository = ancestors.first { (try? FileStatus(of: FilePath(Self.path($0)).appending(".git"))) != nil }
        let checkouts = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap(environment)
            .compactMap { try? components(of: FilePath($0)) }
        root = repository ?? checkouts.first { current.starts(with: $0) } ?? current
    }

    /// The path from the root, or an absolute one for a file outside; a symbolic link stands for what it leads to, for GitHub
    /// shows nothing in a link.
    func path(of name: String) -> String {
        guard name != "<stdin>", !name.isEmpty else { return name }
        let written = normalized(name)
        let resolved = (try? components(of: FilePath(name))) ?? written
        let found = resolved.starts(with: root) ? resolved : written
        guard found.starts(with: root) else { return Self.path(found) }
        return found.count == root.count ? "." : found.dropFirst(root.count).joined(separator: "/")
    }

    /// The names on the way to a path as it is written.
    private func normalized(_ name: String) -> [String] {
        var result = name.hasPrefix("/") ? [] : current
        for part in name.split(separator: "/") where part != "." {
            if part == ".." { _ = result.popLast() } else { result.append(String(part)) }
        }
        return result
    }

    private static func path(_ names: [String]) -> String { "/" + names.joined(separator: "/") }
}
