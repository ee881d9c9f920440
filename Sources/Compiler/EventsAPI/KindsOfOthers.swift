internal import Brokers
package import Findings
internal import Text
internal import YAMLTree

/// The kind of each document of a file that holds nothing for this program, as its lines say it: most files of a repository are such, and
/// need not be parsed.
///
/// - Returns: the kinds without the empty documents, with the empty name for a document that has none; nil where the lines do not say
///   enough.
package func kindsOfOthers(in file: SourceFile) -> [String]? {
    let text = file.bytes.span
    // The API group, and what is looked for in resources of others.
    if text.holds("openfunction", rarest: 4) || text.holds("dapr.io/app-id", rarest: 7) { return nil }
    var kinds: [String] = []
    for document in documentTexts(of: file) {
        switch DocumentOfOthers(document) {
        case .empty: continue
        case .known(let kind): kinds.append(kind)
        case nil: return nil
        }
    }
    return kinds
}

/// What the lines of a document say that is not ours.
private enum DocumentOfOthers {
    case empty
    case known(kind: String)

    /// Nil where only a parser can know it, or where it is of a kind that is read.
    init?(_ document: ArraySlice<UInt8>) {
        guard let first = TextLines(document).first(where: { !$0.saysNothing }) else {
            self = .empty
            return
        }
        guard document.span.holds("kind", rarest: 0) else {
            // A value behind `---` may be empty: only a parser knows.
            if first.starts(with: "---".utf8) { return nil }
            self = .known(kind: "")
            return
        }
        // In a block mapping that begins at the margin, all of its keys stand there.
        guard let letter = first.first, isLetter(letter), let kind = Self.kind(in: document) else { return nil }
        let isRead = ResourceKind(rawValue: kind) != nil || kind == Resiliency.kind || kind.hasSuffix("List")
        if isRead { return nil }
        self = .known(kind: kind)
    }

    /// The kind of a block mapping; empty where it has none, and nil where it is written in a way that needs a parser.
    private static func kind(in document: ArraySlice<UInt8>) -> String? {
        for line in TextLines(document) {
            guard let first = line.first, first != 0x20 else { continue }
            if first == UInt8(ascii: "?") || first == UInt8(ascii: "<") || first == UInt8(ascii: "\"")
                || first == UInt8(ascii: "'")
            {
                return nil
            }
            guard line.starts(with: "kind".utf8) else { continue }
            let rest = line.dropFirst(4)
            if let next = rest.first, isLetter(next) { continue }
            guard rest.first == UInt8(ascii: ":") else { return nil }
            return name(in: rest.dropFirst())
        }
        return ""
    }

    /// A bare name that is all of a value.
    private static func name(in rest: ArraySlice<UInt8>) -> String? {
        let value = rest.drop { $0 == 0x20 }
        let name = value.prefix { isLetter($0) || isDigit($0) }
        let behind = value[name.endIndex...].drop { $0 == 0x20 }
        guard let first = name.first, isLetter(first), value.startIndex > rest.startIndex, behind.isEmpty else {
            return nil
        }
        let text = String(decoding: name, as: UTF8.self)
        return ["null", "true", "false"].contains(text.lowercased()) ? nil : text
    }
}

private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == UInt8(ascii: "_") }

private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
