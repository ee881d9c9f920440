package import Files

/// The name that the configuration file has.
package let configurationName = ".ofevents.yaml"

/// The configuration file that holds in a directory, or nil where there is none.
///
/// It is in the directory itself or in the nearest above it, up to the root of the repository: the first directory that holds
/// `.git`, be that a file. Where none does, only the directory itself counts, as nobody knows whose files the others hold.
///
/// - Parameter start: the directory, with a slash at its end, or empty for the current one.
/// - Throws: where a file is named `.ofevents.yml`, which would be taken for one that is read.
package func configurationFile(from start: String = "") throws(FileError) -> FilePath? {
    var nearest = ConfigurationPlace(in: start)
    if nearest != nil { return try nearest?.path() }
    var prefix = start
    var identity = try? FileStatus(of: FilePath(start.isEmpty ? "." : start)).identity
    while !exists(prefix + ".git") {
        prefix += "../"
        guard let above = try? FileStatus(of: FilePath(prefix)).identity, above != identity else { return nil }
        identity = above
        if nearest == nil { nearest = ConfigurationPlace(in: prefix) }
    }
    return try nearest?.path()
}

/// What of the two names a directory holds.
private struct ConfigurationPlace {
    private let prefix: String
    private let isMisnamed: Bool

    /// Nil where it holds neither.
    init?(in prefix: String) {
        let isThere = exists(prefix + configurationName)
        isMisnamed = exists(prefix + ".ofevents.yml")
        guard isThere || isMisnamed else { return nil }
        self.prefix = prefix
    }

    func path() throws(FileError) -> FilePath {
        guard isMisnamed else { return FilePath(prefix + configurationName) }
        throw FileError(
            "cannot use", prefix + ".ofevents.yml", reason: "the configuration file is named \(configurationName)",
            help: "rename it, or remove it where both are there")
    }
}

/// Whether anything has that name, be it a link that leads nowhere.
private func exists(_ path: String) -> Bool { (try? FileStatus(ofLinkAt: FilePath(path))) != nil }
