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
    if let (byte, offset) = firstInvalidByte(of: file.bytes) {
        bag.add(ParseWording.encoding(byte: byte, at: offset, file: index))
        return .incomplete
    }
    var end = ParseEnd.complete
    withLibYAMLParser(over: file.bytes) { parser in
        var composer = Composer(file: index)
        do throws(Composer.Stop) {
            while let document = try composer.nextDocument(from: &parser, into: &bag) { body(document, &bag) }
        } catch {
            let stop = ParseWording.stop(error, in: file.bytes, file: index)
            if !isReported(stop, in: bag, of: file) { bag.add(stop) }
            end = .incomplete
        }
    }
    return end
}

/// True for a syntax error on a line whose last key was invalid already: what is behind the `}}` of a template is no
/// second mistake.
private func isReported(_ stop: Diagnostic, in bag: DiagnosticBag, of file: SourceFile) -> Bool {
    guard let last = bag.diagnostics.last, last.code == .invalidKey, stop.code == .yamlSyntax, let key = last.span,
        let place = stop.span, key.file == place.file
    else { return false }
    let lines = LineIndex(file.bytes)
    return lines.position(of: Int(key.start)).line == lines.position(of: Int(place.start)).line
}

/// The first byte that is not part of valid UTF-8, and the number of scalars before it.
private func firstInvalidByte(of bytes: [UInt8]) -> (UInt8, Int)? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        let offset = error.byteOffsets.lowerBound
        return (bytes[offset], scalarOffset(ofByte: offset, in: bytes))
    }
}

/// The number of scalars before a byte.
func scalarOffset(ofByte offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 & 0xC0 != 0x80 }
}
