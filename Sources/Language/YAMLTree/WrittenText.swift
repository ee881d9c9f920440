internal import Findings

/// A text with where each of its values stands, so that stretches of it can be moved and replaced.
///
/// Aliases and merge keys stay what they are: nothing is resolved.
package struct WrittenText: Sendable {
    /// The text, by whose offsets everything is placed.
    package let scalars: [Unicode.Scalar]

    /// The documents as far as they could be read: behind a syntax error nothing is known.
    package let documents: [WrittenNode]

    /// The offsets of all line breaks: a line of JSON may be as long as its file.
    private let breaks: [Int]

    /// - Parameter bytes: the text as a `SourceFile` has it; one that is not UTF-8 has no documents.
    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            (scalars, documents, breaks) = ([], [], [])
            return
        }
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        breaks = scalars.indices.filter { isLineBreak(scalars[$0]) }
        var reader = ExtentReader(scalars)
        withLibYAMLParser(over: bytes, from: TextPlace(), to: bytes.count) { parser in reader.read(&parser) }
        documents = reader.documents
    }

    /// The values that lead to an offset, from the document to the innermost one that holds it; none where no document does.
    package func path(to offset: Int) -> [WrittenNode] {
        var path: [WrittenNode] = []
        let place = offset..<offset
        var next = documents.near(place).first { $0.holds(offset) }
        while let node = next {
            path.append(node)
            next = node.children(near: place).first { $0.holds(offset) }
        }
        return path
    }

    /// The documents that have a part of a stretch.
    package func documents(overlapping range: Range<Int>) -> [WrittenNode] {
        documents.near(range).filter { $0.extent.overlaps(range) }
    }
}

// MARK: - Lines

extension WrittenText {
    /// The text of a stretch.
    package subscript(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// The offset at which the line of an offset begins.
    package func lineStart(of offset: Int) -> Int {
        let place = breaks.firstPlace { $0 >= offset }
        return place > 0 ? breaks[place - 1] + 1 : 0
    }

    /// The offset behind the last scalar of the line of an offset, before its line break.
    package func lineEnd(of offset: Int) -> Int {
        let place = breaks.firstPlace { $0 >= offset }
        return place < breaks.count ? breaks[place] : max(offset, scalars.count)
    }

    /// The offset behind a line and its line break.
    package func nextLine(after offset: Int) -> Int {
        let end = lineEnd(of: offset)
        guard end < scalars.count else { return end }
        return scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? end + 2 : end + 1
    }

    /// How many scalars stand before an offset on its line.
    package func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

    /// The first line break of the text; LF where it has none.
    package var lineBreak: String {
        let end = lineEnd(of: 0)
        return end < scalars.count ? self[end..<nextLine(after: 0)] : "\n"
    }
}

extension WrittenNode {
    fileprivate func holds(_ offset: Int) -> Bool { extent.contains(offset) || extent == offset..<offset }

    /// The values right within it that have a part of a stretch.
    package func children(overlapping range: Range<Int>) -> [WrittenNode] {
        children(near: range).filter { $0.extent.overlaps(range) }
    }

    /// Those that begin before the end of a stretch and end at its start or behind it, without a walk over the others.
    fileprivate func children(near range: Range<Int>) -> [WrittenNode] {
        switch content {
        case .scalar, .alias: []
        case .sequence(let items): items.near(range)
        case .mapping(let pairs):
            pairs[pairs.firstPlace { $0.value.extent.upperBound >= range.lowerBound }...].prefix {
                $0.key.extent.lowerBound <= range.upperBound
            }.flatMap { [$0.key, $0.value] }
        }
    }
}

extension [WrittenNode] {
    /// Those that begin before the end of a stretch and end at its start or behind it, of values in the order of the text.
    fileprivate func near(_ range: Range<Int>) -> [WrittenNode] {
        let first = firstPlace { $0.extent.upperBound >= range.lowerBound }
        return Array(self[first...].prefix { $0.extent.lowerBound <= range.upperBound })
    }
}

extension Array {
    /// The first place for which something holds that holds for all places behind it; the end where there is none.
    fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

/// Makes written values of libyaml's events.
private struct ExtentReader {
    /// Nothing behind it is known: a syntax error, or more levels than `parse` reads.
    private struct Stop: Error {}

    private(set) var documents: [WrittenNode] = []
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read(_ parser: inout LibYAMLParser) {
        while let event = try? parser.next() {
            switch event.content {
            case .streamEnd: return
            case .documentStart:
                guard let first = try? parser.next(), let node = try? node(first, depth: 0, &parser) else { return }
                documents.append(node)
            default: continue
            }
        }
    }

    private func next(_ parser: inout LibYAMLParser) throws(Stop) -> LibYAMLParser.Event {
        do { return try parser.next() } catch { throw Stop() }
    }

    private func node(
        _ event: LibYAMLParser.Event, depth: Int, _ parser: inout LibYAMLParser
    ) throws(Stop) -> WrittenNode {
        guard depth < Composer.Limit.depth else { throw Stop() }
        switch event.content {
        case .scalar(let scalar): return made(.scalar(scalar), event, end: trimmed(event))
        case .sequenceStart:
            var items: [WrittenNode] = []
            while true {
                let next = try next(&parser)
                if case .sequenceEnd = next.content {
                    return made(.sequence(items), event, closedBy: next, last: items.last)
                }
                items.append(try node(next, depth: depth + 1, &parser))
            }
        case .mappingStart:
            var pairs: [WrittenPair] = []
            while true {
                let next = try next(&parser)
                if case .mappingEnd = next.content {
                    return made(.mapping(pairs), event, closedBy: next, last: pairs.last?.value)
                }
                let key = try node(next, depth: depth + 1, &parser)
                let value = try node(try self.next(&parser), depth: depth + 1, &parser)
                pairs.append(WrittenPair(key: key, value: value))
            }
        default: return made(.alias, event, end: Int(event.end))
        }
    }

    /// A collection: a closing bracket has an extent, and the end of a block has none.
    private func made(
        _ content: WrittenNode.Content, _ start: LibYAMLParser.Event, closedBy end: LibYAMLParser.Event,
        last: WrittenNode?
    ) -> WrittenNode {
        let isFlow = end.end > end.start
        return made(content, start, end: isFlow ? Int(end.end) : last?.extent.upperBound ?? Int(start.end), isFlow)
    }

    private func made(
        _ content: WrittenNode.Content, _ event: LibYAMLParser.Event, end: Int, _ isFlow: Bool = false
    ) -> WrittenNode {
        WrittenNode(
            content: content, extent: Int(event.start)..<max(Int(event.start), end), isFlow: isFlow,
            hasAnchor: event.anchor != nil, hasTag: event.tag != nil)
    }

    /// The end of a scalar without the line breaks behind a block.
    private func trimmed(_ event: LibYAMLParser.Event) -> Int {
        var end = min(Int(event.end), scalars.count)
        while end > Int(event.start), " \t\r\n".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        return end
    }
}
