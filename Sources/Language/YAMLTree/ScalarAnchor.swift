package import Findings

extension YAMLNode {
    /// The place in the source of a part of this scalar's text, so that an error inside a condition points at its very
    /// letter: through quotes, escapes, folded lines and block indentation.
    ///
    /// - Parameters:
    ///   - part: offsets in the scalar's text, in Unicode scalars.
    ///   - index: the text that this node was read from.
    /// - Returns: the place, or the whole scalar's where the text was not found as it should be.
    package func span(of part: Range<Int>, in index: LineIndex) -> SourceSpan { spans(of: [part], in: index)[0] }

    /// The same for several parts, which are found in one pass over the scalar.
    package func spans(of parts: [Range<Int>], in index: LineIndex) -> [SourceSpan] {
        guard !parts.isEmpty, case .scalar(let scalar) = content else { return parts.map { _ in span } }
        let bytes = index.bytes[index.byteOffset(of: Int(span.start))..<index.byteOffset(of: Int(span.end))]
        let written = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        guard let places = writtenPlaces(of: scalar, in: written) else { return parts.map { _ in span } }
        let end = places.count - 1
        return parts.map { part in
            let first = places[min(part.lowerBound, end)].lowerBound
            let last = part.isEmpty ? first : places[min(part.upperBound - 1, end)].upperBound
            return SourceSpan(
                file: span.file, start: span.start + UInt32(first), end: span.start + UInt32(max(first + 1, last))
            )
        }
    }
}

/// For each scalar of the text, and for its end, where it stands in what the author wrote.
private func writtenPlaces(of scalar: YAMLScalar, in written: [Unicode.Scalar]) -> [Range<Int>]? {
    var place = endOfProperties(in: written)
    let style = writtenStyle(of: scalar, at: place, in: written)
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: place += 1
    case .literal, .folded: place = (written[place...].firstIndex { $0 == "\n" || $0 == "\r" } ?? place - 1) + 1
    }
    var places: [Range<Int>] = []
    for wanted in scalar.text.unicodeScalars {
        guard let found = find(wanted, from: place, in: written, style: style) else { return nil }
        places.append(found)
        place = found.upperBound
    }
    return places + [place..<place]
}

/// The style in the source, which is another than the scalar's own where a tag decides its type.
private func writtenStyle(of scalar: YAMLScalar, at place: Int, in written: [Unicode.Scalar]) -> YAMLScalar.Style {
    if scalar.style == .literal || scalar.style == .folded || place >= written.count { return scalar.style }
    return switch written[place] {
    case "'": .singleQuoted
    case "\"": .doubleQuoted
    default: .plain
    }
}

/// Where the value itself starts: behind an anchor (`&name`), a tag (`!!str`), and the blanks and comments after them.
func endOfProperties(in written: [Unicode.Scalar]) -> Int {
    var place = 0
    while place < written.count, written[place] == "&" || written[place] == "!" {
        place = written[place...].firstIndex(where: isBlank) ?? written.count
        place = written[place...].firstIndex { !isBlank($0) } ?? written.count
        while place < written.count, written[place] == "#" {
            place = written[place...].firstIndex { $0 == "\n" || $0 == "\r" } ?? written.count
            place = written[place...].firstIndex { !isBlank($0) } ?? written.count
        }
    }
    return place
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
}

/// Where one scalar of the text stands: itself, an escape, a doubled quote, or the line break that folds to a blank.
private func find(
    _ wanted: Unicode.Scalar, from start: Int, in written: [Unicode.Scalar], style: YAMLScalar.Style
) -> Range<Int>? {
    var place = start
    while place < written.count {
        let here = written[place]
        if style == .doubleQuoted, here == "\\" {
            let length = escapeLength(in: written, at: place)
            if length > 0 { return place..<min(place + length, written.count) }
            place += 2
            continue
        }
        if style == .singleQuoted, here == "'" { return place..<min(place + 2, written.count) }
        if here == wanted { return place..<place + 1 }
        if wanted == " " || wanted == "\n", here == "\n" { return place..<place + 1 }
        guard isBlank(here) else { return nil }
        place += 1
    }
    return nil
}

/// The length of the escape at a backslash; 0 for one at the end of a line, which stands for nothing.
private func escapeLength(in written: [Unicode.Scalar], at place: Int) -> Int {
    guard place + 1 < written.count else { return 1 }
    return switch written[place + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    case "\n", "\r": 0
    default: 2
    }
}
