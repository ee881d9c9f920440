package import Files

/// The name that the configuration file has.
package let configurationName = ".ofevents.yaml"

/// The configuration file that holds in a directory, or nil where there is none.
///
/// It is in the directory itself or in the nearest above it, up to the root of the repository: the first directory that holds
/// `.git`, which may be a file. Where none does, only the directory itself counts, as nobody knows whose files the others hold.
///
/// - Parameter start: the directory, with a slash at its end, or empty for the current one.
/// - Throws: where a file is named `.ofevents.yml`, which would be taken for one that is read.
package func configurationFile(from start: String = "", in folder: WorkingFolder) throws(FileError) -> FilePath? {
    var nearest = ConfigurationPlace(in: start, folder)
    if nearest != nil { return try nearest?.path() }
    var prefix = start
    var identity = try? FileStatus(of: FilePath(start.isEmpty ? "." : start, in: folder)).identity
    while !FilePath(prefix + ".git", in: folder).exists {
        prefix += "../"
        guard let above = try? FileStatus(of: FilePath(prefix, in: folder)).identity, above != identity else {
            return nil
        }
        identity = above
        if nearest == nil { nearest = ConfigurationPlace(in: prefix, folder) }
    }
    return try nearest?.path()
}

/// What of the two names a directory holds.
private struct ConfigurationPlace {
    private let prefix: String
    private let start: WorkingFolder
    private let isMisnamed: Bool

    /// Nil where it holds neither.
    init?(in prefix: String, _ start: WorkingFolder) {
        let isThere = FilePath(prefix + configurationName, in: start).exists
        isMisnamed = FilePath(prefix + ".ofevents.yml", in: start).exists
        guard isThere || isMisnamed else { return nil }
        (self.prefix, self.start) = (prefix, start)
    }

    func path() throws(FileError) -> FilePath {
        guard isMisnamed else { return FilePath(prefix + configurationName, in: start) }
        throw FileError(
            "cannot use", prefix + ".ofevents.yml", reason: "the configuration file is named \(configurationName)",
            help: "rename it, or remove it where both are there")
    }
}

extension FilePath {
    /// Whether anything has that name, even a link that leads nowhere.
    fileprivate var exists: Bool { (try? FileStatus(ofLinkAt: self)) != nil }
}
