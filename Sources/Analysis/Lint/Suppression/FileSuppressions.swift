internal import EventsCompiler
internal import Findings

/// A comment that suppresses a rule.
struct Suppression {
    let rule: DiagnosticCode
    let hasReason: Bool
    let span: SourceSpan
    var isUsed = false
}

/// The comments of one file that suppress findings, by rule and place.
struct FileSuppressions {
    private(set) var suppressions: [Suppression] = []

    /// Comments that were meant to be some.
    private(set) var faulty: [Diagnostic] = []

    private struct Key: Hashable {
        enum Place: Hashable {
            case line(Int)
            /// A document, or an item of a list, by its first line.
            case resource(firstLine: Int)
        }

        let rule: DiagnosticCode
        let place: Place
    }

    private var places: [Key: [Int]] = [:]

    /// The lines of findings that no comment suppresses, where there are comments.
    private var reported: [DiagnosticCode: [Int]] = [:]
    private var index = LineIndex([])
    private var outline: FileOutline?

    init(_ file: SourceFile, number: UInt32, _ outline: FileOutline?, known codes: DiagnosticCodes) {
        guard let outline else { return }
        index = LineIndex(file.bytes)
        self.outline = outline
        var next = NextLines(file, index)
        for comment in IgnoreComment.all(in: file, number: number, index)
        where !outline.isString(at: comment.span.start) {
            let line = comment.isAlone ? next.line(below: comment) : comment.line
            let section = outline.section(ofLine: line)
            if let section, !section.isOurs { continue }
            let isAbove = comment.isAlone && section?.resources(ofLine: line).contains(line) == true
            add(comment, at: isAbove ? .resource(firstLine: line) : .line(line), codes)
        }
    }

    private mutating func add(_ comment: IgnoreComment, at place: Key.Place, _ codes: DiagnosticCodes) {
        switch comment.content {
        case .unknown: faulty.append(FaultyIgnore.unknownDirective(at: comment.span))
        case .withoutColon: faulty.append(FaultyIgnore.withoutColon(at: comment.span))
        case .rules(let names, let hasReason):
            for name in names {
                guard let rule = codes[id: name] else {
                    faulty.append(FaultyIgnore.unknownRule(name, known: codes, at: comment.span))
                    continue
                }
                guard rule.isSettable else {
                    faulty.append(FaultyIgnore.errorOfCompiler(name, at: comment.span))
                    continue
                }
                places[Key(rule: rule, place: place), default: []].append(suppressions.count)
                suppressions.append(Suppression(rule: rule, hasReason: hasReason, span: comment.span))
            }
        }
    }

    /// Whether a comment suppresses the finding, which is noted.
    mutating func suppresses(_ diagnostic: Diagnostic, at span: SourceSpan) -> Bool {
        guard !suppressions.isEmpty else { return false }
        let isFinal = diagnostic.severity == .error && !diagnostic.code.isSettable
        let line = index.position(of: Int(span.start)).line
        let resources = outline?.section(ofLine: line)?.resources(ofLine: line) ?? []
        var isSuppressed = false
        for place in [.line(line)] + resources.map(Key.Place.resource) {
            for suppression in places[Key(rule: diagnostic.code, place: place)] ?? [] {
                suppressions[suppression].isUsed = true
                isSuppressed = !isFinal
            }
        }
        if !isSuppressed { reported[diagnostic.code, default: []].append(line) }
        return isSuppressed
    }

    /// The line of a finding that an unused comment was most likely meant for, as it stands a few lines beside it, the first of
    /// two that are as near; nil where there is none.
    func lineMissed(by suppression: Suppression) -> Int? {
        let own = index.position(of: Int(suppression.span.start)).line
        return reported[suppression.rule]?.filter { abs($0 - own) <= Self.reach }
            .min { (abs($0 - own), $0) < (abs($1 - own), $1) }
    }

    private static let reach = 3
}

/// Finds the line that a comment stands above; comments are asked for from the top down.
private struct NextLines {
    private let bytes: [UInt8]
    private let index: LineIndex
    private var found = 0

    /// The last line that starts a document, among those passed over.
    private var lastStart = 0

    init(_ file: SourceFile, _ index: LineIndex) { (bytes, self.index) = (file.bytes, index) }

    /// The next line that is neither blank nor a comment nor the start of a document; the line itself where there is none, or where an
    /// indented comment is the last of its document.
    mutating func line(below comment: IgnoreComment) -> Int {
        let line = comment.line
        if found <= line {
            found = line + 1
            while found <= index.lineCount, isPassedOver(bytes[index.range(ofLine: found)]) {
                if isStart(bytes[index.range(ofLine: found)]) { lastStart = found }
                found += 1
            }
        }
        guard found <= index.lineCount else { return line }
        let isIndented = bytes[index.range(ofLine: line)].first != UInt8(ascii: "#")
        return isIndented && lastStart > line ? line : found
    }

    private func isPassedOver(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        return rest.isEmpty || rest.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "%") || isStart(line)
    }

    /// `---` with nothing but a comment behind it.
    private func isStart(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) else { return false }
        let rest = line.dropFirst(3)
        let behind = rest.drop { $0 == 0x20 || $0 == 0x09 }
        return behind.isEmpty || (behind.first == UInt8(ascii: "#") && behind.startIndex > rest.startIndex)
    }
}
