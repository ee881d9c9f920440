/// The path of what a file of a directory names, as one writes it in the current directory.
///
/// In the directory `events` of a repository, `events/orders.yaml` of its root is `orders.yaml`, and not
/// `../events/orders.yaml`.
///
/// - Parameters:
///   - folder: the path of the directory, empty for the current one.
///   - here: the names on the way from the root to the current directory.
package func pathFromHere(
    to name: String, in folder: String, here: () -> [String]?
) -> String {
    if name.hasPrefix("/") || folder.isEmpty { return name }
    let path = FilePath(folder, in: .ofProcess).appending(name).text
    guard path.hasPrefix("../"), let here = here() else { return path }
    return way(to: names(to: path, from: here), from: here)
}

/// The names on the way from the root. A `..` behind another name is kept: that name may be a symbolic link.
private func names(to path: String, from here: [String]) -> [String] {
    var base = path.hasPrefix("/") ? [] : here
    var names = path.split(separator: "/").map(String.init).filter { $0 != "." }[...]
    while names.first == ".." {
        _ = base.popLast()
        names.removeFirst()
    }
    return base + names
}
