import Foundation

/// `docs/diagnostics.md`, taken apart: for each code a heading, an input and what is said about it.
struct DiagnosticsDocument {
    struct Section {
        let code: String
        let input: [UInt8]

        /// True where the file at the top of the document is beside the input.
        let hasCompanion: Bool
        let output: String
    }

    let text: String

    /// The finding that the introduction takes apart.
    let introduction: String?
    let companion: [UInt8]
    let sections: [Section]

    static let folder = Fixtures.root.deletingLastPathComponent().appending(path: "docs")

    init() throws {
        text = try String(contentsOf: Self.folder.appending(path: "diagnostics.md"), encoding: .utf8)
        let parts = text.components(separatedBy: "\n### ")
        introduction = Self.block("text", in: parts[0])
        companion = Array((Self.block("yaml orders.yaml", in: parts[0]) ?? "").utf8)
        sections = parts.dropFirst().map { part in
            Section(
                code: part.prefix { $0 != "\n" }.filter { $0 != "`" },
                input: Self.bytes(of: Self.block("yaml", in: part) ?? ""),
                hasCompanion: part.contains("\nBeside `orders.yaml`:\n"),
                output: Self.block("text", in: part) ?? ""
            )
        }
    }

    /// The document with other outputs, in the order of the sections.
    func text(withOutputs outputs: [String]) -> String {
        let parts = text.components(separatedBy: "\n### ")
        let changed = zip(parts.dropFirst(), outputs).map { part, output in
            let halves = part.components(separatedBy: "\n```text\n")
            let rest = halves[1].components(separatedBy: "```\n").dropFirst().joined(separator: "```\n")
            return "\(halves[0])\n```text\n\(output)```\n\(rest)"
        }
        return ([parts[0]] + changed).joined(separator: "\n### ")
    }

    private static func block(_ language: String, in text: String) -> String? {
        let parts = text.components(separatedBy: "\n```\(language)\n")
        return parts.count > 1 ? parts[1].components(separatedBy: "```\n")[0] : nil
    }

    /// The bytes of an input, in which `⟦E9⟧` stands for a byte that no document can show.
    private static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in text.split(separator: "⟦", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2, let byte = UInt8(halves[0], radix: 16) { bytes.append(byte) }
            bytes += Array(halves[halves.count - 1].utf8)
        }
        return bytes
    }
}
