import Foundation
import TestInputs
import Testing

/// The files of the repository that the pages are made of, and those that are made of them.
enum Repository {
    private static let root = Checkout.root

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    /// Compares a file with what must be in it. With `UPDATE_GOLDENS=1` it is written anew, and the test fails all the same.
    static func check(_ path: String, holds produced: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        guard (try? text(of: path)) != produced else { return }
        guard ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" else {
            Issue.record("\(path) is stale; UPDATE_GOLDENS=1 records it", sourceLocation: sourceLocation)
            return
        }
        try produced.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
        Issue.record("\(path) was recorded: read the difference", sourceLocation: sourceLocation)
    }
}
