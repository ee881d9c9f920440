/// The path of a file as one writes it in a file of a directory; both exist.
func relativePath(of path: FilePath, from folder: FilePath) throws(FileError) -> String {
    let (target, base) = (try components(of: path), try components(of: folder))
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - shared) + target[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
}

/// The names on the way from the root, without symbolic links.
private func components(of path: FilePath) throws(FileError) -> [String] {
    do throws(SystemError) {
        return try resolved(path).text.split(separator: "/").map(String.init)
    } catch {
        throw FileError("cannot read", path.text, reason: error.reason)
    }
}
