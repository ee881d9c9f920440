internal import Findings
internal import Text

/// Makes trees of libyaml's events: resolves aliases and merge keys, and reports what libyaml lets pass.
struct Composer {
    /// The limits that keep hostile input bounded.
    enum Limit {
        /// Kubernetes resources are nested some twenty levels deep.
        static let depth = 128
        /// Values that aliases add to one text.
        static let aliasedNodes = 1_000_000
    }

    enum Stop: Error {
        case parser(LibYAMLParser.Failure)
        case limit(Diagnostic)
    }

    private struct Anchor {
        var node: YAMLNode
        var size: Int
    }

    private let file: UInt32
    private var anchors: [String: Anchor] = [:]
    private var aliasedNodes = 0

    /// The anchors of the values that are being composed.
    private var openAnchors: [String] = []

    /// Whether a key of the present document has a no-break space, which is reported once.
    private var hasNoBreakSpace = false

    /// The number of values composed so far, those behind aliases included.
    private var nodes = 0

    /// What aliases had added before the present document.
    private var aliasedBefore = 0

    /// The scalar at which the last document was looked for: behind the one before it.
    private(set) var documentStart: UInt32 = 0

    /// The scalar behind the last document that was composed.
    private(set) var documentEnd: UInt32 = 0

    init(file: UInt32) {
        self.file = file
    }

    /// Begins with a text in which no document was composed yet.
    mutating func begin(at place: UInt32) { (documentStart, documentEnd) = (place, place) }

    /// Leaves out a document that cannot be composed.
    mutating func forgetDocument() {
        aliasedNodes = aliasedBefore
        openAnchors = []
    }

    /// The next document that is not empty, or nil at the end of the text.
    mutating func nextDocument(
        from parser: inout LibYAMLParser, into bag: inout DiagnosticBag
    ) throws(Stop) -> YAMLNode? {
        while true {
            let event = try read(&parser)
            switch event.content {
            case .streamEnd: return nil
            case .documentStart:
                anchors.removeAll(keepingCapacity: true)
                aliasedBefore = aliasedNodes
                hasNoBreakSpace = false
                let node = try compose(try read(&parser), depth: 0, from: &parser, into: &bag)
                documentStart = documentEnd
                documentEnd = try read(&parser).end
                if !node.isEmpty { return node }
            default: continue
            }
        }
    }

    private func read(_ parser: inout LibYAMLParser) throws(Stop) -> LibYAMLParser.Event {
        do { return try parser.next() } catch { throw .parser(error) }
    }

    private func span(_ event: LibYAMLParser.Event) -> SourceSpan {
        SourceSpan(file: file, start: event.start, end: event.end)
    }
}

// MARK: - Values

extension Composer {
    private mutating func compose(
        _ event: LibYAMLParser.Event, depth: Int, from parser: inout LibYAMLParser, into bag: inout DiagnosticBag
    ) throws(Stop) -> YAMLNode {
        guard depth < Limit.depth else {
            throw .limit(ParseWording.nestingTooDeep(limit: Limit.depth, at: span(event)))
        }
        let before = nodes
        nodes += 1
        if let anchor = event.anchor { openAnchors.append(anchor) }
        let node: YAMLNode
        switch event.content {
        case .alias(let name): return try expand(name, at: span(event), into: &bag)
        case .scalar(let scalar): node = YAMLNode(tagged(scalar, event, into: &bag), at: span(event))
        case .sequenceStart:
            checkCollectionTag(event, into: &bag)
            node = try sequence(event, depth: depth, from: &parser, into: &bag)
        default:
            checkCollectionTag(event, into: &bag)
            node = try mapping(event, depth: depth, from: &parser, into: &bag)
        }
        if let anchor = event.anchor {
            openAnchors.removeLast()
            anchors[anchor] = Anchor(node: node, size: nodes - before)
        }
        return node
    }

