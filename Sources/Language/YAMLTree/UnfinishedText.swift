internal import Findings

/// A part of a text that a program or a person was still to work on.
struct UnfinishedPart {
    var message: String
    var help: String

    /// The number of scalars before it.
    var offset: Int
}

/// What a text holds that is no YAML yet, on the line of a syntax error: a marker of a merge conflict (on the line before
/// it too, where the error is in what follows it), a no-break space in the place of a space, a variable, or a template.
func unfinishedPart(of index: LineIndex, at offset: Int) -> UnfinishedPart? {
    let bytes = index.bytes
    let number = index.position(of: offset).line
    for line in [number, number - 1] where line > 0 {
        let range = index.range(ofLine: line)
        guard isConflictMarker(bytes[range]) else { continue }
        return UnfinishedPart(
            message: "a merge conflict is not resolved here",
            help: "keep the right lines of both sides, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'",
            offset: index.offset(ofLine: line)
        )
    }
    for line in [number, number - 1] where line > 0 {
        let range = index.range(ofLine: line)
        guard let place = noBreakSpace(in: bytes[range]) else { continue }
        return UnfinishedPart(
            message: ParseWording.noBreakSpace.message, help: ParseWording.noBreakSpace.help,
            offset: scalarOffset(of: place, on: line, in: index)
        )
    }
    let place = index.byteOffset(of: offset)
    if place > 0, place < bytes.count, bytes[place] == UInt8(ascii: "{"), bytes[place - 1] == UInt8(ascii: "$") {
        return UnfinishedPart(
            message: "this is a variable that was not replaced",
            help: "replace it first (for example with 'envsubst'), or put it in quotes: \"${…}\"", offset: offset - 1)
    }
    let line = index.range(ofLine: number)
    let template = line.dropLast().first { place in
        bytes[place] == UInt8(ascii: "{")
            && (bytes[place + 1] == UInt8(ascii: "{") || bytes[place + 1] == UInt8(ascii: "%"))
    }
    return template.map {
        UnfinishedPart(
            message: "this is a template that was not rendered",
            help: "render it first (for example with 'helm template'), and pass the result to ofevents",
            offset: scalarOffset(of: $0, on: number, in: index)
        )
    }
}

/// The place of a byte of a line in the text, counted in Unicode scalars.
func scalarOffset(of byte: Int, on line: Int, in index: LineIndex) -> Int {
    index.offset(ofLine: line) + index.bytes[index.range(ofLine: line).lowerBound..<byte].count { $0 & 0xC0 != 0x80 }
}

/// True for a line that begins with seven of the characters that Git marks the sides of a conflict with, and goes on with
/// a blank or not at all.
private func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "<|=>".utf8.contains(first) else { return false }
    let rest = line.drop { $0 == first }
    return line.count - rest.count == 7 && (rest.isEmpty || rest.first == UInt8(ascii: " "))
}
