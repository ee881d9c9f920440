package import Findings

/// What `parse` found of one text, beside its documents.
package enum ParseEnd: Sendable {
    /// Every document was read.
    case complete
    /// The text was left at an error: later documents are unknown.
    case incomplete
}

/// Reads the documents of one text, in order, and hands each to `body` before it reads the next.
///
/// Empty documents are left out. A document with a finding of its own (a duplicate key, say) is still handed over; a
/// text that does not parse ends there. Nesting is limited to 128 levels and what aliases add to 1,000,000 values a
/// text, so that hostile input is bounded in time and memory.
///
/// - Parameters:
///   - file: the text, and its index in the set that is compiled.
///   - bag: what is found is added here, and `body` adds to it too.
package func parse(
    _ file: SourceFile,
    index: UInt32,
    into bag: inout DiagnosticBag,
    _ body: (YAMLNode, inout DiagnosticBag) -> Void
) -> ParseEnd {
    var end = ParseEnd.complete
    parseDocuments(file, index: index) { document in
        for finding in document.findings { bag.add(finding) }
        guard let node = document.node else {
            end = .incomplete
            return false
        }
        body(node, &bag)
        return true
    }
    return end
}

/// The same for a text that several people own: reading goes on at the next `---` behind a document that does not parse, and each
/// document comes with the findings about it.
///
/// What aliases add is counted for the whole text, of the documents that parse.
///
/// - Parameter body: returns whether it wants the next document.
package func parseDocuments(_ file: SourceFile, index: UInt32, _ body: (ParsedDocument) -> Bool) {
    var reader = DocumentReader(file, index: index)
    while !reader.isAtEnd, reader.readPart(body) {}
}

/// Reads the parts of a text, one after the other.
private struct DocumentReader {
    private let file: UInt32
    private var parts: TextParts
    private var composer: Composer

    /// Made where the text has a fault.
    private lazy var lines = LineIndex(parts.bytes)

    init(_ file: SourceFile, index: UInt32) {
        self.file = index
        parts = TextParts(withoutFurtherMarks(file.bytes))
        composer = Composer(file: index)
    }

    var isAtEnd: Bool { parts.isEmpty }

    /// Hands over the documents of the present part, and goes on to the next; false where `body` wants no more.
    mutating func readPart(_ body: (ParsedDocument) -> Bool) -> Bool {
        if !parts.isValid, let offset = firstInvalidByte(of: parts.bytes, in: parts.start.byte..<parts.end) {
            let place = parts.start.moved(toByte: offset, in: parts.bytes)
            return handOver(ParseWording.encoding(byte: parts.bytes[offset], at: place.scalar, file: file), [], body)
        }
        var wantsMore = true
        var findings = DiagnosticBag()
        var stop: Composer.Stop?
        // The cursor only moves forwards, so that a text of many unreadable values is walked over once.
        var cursor = parts.start
        composer.begin(at: UInt32(parts.start.scalar))
        withLibYAMLParser(over: parts.bytes, from: parts.start, to: parts.end) { parser in
            do throws(Composer.Stop) {
                while wantsMore, let node = try composer.nextDocument(from: &parser, into: &findings) {
                    wantsMore = body(document(node, findings.diagnostics, &cursor))
                    findings = DiagnosticBag()
                }
            } catch {
                stop = error
            }
        }
        guard wantsMore else { return false }
        guard let stop else {
            parts.advance()
            return true
        }
        composer.forgetDocument()
        parts.cut(toDocumentAt: composer.documentEnd)
        // What is between two documents is in neither, and the parser decodes ahead of what it reads: to a later document.
        if case .parser(let failure) = stop {
            let isHere =
                failure.isReaderError
                ? (parts.start.byte..<parts.end).contains(failure.problemOffset)
                : failure.problemOffset >= parts.start.scalar
            if !isHere { return true }
        }
        return handOver(stop, findings.diagnostics, body)
    }

    private func document(_ node: YAMLNode, _ findings: [Diagnostic], _ cursor: inout TextPlace) -> ParsedDocument {
        guard case .unreadable = node.content else { return ParsedDocument(node, findings) }
        cursor = cursor.moved(toScalar: Int(composer.documentStart), in: parts.bytes)
        let end = endOfDocument(from: cursor.byte, in: parts.bytes)
        return ParsedDocument(node, findings, text: parts.bytes[cursor.byte..<end])
    }

    private mutating func handOver(
        _ stop: Composer.Stop, _ findings: [Diagnostic], _ body: (ParsedDocument) -> Bool
    ) -> Bool {
        let finding =
            switch stop {
            case .limit(let finding): finding
            case .parser(let failure) where failure.isReaderError:
                ParseWording.character(
                    failure.value, at: parts.start.moved(toByte: failure.problemOffset, in: parts.bytes).scalar,
                    file: file)
            case .parser(let failure): SyntaxWording(failure, in: lines, file: file).diagnostic
            }
        if isReported(finding, findings.last) { return handOver(nil, findings, isRest: stop.isRest, body) }
        return handOver(finding, findings, isRest: stop.isRest, body)
    }

    /// Hands over the present part as a document that does not parse.
    private mutating func handOver(
        _ finding: Diagnostic?, _ findings: [Diagnostic], isRest: Bool = false, _ body: (ParsedDocument) -> Bool
    ) -> Bool {
        let place = UInt32(parts.start.scalar)
        let document = ParsedDocument(
            text: parts.bytes[parts.start.byte..<parts.end], at: SourceSpan(file: file, start: place, end: place),
            findings + (finding.map { [$0] } ?? []), isRest: isRest)
        parts.advance()
        return body(document)
    }

    /// True for a syntax error behind a no-break space in a key, which is reported as one, and for one on a line whose last key was invalid
    /// already: what is behind the `}}` of a template is no second mistake.
    private mutating func isReported(_ stop: Diagnostic, _ last: Diagnostic?) -> Bool {
        if last?.code == .yamlSyntax { return true }
        guard let last, last.code == .invalidKey, stop.code == .yamlSyntax, let key = last.span, let place = stop.span
        else { return false }
        return lines.position(of: Int(key.start)).line == lines.position(of: Int(place.start)).line
    }
}

extension Composer.Stop {
    /// True where another document begins without a separator before it.
    fileprivate var isRest: Bool {
        guard case .parser(let failure) = self else { return false }
        return failure.problem == "did not find expected <document start>"
    }
}