    private mutating func sequence(
        _ start: LibYAMLParser.Event, depth: Int, from parser: inout LibYAMLParser, into bag: inout DiagnosticBag
    ) throws(Stop) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try read(&parser)
            if case .sequenceEnd = event.content { return YAMLNode(.sequence(items), at: span(start)) }
            items.append(try compose(event, depth: depth + 1, from: &parser, into: &bag))
        }
    }

    private mutating func mapping(
        _ start: LibYAMLParser.Event, depth: Int, from parser: inout LibYAMLParser, into bag: inout DiagnosticBag
    ) throws(Stop) -> YAMLNode {
        var builder = MappingBuilder()
        while true {
            let event = try read(&parser)
            if case .mappingEnd = event.content {
                return YAMLNode(builder.finish(isDocument: depth == 0, &bag), at: span(start))
            }
            let key = try compose(event, depth: depth + 1, from: &parser, into: &bag)
            let value = try compose(try read(&parser), depth: depth + 1, from: &parser, into: &bag)
            builder.add(readable(key, into: &bag), value, into: &bag)
        }
    }

    /// The key, unless a no-break space makes another one of it than its author sees.
    private mutating func readable(_ key: YAMLNode, into bag: inout DiagnosticBag) -> YAMLNode {
        guard case .scalar(let scalar) = key.content, scalar.style == .plain,
            let place = noBreakSpace(inKey: scalar.text)
        else { return key }
        if !hasNoBreakSpace { bag.add(ParseWording.noBreakSpace(at: Int(key.span.start) + place, file: file)) }
        hasNoBreakSpace = true
        return YAMLNode(.unreadable, at: key.span)
    }

    private mutating func expand(
        _ name: String, at span: SourceSpan, into bag: inout DiagnosticBag
    ) throws(Stop) -> YAMLNode {
        guard let anchor = anchors[name] else {
            if openAnchors.contains(name) {
                bag.add(ParseWording.selfReference(name, at: span))
                return YAMLNode(.unreadable, at: span)
            }
            // Among more than 500 nobody looks for the nearest, so that hostile input costs nothing.
            let known = anchors.count > 500 ? [] : anchors.keys.sorted()
            bag.add(ParseWording.undefinedAlias(name, at: span, anchors: known))
            return YAMLNode(.unreadable, at: span)
        }
        aliasedNodes += anchor.size
        nodes += anchor.size - 1
        guard aliasedNodes <= Limit.aliasedNodes else {
            throw .limit(ParseWording.aliasExpansion(limit: Limit.aliasedNodes, at: span))
        }
        return anchor.node
    }
}

// MARK: - Tags

extension Composer {
    private static let prefix = "tag:yaml.org,2002:"

    private func tagged(
        _ scalar: YAMLScalar, _ event: LibYAMLParser.Event, into bag: inout DiagnosticBag
    ) -> YAMLNode.Content {
        guard let tag = event.tag else { return .scalar(scalar) }
        switch tag {
        case "!", Self.prefix + "str":
            return .scalar(YAMLScalar(scalar.text, style: scalar.style == .plain ? .doubleQuoted : scalar.style))
        case Self.prefix + "int", Self.prefix + "float", Self.prefix + "bool", Self.prefix + "null":
            let plain = YAMLScalar(scalar.text, style: .plain)
            if fits(scalar, tag.dropFirst(Self.prefix.count)) { return .scalar(plain) }
            bag.add(ParseWording.unfitTag(shortened(tag), at: span(event)))
            return .scalar(scalar)
        default:
            bag.add(ParseWording.unsupportedTag(shortened(tag), at: span(event)))
            // Of a condition such as `!a == true` the tag is a part, and what is left means something else.
            return scalar.text.isEmpty || !tag.hasPrefix(Self.prefix) ? .unreadable : .scalar(scalar)
        }
    }

    /// True where the text is one of its tag's type. YAML 1.1 has sexagesimal numbers: they fit where they are bare, as a
    /// quoted text of their characters need not be one that can stand bare.
    private func fits(_ scalar: YAMLScalar, _ tag: Substring) -> Bool {
        switch bareScalarType(scalar.text) {
        case .integer: tag == "int" || tag == "float"
        case .float: tag == "float"
        case .timestamp: scalar.style == .plain && (tag == "int" || tag == "float")
        case .boolean: tag == "bool"
        case .null: tag == "null"
        case .string: false
        }
    }

    private func checkCollectionTag(_ event: LibYAMLParser.Event, into bag: inout DiagnosticBag) {
        guard let tag = event.tag, !["!", Self.prefix + "map", Self.prefix + "seq"].contains(tag) else { return }
        bag.add(ParseWording.unsupportedTag(shortened(tag), at: span(event)))
    }

    private func shortened(_ tag: String) -> String {
        tag.hasPrefix(Self.prefix) ? "!!" + tag.dropFirst(Self.prefix.count) : tag
    }
}

extension YAMLNode {
    /// True for a document without a value: nothing between two separators, or only comments.
    fileprivate var isEmpty: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.text.isEmpty
    }
}
