import Foundation
import TestInputs

/// The files of the repository that the pages are made of, and those that are made of them.
enum Repository {
    private static let root = Checkout.root

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    /// Replaces a text of the page of a code, in the Swift source that declares it.
    static func replace(_ old: String, with new: String, onPageOf id: String) throws {
        let margin = String(repeating: " ", count: 20)
        func literal(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
        }
        guard !old.isEmpty else { return }
        let sources = root.appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let url = sources.appending(path: path)
            let text = try String(contentsOf: url, encoding: .utf8)
            guard text.contains("\"\(id)\", of: .") else { continue }
            try text.replacing(literal(old), with: literal(new)).write(to: url, atomically: true, encoding: .utf8)
        }
    }
}
