internal import CLibYAML
internal import Findings

/// libyaml's parser over one text: the only place that touches C on the way in.
///
/// The text must stay where it is for the parser's whole life, which `withLibYAMLParser` sees to.
struct LibYAMLParser: ~Copyable {
    /// What libyaml reads next; `start` and `end` count Unicode scalars from the start of the text.
    struct Event {
        enum Content {
            case streamStart
            case streamEnd
            case documentStart
            case documentEnd
            case alias(String)
            case scalar(YAMLScalar)
            case sequenceStart
            case sequenceEnd
            case mappingStart
            case mappingEnd
        }

        var content: Content
        var anchor: String?
        var tag: String?
        var start: UInt32
        var end: UInt32
    }

    /// What libyaml could not read: its own words, and its marks where it set them.
    struct Failure: Error {
        var problem: String
        var problemOffset: Int
        var context: String?
        var contextOffset: Int?

        /// True where the reader failed, before any token: then `problemOffset` counts bytes.
        var isReaderError: Bool
        var value: Int
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Where the text begins that is parsed; libyaml counts from there.
    private let origin: TextPlace

    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, from origin: TextPlace) {
        self.origin = origin
        parser = .allocate(capacity: 1)
        // It fails only where memory is out, and then there is no way on.
        precondition(yaml_parser_initialize(parser) == 1)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after `streamEnd` there is none.
    mutating func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let start = UInt32(truncatingIfNeeded: origin.scalar + event.start_mark.index)
        let end = UInt32(truncatingIfNeeded: origin.scalar + event.end_mark.index)

        func made(_ content: Event.Content, anchor: UnsafePointer<UInt8>? = nil, tag: UnsafePointer<UInt8>? = nil)
            -> Event
        {
            Event(content: content, anchor: string(anchor), tag: string(tag), start: start, end: end)
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let content = Event.Content.scalar(YAMLScalar(text, style: style(scalar.style)))
            return made(content, anchor: scalar.anchor, tag: scalar.tag)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            return made(.mappingStart, anchor: mapping.anchor, tag: mapping.tag)
        case YAML_MAPPING_END_EVENT: return made(.mappingEnd)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            return made(.sequenceStart, anchor: sequence.anchor, tag: sequence.tag)
        case YAML_SEQUENCE_END_EVENT: return made(.sequenceEnd)
        case YAML_ALIAS_EVENT: return made(.alias(string(event.data.alias.anchor) ?? ""))
        case YAML_DOCUMENT_START_EVENT: return made(.documentStart)
        case YAML_DOCUMENT_END_EVENT: return made(.documentEnd)
        case YAML_STREAM_START_EVENT: return made(.streamStart)
        default: return made(.streamEnd)
        }
    }

    private func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private func failure() -> Failure {
        let state = parser.pointee
        let isReaderError = state.error == YAML_READER_ERROR
        return Failure(
            problem: state.problem.map { String(cString: $0) } ?? "the text cannot be parsed",
            problemOffset: isReaderError
                ? origin.byte + state.problem_offset : origin.scalar + state.problem_mark.index,
            context: state.context.map { String(cString: $0) },
            contextOffset: state.context == nil ? nil : origin.scalar + state.context_mark.index,
            isReaderError: isReaderError,
            value: Int(state.problem_value)
        )
    }
}

/// Runs `body` with a parser over `bytes` from a place to a byte.
func withLibYAMLParser(
    over bytes: [UInt8], from start: TextPlace, to end: Int, _ body: (inout LibYAMLParser) -> Void
) {
    bytes.withUnsafeBufferPointer { buffer in
        var parser = LibYAMLParser(UnsafeBufferPointer(rebasing: buffer[start.byte..<end]), from: start)
        body(&parser)
    }
}
