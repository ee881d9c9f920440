internal import Diagnostics

/// The words of every finding of the parser, one function a code.
enum ParseWording {
    static func stop(_ stop: Composer.Stop, in bytes: [UInt8], file: UInt32) -> Diagnostic {
        switch stop {
        case .limit(let diagnostic): diagnostic
        case .parser(let failure) where failure.isReaderError:
            character(failure.value, at: scalarOffset(ofByte: failure.problemOffset, in: bytes), file: file)
        case .parser(let failure): syntax(failure, in: bytes, file: file)
        }
    }

    private static func syntax(_ failure: LibYAMLParser.Failure, in bytes: [UInt8], file: UInt32) -> Diagnostic {
        let place = span(file, failure.problemOffset)
        var notes: [Diagnostic.Note] = []
        if let context = failure.context, let offset = failure.contextOffset, offset != failure.problemOffset {
            notes.append(.init(context, at: span(file, offset)))
        }
        return Diagnostic(
            .error, .yamlSyntax, "invalid YAML: \(failure.problem)", at: place, notes: notes,
            help: help(for: failure, in: bytes)
        )
    }

    private static func help(for failure: LibYAMLParser.Failure, in bytes: [UInt8]) -> String? {
        let index = LineIndex(bytes)
        let place = index.byteOffset(of: failure.problemOffset)
        let line = index.range(ofLine: index.position(of: failure.problemOffset).line)
        if place < bytes.count,
            bytes[place] == UInt8(ascii: "\t")
                || (line.contains(line.lowerBound) && bytes[line.lowerBound] == UInt8(ascii: "\t"))
        {
            return "YAML is indented with spaces, never with tabs"
        }
        switch failure.problem {
        case "found unexpected end of stream" where failure.context?.contains("quoted scalar") == true:
            return "close the quote that is opened in the note below"
        case "mapping values are not allowed in this context":
            return "indent the line like its neighbours, or put a value that holds ': ' in quotes"
        case "found character that cannot start any token":
            return "put a value that starts with this character in quotes"
        case "did not find expected key":
            return "indent the line like its neighbours"
        case "could not find expected ':'":
            return "write the line as 'name: value'"
        default:
            return nil
        }
    }

    static func encoding(byte: UInt8, at offset: Int, file: UInt32) -> Diagnostic {
        Diagnostic(
            .error, .invalidEncoding, "the byte 0x\(hex(Int(byte), digits: 2)) is not valid UTF-8 here",
            at: span(file, offset), help: "save the file as UTF-8"
        )
    }

    private static func character(_ value: Int, at offset: Int, file: UInt32) -> Diagnostic {
        Diagnostic(
            .error, .invalidCharacter, "the control character U+\(hex(value, digits: 4)) cannot stand in YAML",
            at: span(file, offset),
            help: "remove it, or write it as an escape in double quotes: \"\\x\(hex(value, digits: 2))\""
        )
    }

    static func duplicateKey(_ key: Located<String>, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .duplicateKey, "the key '\(key.value)' stands twice in this mapping", at: key.span,
            notes: [.init("it is first set here", at: first)], help: "remove one of the two"
        )
    }

    static func invalidKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidKey, "a key must be a plain name, not a list or a mapping", at: span,
            help: "a template such as {{ name }} that was not filled in looks like this to YAML"
        )
    }

    static func undefinedAlias(_ name: String, at span: SourceSpan, anchors: [String]) -> Diagnostic {
        let near = nearestName(to: name, among: anchors)
        return Diagnostic(
            .error, .undefinedAlias, "the alias '*\(name)' has no anchor before it in this document", at: span,
            help: near.map { "did you mean '*\($0)'?" }
                ?? "define it with '&\(name)' above, or put a literal '*' in quotes"
        )
    }

    static func aliasExpansion(limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .aliasExpansion, "aliases expand to more than \(limit) values in this file", at: span,
            help: "write the values out, or split the file"
        )
    }

    static func nestingTooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .nestingTooDeep, "values are nested more than \(limit) levels deep", at: span,
            help: "no Kubernetes resource is nested this deep; the rest of the file is not read"
        )
    }

    static func unsupportedTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedTag, "the tag '\(tag)' has no meaning in a Kubernetes resource", at: span,
            help: "remove the tag; a value that starts with '!' needs quotes"
        )
    }

    static func invalidMerge(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidMerge, "'<<' merges a mapping or a list of mappings, and this is neither", at: span,
            help: "merge an alias of a mapping: '<<: *name'"
        )
    }

    private static func span(_ file: UInt32, _ offset: Int) -> SourceSpan {
        let place = UInt32(truncatingIfNeeded: offset)
        return SourceSpan(file: file, start: place, end: place + 1)
    }

    private static func hex(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
