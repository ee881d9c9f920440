package import Diagnostics

/// Leaves out the findings that comments silence, and adds one for each comment that silences none.
///
/// `# ofevents:ignore RULE: REASON` silences the rule on its own line; where it stands alone, on the next line that is none; and
/// above the first line of a document in the whole document. Errors cannot be silenced.
///
/// - Parameter disabled: rules that are left out anyway, so that their comments are no findings.
package func silence(
    _ diagnostics: [Diagnostic], in files: [SourceFile], disabled: Set<DiagnosticCode> = []
) -> [Diagnostic] {
    var silencers = files.enumerated().map { FileSilencers($1, number: UInt32($0)) }
    var bag = DiagnosticBag()
    for diagnostic in diagnostics {
        let isSilent = diagnostic.span.map { silencers[Int($0.file)].silences(diagnostic, at: $0) } ?? false
        if !isSilent { bag.add(diagnostic) }
    }
    for file in silencers {
        for silencer in file.silencers where silencer.rule.map({ !disabled.contains($0) }) ?? true {
            if let finding = silencer.finding { bag.add(finding) }
        }
    }
    return bag.sorted()
}

/// One comment that silences a rule.
private struct Silencer {
    let text: String
    let rule: DiagnosticCode?
    let hasReason: Bool
    let span: SourceSpan

    /// The lines on which it holds.
    var lines: ClosedRange<Int>
    var isUsed = false

    /// What is wrong with it.
    var finding: Diagnostic? {
        guard rule != nil else { return LintWording.unknownIgnore(text, at: span) }
        guard hasReason else { return LintWording.ignoreWithoutReason(text, at: span) }
        return isUsed ? nil : LintWording.unusedIgnore(text, at: span)
    }
}

/// The comments of one file.
private struct FileSilencers {
    private let index: LineIndex
    private(set) var silencers: [Silencer] = []

    private static let mark = Array("# ofevents:ignore ".utf8)

    init(_ file: SourceFile, number: UInt32) {
        let hasMark = file.bytes.withUnsafeBufferPointer { Self.hasMark($0) }
        index = hasMark ? LineIndex(file.bytes) : LineIndex([])
        guard hasMark else { return }
        let lines = (1...index.lineCount).map { file.bytes[index.range(ofLine: $0)] }
        for (place, line) in lines.enumerated() {
            guard let start = line.firstRange(of: Self.mark)?.lowerBound else { continue }
            let isAlone = line[..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
            add(
                line[start...], at: start, onLine: place + 1,
                lines: isAlone ? Self.reach(of: place, in: lines) : place + 1...place + 1,
                number, file)
        }
    }

    /// Whether the mark is anywhere in a text: in most it is not, and then no line is looked at.
    private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0] {
                var length = 1
                while length < mark.count, bytes[place + length] == mark[length] { length += 1 }
                if length == mark.count { return true }
            }
            place += 1
        }
        return false
    }

    private mutating func add(
        _ comment: ArraySlice<UInt8>, at start: Int, onLine place: Int, lines: ClosedRange<Int>, _ number: UInt32,
        _ file: SourceFile
    ) {
        let text = String(decoding: comment.dropFirst(Self.mark.count), as: UTF8.self)
        let parts = text.split(separator: ":", maxSplits: 1)
        let name = String(parts.first ?? "").filter { $0 != " " }
        let line = index.offset(ofLine: place)
        let offset = UInt32(
            line + file.bytes[index.range(ofLine: place).lowerBound..<start].count { $0 & 0xC0 != 0x80 })
        let length = UInt32(comment.count { $0 & 0xC0 != 0x80 })
        silencers.append(
            Silencer(
                text: name, rule: DiagnosticCode(rawValue: name),
                hasReason: parts.count == 2 && parts[1].contains { $0 != " " },
                span: SourceSpan(file: number, start: offset, end: offset + length), lines: lines))
    }

    /// The next line that is no comment, or the whole document where that is its first.
    private static func reach(of place: Int, in lines: [ArraySlice<UInt8>]) -> ClosedRange<Int> {
        func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
            let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
            return rest.isEmpty || rest.first == UInt8(ascii: "#")
        }
        func isEnd(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "---".utf8) }
        guard let next = lines[(place + 1)...].firstIndex(where: { !isBlank($0) }) else { return place + 1...place + 1 }
        let isFirst = lines[..<place].reversed().prefix { !isEnd($0) }.allSatisfy(isBlank)
        guard isFirst else { return next + 1...next + 1 }
        let last = lines[(next + 1)...].firstIndex(where: isEnd) ?? lines.count
        return next + 1...max(last, next + 1)
    }

    /// Whether a comment silences the finding, which is noted.
    mutating func silences(_ diagnostic: Diagnostic, at span: SourceSpan) -> Bool {
        guard !silencers.isEmpty, diagnostic.severity != .error else { return false }
        let line = index.position(of: Int(span.start)).line
        let places = silencers.indices.filter {
            silencers[$0].rule == diagnostic.code && silencers[$0].lines.contains(line)
        }
        for place in places { silencers[place].isUsed = true }
        return !places.isEmpty
    }
}
