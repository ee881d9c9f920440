internal import Findings

/// The words for what libyaml cannot parse: its own, or clearer ones for the mistakes that are made most.
///
/// libyaml sets two marks, one where it stopped and one where the value began that it was in. For most mistakes the
/// first is the place to look at; for a quote that is never closed, say, it is the second.
struct SyntaxWording {
    private let failure: LibYAMLParser.Failure
    private let index: LineIndex
    private let file: UInt32

    init(_ failure: LibYAMLParser.Failure, in index: LineIndex, file: UInt32) {
        self.failure = failure
        self.index = index
        self.file = file
    }

    var diagnostic: Diagnostic {
        if let quote = openQuote {
            return found(
                "this quote is not closed on its line", at: quote, help: "add '\"' after the value",
                note: "the next quote ends it here", noteAt: failure.problemOffset - 1)
        }
        let mistake = self.mistake
        guard let place = mistake.span, let part = unfinishedPart(of: index, at: Int(place.start)) else {
            return mistake
        }
        return found(part.message, at: part.offset, help: part.help)
    }

    /// What libyaml found, in words.
    private var mistake: Diagnostic {
        let context = failure.contextOffset ?? failure.problemOffset
        if isTab { return found("a tab is not allowed here", help: "indent with spaces, never with tabs") }
        if let place = [context, failure.problemOffset].first(where: isSeparator) {
            return found("the line between two documents is '---'", at: place, help: "write '---' and nothing else")
        }
        switch (failure.problem, failure.context ?? "") {
        case ("found unexpected end of stream", "while scanning a quoted scalar"),
            ("found unexpected document indicator", "while scanning a quoted scalar"):
            return found(
                "this quote is never closed", at: context, help: "add \(character(at: context)) after the value",
                note: "everything up to here is part of the quoted text", noteAt: failure.problemOffset
            )
        case ("found unknown escape character", _):
            return found(
                "in double quotes '\\' begins an escape such as '\\n', and there is no such escape",
                help: "write '\\\\' for a backslash, or use single quotes")
        case ("did not find expected alphabetic or numeric character", _):
            return found(
                "without quotes, \(character(at: context)) must be followed by a name", at: context,
                help: "put the whole value in quotes"
            )
        case ("did not find expected comment or line break", "while scanning a block scalar"):
            return found(
                "this text does not belong to the value before it", help: "put the whole value in quotes")
        case ("found character that cannot start any token", _):
            let character = character(at: failure.problemOffset)
            return found("a value cannot start with \(character)", help: "put the value in quotes")
        case ("mapping values are not allowed in this context", _):
            return found(
                "a ':' is not allowed here",
                help: "put the value in quotes if ': ' is part of it; otherwise indent the line like its neighbours"
            )
        case ("did not find expected key", _):
            return found(
                "a key such as 'name:' is expected here", help: "indent this line like the other lines of the mapping",
                note: opening)
        case ("could not find expected ':'", _):
            return found(
                "this line has no ':'", at: context, help: "write it as 'name: value', or 'name:' with fields below it")
        case ("did not find expected '-' indicator", _):
            return found(
                "this line is in a list, and must begin with '- '",
                help: "write '- ' before it if it is an item; otherwise indent it like the fields that it belongs to",
                note: opening)
        case ("did not find expected <document start>", _):
            return found(
                "a second document begins here, without a line '---' before it",
                help: "put it into a file of its own, or write a line '---' before it")
        case ("found incompatible YAML document", _):
            return found("only the versions 1.1 and 1.2 of YAML are known", help: "remove this line: a file needs none")
        case ("found unknown directive name", _):
            return found(
                "a line that begins with '%' is a directive, and this one is not known", at: context,
                help: "remove the line; if it is the text of a value, put it in quotes")
        case ("did not find expected ',' or '}'", _), ("did not find expected ',' or ']'", _):
            return found(
                expectation ?? failure.problem, help: "write ',' between two values, and close each bracket",
                note: opening)
        default:
            return found(expectation ?? failure.problem, note: opening)
        }
    }

    /// The finding; without a place of its own it is where libyaml stopped.
    private func found(
        _ message: String, at offset: Int? = nil, help: String? = nil, note: String? = nil, noteAt: Int? = nil
    ) -> Diagnostic {
        let place = offset ?? failure.problemOffset
        var notes: [Diagnostic.Note] = []
        if let note, let noteOffset = noteAt ?? failure.contextOffset, noteOffset != place {
            notes.append(.init(note, at: ParseWording.span(file, noteOffset)))
        }
        return Diagnostic(
            .error, .yamlSyntax, "invalid YAML: \(message)", at: ParseWording.span(file, place), notes: notes,
            help: help
        )
    }

    /// Where a quote opens on a line above that the quote right before the failure ends: what was to be text is read as YAML from there on.
    private var openQuote: Int? {
        let place = index.byteOffset(of: failure.problemOffset)
        let quote = UInt8(ascii: "\"")
        guard place > 0, place < index.bytes.count, index.bytes[place - 1] == quote else { return nil }
        let line = index.position(of: failure.problemOffset).line
        guard let opening = index.bytes[..<(place - 1)].lastIndex(of: quote),
            opening < index.range(ofLine: line).lowerBound
        else { return nil }
        let above = (1..<line).last { index.range(ofLine: $0).contains(opening) }
        return above.map { scalarOffset(of: opening, on: $0, in: index) }
    }

    /// `did not find expected ',' or '}'`, said the other way round.
    private var expectation: String? {
        let start = "did not find expected "
        return failure.problem.hasPrefix(start) ? "\(failure.problem.dropFirst(start.count)) is expected here" : nil
    }

    /// What the note says about the value that libyaml was in.
    private var opening: String? {
        switch failure.context {
        case "while parsing a block mapping": "the mapping starts here"
        case "while parsing a block collection": "the list starts here"
        case "while parsing a flow mapping": "the '{' is here"
        case "while parsing a flow sequence": "the '[' is here"
        default: failure.context
        }
    }

    /// True where libyaml stopped at a tab, or in a line that starts with one.
    private var isTab: Bool {
        let place = index.byteOffset(of: failure.problemOffset)
        let line = index.range(ofLine: index.position(of: failure.problemOffset).line)
        return [place, line.lowerBound].contains {
            $0 < index.bytes.count && index.bytes[$0] == UInt8(ascii: "\t")
        }
    }

    /// True for a line of dashes of any length and kind that is no separator.
    private func isSeparator(at offset: Int) -> Bool {
        let line = index.bytes[index.range(ofLine: index.position(of: offset).line)]
        let text = String(decoding: line.filter { !" \r\n".utf8.contains($0) }, as: UTF8.self)
        // One alone is an item of a list.
        if text.isEmpty || text == "-" || line.starts(with: "---".utf8) && text == "---" { return false }
        return text.unicodeScalars.allSatisfy { "-\u{2013}\u{2014}".unicodeScalars.contains($0) }
    }

    /// The character at a place, in quotes that it is not itself.
    private func character(at offset: Int) -> String {
        let bytes = index.bytes[index.byteOffset(of: offset)...].prefix(4)
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return "this" }
        return scalar == "'" ? "\"'\"" : "'\(scalar)'"
    }
}
