internal import Findings
internal import Text

/// What the lines of a document say that has no tree: whose it is, although nobody can read it.
///
/// `apiVersion` and `kind` count at the start of a line, bare or in quotes. In a list they count at any depth, and in JSON, which has
/// no such lines, the API group counts anywhere.
package struct UnreadDocument: Sendable {
    /// Whether it says that it is a resource of ours, or has some.
    package let isOurs: Bool

    /// Its kind, or empty where no line says it.
    package let kind: String

    package init(_ text: ArraySlice<UInt8>) {
        let lines = Array(TextLines(text))
        if Self.isJSON(lines) {
            (isOurs, kind) = (lines.contains { Self.holdsVersion($0) }, "")
            return
        }
        let versions = Self.values(of: "apiVersion", in: lines)
        kind = Self.values(of: "kind", in: lines).first ?? ""
        let header = ResourceHeader(apiVersion: versions.first, kind: kind.isEmpty ? nil : kind)
        // Another document may begin without a line before it.
        let isOfFurther = versions.dropFirst().contains { ResourceHeader(apiVersion: $0, kind: nil).isOurs }
        isOurs =
            header.isOurs || isOfFurther || kind.hasSuffix("List") && lines.contains { Self.isItemOfOurs($0) }
    }

    /// The values that lines have for a key.
    private static func values(of key: String, in lines: [ArraySlice<UInt8>]) -> [String] {
        lines.compactMap { value(of: key, in: $0) }
    }

    private static func value(of key: String, in line: ArraySlice<UInt8>) -> String? {
        var rest = line
        let quote = rest.first.flatMap { isQuote($0) ? $0 : nil }
        if quote != nil { rest.removeFirst() }
        guard rest.starts(with: key.utf8) else { return nil }
        rest.removeFirst(key.utf8.count)
        if let quote {
            guard rest.first == quote else { return nil }
            rest.removeFirst()
        }
        rest = rest.drop(while: isBlank)
        guard rest.first == UInt8(ascii: ":") else { return nil }
        return text(of: rest.dropFirst())
    }

    /// The text of a scalar on the rest of a line; nil for none.
    private static func text(of rest: ArraySlice<UInt8>) -> String? {
        let value = rest.drop(while: isBlank)
        guard let first = value.first else { return nil }
        if isQuote(first) { return String(decoding: value.dropFirst().prefix { $0 != first }, as: UTF8.self) }
        let text = String(decoding: value, as: UTF8.self)
        let end = text.firstPlace(of: " #")?.lowerBound ?? text.endIndex
        let bare = text[..<end].split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        return bare.isEmpty || bare.hasPrefix("#") ? nil : bare
    }

    /// True where the first line that says something begins a mapping or list in braces, and no template.
    private static func isJSON(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard let line = lines.first(where: { !$0.saysNothing }) else { return false }
        let rest = (line.starts(with: "---".utf8) ? line.dropFirst(3) : line).drop(while: isBlank)
        let second = rest.dropFirst().first
        return rest.first == UInt8(ascii: "[")
            || rest.first == UInt8(ascii: "{") && second != UInt8(ascii: "{") && second != UInt8(ascii: "%")
    }

    /// True for a line such as `- apiVersion: events.openfunction.io/v1alpha1`, however deep.
    private static func isItemOfOurs(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { isBlank($0) || $0 == UInt8(ascii: "-") }
        return value(of: "apiVersion", in: rest)?.hasPrefix(ResourceKind.group + "/") == true
    }

    /// Whether a text begins with our API group; behind a backslash it is within another one.
    private static func holdsVersion(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        return text.places(of: "\"\(ResourceKind.group)/").contains { place in
            place.lowerBound == text.startIndex || text.utf8[text.utf8.index(before: place.lowerBound)] != 0x5C
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
