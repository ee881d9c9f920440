import Foundation
import TestInputs

/// A file of the repository that is text.
struct RepositoryFile {
    /// From the root.
    let path: String
    let text: String
}

/// What is built or downloaded, random inputs, and what others wrote.
private let leftOut: Set = [".git", "__pycache__", ".venv", "corpus", "LICENSE", "junit.xsd"]

/// The files whose path fits, wherever they are, in the order of their paths.
func files(_ isWanted: (String) -> Bool) throws -> [RepositoryFile] {
    var files: [RepositoryFile] = []
    var folders = [""]
    while let folder = folders.popLast() {
        let place = Checkout.root.appending(path: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            guard !leftOut.contains(name), !name.hasPrefix(".build"),
                FileManager.default.fileExists(atPath: place.appending(path: name).path, isDirectory: &isFolder)
            else { continue }
            if isFolder.boolValue {
                folders.append(path)
            } else if isWanted(path), let text = try? String(contentsOf: place.appending(path: name), encoding: .utf8) {
                files.append(RepositoryFile(path: path, text: text))
            }
        }
    }
    return files.sorted { $0.path < $1.path }
}
