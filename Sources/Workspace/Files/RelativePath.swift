#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The path of a file as one writes it in a file of a directory; both exist.
package func relativePath(of path: FilePath, from folder: FilePath) throws(FileError) -> String {
    way(to: try components(of: path), from: try components(of: folder))
}

/// The path that leads from one place to another; both are given by the names on the way from the root.
package func way(to target: [String], from base: [String]) -> String {
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - shared) + target[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
}

/// The path of what exists from the root of the file system, without symbolic links.
package func resolved(_ path: FilePath) throws(SystemError) -> FilePath {
    let name = try path.cString()
    // The path ends with a NUL; the text that is made of it is this function's, ends with one too, and is freed once.
    guard let resolved = unsafe realpath(name, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return FilePath(unsafe String(cString: resolved), in: path.start)
}

/// The names on the way from the root, without symbolic links.
package func components(of path: FilePath) throws(FileError) -> [String] {
    do throws(SystemError) {
        return try resolved(path).text.split(separator: "/").map(String.init)
    } catch {
        throw FileError("cannot read", path.text, reason: error.reason)
    }
}
