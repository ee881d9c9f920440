package import Files
import Text

/// Which entries of directories are left out: those that the configuration file excludes, and those that Git ignores.
package struct IgnoreOptions {
    /// The patterns of `exclude` in the configuration file.
    package var excluded: [String] = []

    /// The directory of the configuration file, where those patterns begin.
    package var folder: FilePath?

    /// Whether `.gitignore` and `.git/info/exclude` count.
    package var readsIgnoreFiles = true

    package init() {}
}

/// Whose pattern leaves something out.
enum IgnoredBy {
    case configuration
    case git
}

/// The patterns of one file, in its order.
private struct IgnoreList {
    /// The names on the way from the root of the file system to the directory that the patterns begin at.
    let base: [[UInt8]]
    let patterns: [IgnorePattern]

    /// Whether the last pattern that is about an entry leaves it out; nil where none is about it.
    func verdict(on path: [[UInt8]], isFolder: Bool) -> Bool? {
        guard path.count > base.count, path.starts(with: base) else { return nil }
        let rest = path[base.count...]
        return patterns.last { $0.matches(rest, isFolder: isFolder) }.map { !$0.isNegated }
    }
}

/// The patterns that hold in one directory on the way through a folder that was named.
///
/// As in Git, the patterns of a nearer file come before those of one above it, no file above the root of the repository counts, and
/// what lies in a directory that is left out is never looked at. A repository within another has rules of its own. What was named is
/// read whatever they say.
struct IgnoreRules {
    /// The names on the way from the root of the file system to the directory.
    private var names: [[UInt8]]

    /// Those of the repository, the farthest first; nil where ignore files do not count.
    private var ignored: [IgnoreList]?
    private var excluded: IgnoreList?

    /// The rules in a directory that was named.
    init(in folder: FilePath, _ options: IgnoreOptions) {
        names = Self.names(of: folder)
        if let base = options.folder, !options.excluded.isEmpty {
            let patterns = options.excluded.compactMap { IgnorePattern($0.utf8) }
            excluded = IgnoreList(base: Self.names(of: base), patterns: patterns)
        }
        guard options.readsIgnoreFiles else { return }
        ignored = []
        let ancestors = (0...names.count).map { Array(names.prefix($0)) }
        guard let root = ancestors.lastIndex(where: { Self.isRepository(Self.path($0, in: folder)) }) else { return }
        for ancestor in ancestors[root...] { read(Self.path(ancestor, in: folder), at: ancestor) }
    }

    /// The rules in a directory of this one.
    ///
    /// - Parameter entries: the names in it.
    func entering(_ name: [UInt8], at path: FilePath, entries: [[UInt8]]) -> IgnoreRules {
        var rules = self
        rules.names.append(name)
        guard ignored != nil else { return rules }
        if entries.contains(gitFolder) { rules.ignored = [] }
        if entries.contains(gitFolder) || entries.contains(ignoreFile) { rules.read(path, at: rules.names) }
        return rules
    }

    /// Who leaves out an entry of the directory; nil for one that stays.
    func leaveOut(_ name: [UInt8], isFolder: Bool) -> IgnoredBy? {
        let path = names + [name]
        if excluded?.verdict(on: path, isFolder: isFolder) == true { return .configuration }
        let verdicts = (ignored ?? []).reversed().lazy.compactMap { $0.verdict(on: path, isFolder: isFolder) }
        return verdicts.first == true ? .git : nil
    }

    /// Adds the patterns of a directory's files.
    private mutating func read(_ folder: FilePath, at names: [[UInt8]]) {
        let files = [folder.appending(".git").appending("info").appending("exclude"), folder.appending(ignoreFile)]
        for file in files {
            guard let bytes = try? OpenFile(reading: file).readAll(limit: Self.greatestSize) else { continue }
            let patterns = Self.patterns(of: bytes)
            if !patterns.isEmpty { ignored?.append(IgnoreList(base: names, patterns: patterns)) }
        }
    }

    /// More than this is no list of patterns.
    private static let greatestSize = 1 << 20

    private static func patterns(of bytes: [UInt8]) -> [IgnorePattern] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.split(separator: 0x0A).compactMap { line in
            IgnorePattern(line.last == 0x0D ? line.dropLast() : line)
        }
    }

    private static func isRepository(_ folder: FilePath) -> Bool {
        (try? FileStatus(ofLinkAt: folder.appending(gitFolder))) != nil
    }

    private static func names(of folder: FilePath) -> [[UInt8]] {
        ((try? components(of: folder)) ?? []).map { Array($0.utf8) }
    }

    private static func path(_ names: [[UInt8]], in folder: FilePath) -> FilePath {
        names.reduce(FilePath("/", in: folder.start)) { $0.appending($1) }
    }
}

private let gitFolder = Array(".git".utf8)
private let ignoreFile = Array(".gitignore".utf8)
