/// A minor release of Dapr, such as 1.17: which types and behaviours there are depends on it.
package struct DaprVersion: Sendable, Comparable, CustomStringConvertible {
    package let minor: Int

    /// - Parameter minor: the number behind `1.`.
    package init(minor: Int) { self.minor = minor }

    /// The release that the catalogue is of.
    package static let newest = DaprVersion(minor: Int(tableVersion.split(separator: ".")[1]) ?? 0)

    /// The oldest that may be named: the facts about older ones were not looked up.
    package static let oldest = DaprVersion(minor: 8)

    /// Every release that may be named, the oldest first.
    package static var all: [DaprVersion] { (oldest.minor...newest.minor).map { DaprVersion(minor: $0) } }

    /// Reads `1.17`, `v1.17` or `1.17.3`; nil for another text and for a release out of the bounds.
    package init?(_ text: String) {
        let parts = text.drop { $0 == "v" }.split(separator: ".", omittingEmptySubsequences: false)
        guard text.prefix(2) != "vv", 2...3 ~= parts.count, parts[0] == "1",
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }), let minor = Int(parts[1])
        else { return nil }
        self.init(minor: minor)
        guard Self.oldest <= self, self <= Self.newest else { return nil }
    }

    /// What is wrong with a text that names no release, in words that follow it.
    package static func fault(of text: String) -> String? {
        DaprVersion(text) == nil ? "the known releases are \(oldest) to \(newest)" : nil
    }

    package var description: String { "1.\(minor)" }

    package static func < (left: DaprVersion, right: DaprVersion) -> Bool { left.minor < right.minor }
}
