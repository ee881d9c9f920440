internal import Text

/// Writes findings for a person: `file:line:col: error: message [code]`, the source line and a caret below it.
package struct DiagnosticText {
    private let files: [SourceFile]
    private let colour: Bool
    private var indexes: [UInt32: LineIndex] = [:]
    private var secrets: [UInt32: PossibleSecret] = [:]

    /// The longest stretch of a source line that is shown, in scalars; longer lines are cut around the caret.
    private static let excerptWidth = 160

    package init(files: [SourceFile], colour: Bool = false) {
        self.files = files
        self.colour = colour
    }

    /// The text of all findings, with a line break at the end of each.
    package mutating func render(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        for diagnostic in diagnostics { write(diagnostic, to: &text) }
        return text
    }

    private mutating func write(_ diagnostic: Diagnostic, to text: inout String) {
        let label = paint("\(diagnostic.severity.rawValue):", diagnostic.severity.style)
        let message = paint(visible(diagnostic.message), .bold)
        guard let span = diagnostic.span else {
            text += "ofevents: \(label) \(message) [\(diagnostic.code.id)]\n"
            if let help = diagnostic.help { writeHelp(help, margin: " ", to: &text) }
            return
        }
        text += "\(paint(place(of: span) + ":", .bold)) \(label) \(message) [\(diagnostic.code.id)]\n"
        let isNarrow = diagnostic.severity != .error || diagnostic.code.isSettable
        writeExcerpt(of: span, isNarrow, style: diagnostic.severity.style, help: diagnostic.help, to: &text)
        for note in diagnostic.notes {
            text +=
                "\(paint(place(of: note.span) + ":", .bold)) \(paint("note:", .note)) \(visible(note.message))\n"
            writeExcerpt(of: note.span, isNarrow, style: .note, help: nil, to: &text)
        }
    }

    private mutating func place(of span: SourceSpan) -> String {
        let position = index(of: span.file).position(of: Int(span.start))
        return "\(visible(files[Int(span.file)].name)):\(position.line):\(position.column)"
    }

    private mutating func index(of file: UInt32) -> LineIndex {
        if let known = indexes[file] { return known }
        let index = LineIndex(files[Int(file)].bytes)
        indexes[file] = index
        return index
    }
}

// MARK: - The source line and its caret

extension DiagnosticText {
    /// Shows no value that may be a secret.
    ///
    /// - Parameter isNarrow: of a line that may hold other fields, shows the span alone: what is no error is printed in
    ///   every run, and is about something else than the fields beside it.
    private mutating func writeExcerpt(
        of span: SourceSpan, _ isNarrow: Bool, style: Style, help: String?, to text: inout String
    ) {
        let index = index(of: span.file)
        let position = index.position(of: Int(span.start))
        let line = index.range(ofLine: position.line)
        let number = String(position.line)
        let gutter = String(repeating: " ", count: max(0, 4 - number.utf8.count))
        let margin = String(repeating: " ", count: max(4, number.utf8.count)) + " |"

        let end = index.byteOffset(of: Int(span.end))
        let isCut =
            isNarrow && holdsOtherFields(line, beside: index.byteOffset(of: Int(span.start))..<end, of: span.file)
        let before = position.column - 1
        let skipped = isCut ? before : max(0, before - (Self.excerptWidth - 40))
        let start = Int(span.start) - before + skipped
        let bytes = files[Int(span.file)].bytes
        let from = min(index.byteOffset(of: start), line.upperBound)
        let secret = isCut ? nil : secretStart(onLine: position.line, behind: isNarrow ? end : nil, of: span.file)
        let limit = min(isCut ? end : line.upperBound, secret ?? line.upperBound)
        let to = min(index.byteOffset(of: start + Self.excerptWidth), limit, line.upperBound)
        let shown = String(decoding: bytes[from..<max(from, to)], as: UTF8.self).unicodeScalars
        let head = skipped > 0 ? "…" : ""
        let tail = to < line.upperBound ? "…" : ""
        text += "\(gutter)\(paint("\(number) |", .margin)) \(head)\(visible(String(shown), keepingTabs: true))\(tail)\n"

        let lead = head + shown.prefix(before - skipped).map(padding).joined()
        let marked = shown.dropFirst(before - skipped).prefix(Int(span.end - span.start))
        let tildes = max(0, marked.reduce(0) { $0 + width(of: $1) } - 1)
        let pad = head.isEmpty ? lead : " " + lead.dropFirst()
        text += "\(paint(margin, .margin)) \(pad)\(paint("^" + String(repeating: "~", count: tildes), style))\n"
        if let help { writeHelp(help, margin: String(margin.dropLast()), to: &text) }
    }

    /// Where on a line something begins that may be a secret; nil where nothing does.
    ///
    /// - Parameter end: that of a span which is known not to be one, so that only what follows it may be.
    private mutating func secretStart(onLine number: Int, behind end: Int?, of file: UInt32) -> Int? {
        let index = index(of: file)
        let start = secrets[file, default: PossibleSecret(index)].start(onLine: number)
        guard let end, let start, start < end else { return start }
        return nil
    }

    /// True where a line holds a bracket, a brace or a comma beside the span: without one it holds one field of a block. A
    /// comma at its end, as JSON has it, counts for nothing.
    private func holdsOtherFields(_ line: Range<Int>, beside span: Range<Int>, of file: UInt32) -> Bool {
        let bytes = files[Int(file)].bytes
        var end = line.upperBound
        if end > line.lowerBound, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
        return (line.lowerBound..<end).contains { !span.contains($0) && "{}[],".utf8.contains(bytes[$0]) }
    }

    /// Writes the way out; one of several lines keeps them, the later ones indented to the first.
    private func writeHelp(_ help: String, margin: String, to text: inout String) {
        for (number, line) in help.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let lead = number == 0 ? "\(paint("=", .margin)) help: " : "        "
            text += "\(margin)\(lead)\(visible(String(line)))\n"
        }
    }

    /// What stands below a scalar of the source line so that the caret ends up below its own.
    private func padding(for scalar: Unicode.Scalar) -> String {
        scalar == "\t" ? "\t" : String(repeating: " ", count: width(of: scalar))
    }

    /// The columns that a terminal gives a scalar: two for East Asian wide ones and emoji, none for combining marks.
    private func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: 1
        case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

// MARK: - Colour

extension DiagnosticText {
    fileprivate enum Style: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;35"
        case note = "1;36"
        case margin = "34"
    }

    private func paint(_ text: String, _ style: Style) -> String {
        colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Severity {
    fileprivate var style: DiagnosticText.Style {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
