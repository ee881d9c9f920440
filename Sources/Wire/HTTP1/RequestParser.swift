/// Reads requests from the bytes of one connection, which may come in any pieces (RFC 9112).
///
/// It keeps the head of the request that it is at, and never its body, whose bytes it points to. What it says depends on the
/// bytes alone and not on where they were cut. It never reads on after a fault.
package struct RequestParser {
    /// What was read next.
    package enum Step {
        /// All bytes were read.
        case unfinished

        /// The head of a request; its body follows.
        case head(HTTPRequestHead)

        /// The next bytes of the body are those of the input in this range, which is not empty.
        case body(Range<Int>)

        /// The request is complete.
        case end

        /// This is no request; every further call says the same.
        case refused(HTTPFault)
    }

    /// Where in a request the next byte stands.
    private enum Stage {
        case head
        case body(rest: Int)
        case chunkLine
        case chunk(rest: Int)
        case chunkEnd(hasCR: Bool)
        case trailers
        case refused(HTTPFault)
    }

    /// How many empty lines may come before a request.
    package static let emptyLineLimit = 4

    /// The most bytes that the extensions of all chunks of a body may have.
    package static let extensionLimit = 4096

    private let limits: HTTPLimits
    private var stage = Stage.head
    private var lines = LineGatherer()
    private var reader = HeadReader()
    private var emptyLines = 0
    private var extensionSpace = extensionLimit
    private var trailerCount = 0

    /// Whether the head is beyond its limits, so that only the fields are kept that are needed.
    private var keepsNeededFieldsOnly = false

    /// - Parameter limits: of which those of a head matter.
    package init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
    }

    /// Whether a request has begun that is not complete. Empty lines before it are none of it.
    package var isWithinRequest: Bool {
        if case .head = stage { return !lines.isEmpty }
        return true
    }

    /// Reads on from `position`, which is behind what was read afterwards.
    ///
    /// It is called until it says `unfinished`, then with the next bytes.
    package mutating func next(_ input: Span<UInt8>, at position: inout Int) -> Step {
        do {
            while true {
                if let step = try advance(input, &position) { return step }
            }
        } catch {
            stage = .refused(error)
            _ = lines.take()
            return .refused(error)
        }
    }

    /// Does what the stage asks for; nil when the next stage has not said anything yet.
    private mutating func advance(_ input: Span<UInt8>, _ position: inout Int) throws(HTTPFault) -> Step? {
        switch stage {
        case .refused(let fault): throw fault
        case .head: return try readHead(input, &position)
        case .body(rest: 0): return finish()
        case .body(let rest):
            guard let range = take(rest, input, &position) else { return .unfinished }
            stage = .body(rest: rest - range.count)
            return .body(range)
        case .chunkLine: return try readChunkLine(input, &position)
        case .chunk(rest: 0):
            stage = .chunkEnd(hasCR: false)
            return nil
        case .chunk(let rest):
            guard let range = take(rest, input, &position) else { return .unfinished }
            stage = .chunk(rest: rest - range.count)
            return .body(range)
        case .chunkEnd(let hasCR):
            guard position < input.count else { return .unfinished }
            guard input[position] == (hasCR ? .lineFeed : .carriageReturn) else { throw .chunkEnd }
            position += 1
            stage = hasCR ? .chunkLine : .chunkEnd(hasCR: true)
            return nil
        case .trailers: return try readTrailers(input, &position)
        }
    }

    /// The bytes from `position` on that belong to the body, at most so many; nil if there are none.
    private func take(_ count: Int, _ input: Span<UInt8>, _ position: inout Int) -> Range<Int>? {
        let range = position..<position + min(count, input.count - position)
        position = range.upperBound
        return range.isEmpty ? nil : range
    }

    private mutating func finish() -> Step {
        stage = .head
        reader = HeadReader()
        (emptyLines, extensionSpace, trailerCount, keepsNeededFieldsOnly) = (0, Self.extensionLimit, 0, false)
        return .end
    }
}

// MARK: - Lines

extension RequestParser {
    /// How many bytes are copied at once: most heads, and the line before a chunk.
    private static let (headBlock, chunkBlock) = (512, 16)

    private mutating func readHead(_ input: Span<UInt8>, _ position: inout Int) throws(HTTPFault) -> Step? {
        while true {
            let outcome = lines.gather(input, at: &position, block: Self.headBlock, limit: limits.headers)
            if outcome == .skipped || outcome == .tooLong && makeSpace(before: lines.start) { continue }
            guard try isLine(outcome, tooLong: .headTooLarge) else { return .unfinished }
            if lines.line.isEmpty { break }
            if reader.hasLine { try readField() } else { try readLine() }
        }
        lines.giveBack(&position)
        guard reader.hasLine else {
            emptyLines += 1
            guard emptyLines <= Self.emptyLineLimit else { throw .emptyLines }
            lines.clear()
            return nil
        }
        let head = try reader.finish(lines.take())
        switch head.bodyLength {
        case .known(let count): stage = .body(rest: count)
        case .chunked: stage = .chunkLine
        }
        return .head(head)
    }

    private mutating func readLine() throws(HTTPFault) {
        // A copy of the reference, as the reader and what it reads are both part of this.
        let bytes = lines.bytes
        try reader.readLine(bytes.span, lines.line)
    }

    private mutating func readField() throws(HTTPFault) {
        if reader.fieldCount == limits.fields, !keepsNeededFieldsOnly { _ = makeSpace(before: lines.line.lowerBound) }
        let bytes = lines.bytes
        guard keepsNeededFieldsOnly, let needed = limits.neededFields else {
            return try reader.readField(bytes.span, lines.line, limit: limits.fields)
        }
        try reader.readField(bytes.span, lines.line, limit: .max)
        if reader.forgetLast(unless: needed, bytes.span, limit: limits.fields) { lines.dropLine() }
    }

    /// Makes space in a head that is beyond its limits: first of the fields that are not needed, then of the line that comes,
    /// needed or not.
    ///
    /// - Parameter boundary: where the lines end that were read.
    /// - Returns: false where nothing is to be made.
    private mutating func makeSpace(before boundary: Int) -> Bool {
        guard let needed = limits.neededFields, reader.hasLine else { return false }
        let bytes = lines.bytes
        if keepsNeededFieldsOnly {
            guard HeadReader.isForContent(bytes.span, boundary..<bytes.count) else { return false }
            lines.skipLine()
        } else {
            keepsNeededFieldsOnly = true
            lines.keep(reader.keep(needed, of: bytes.span, upTo: boundary), before: boundary)
        }
        return true
    }

    private mutating func readChunkLine(_ input: Span<UInt8>, _ position: inout Int) throws(HTTPFault) -> Step? {
        let limit = ChunkLine.digitLimit + Self.extensionLimit + 2
        let outcome = lines.gather(input, at: &position, block: Self.chunkBlock, limit: limit)
        guard try isLine(outcome, tooLong: .chunkExtension) else { return .unfinished }
        let line = try ChunkLine(lines.bytes.span, lines.line)
        extensionSpace -= line.extensionCount
        guard extensionSpace >= 0 else { throw .chunkExtension }
        lines.giveBack(&position)
        lines.clear()
        stage = line.size == 0 ? .trailers : .chunk(rest: line.size)
        return nil
    }

    /// Trailers are checked like fields, and thrown away: nothing else that they may say matters here (RFC 9110, section 6.5.1).
    private mutating func readTrailers(_ input: Span<UInt8>, _ position: inout Int) throws(HTTPFault) -> Step? {
        while true {
            let outcome = lines.gather(input, at: &position, block: Self.chunkBlock, limit: limits.headers)
            guard try isLine(outcome, tooLong: .trailersTooLarge) else { return .unfinished }
            if lines.line.isEmpty { break }
            let name = try fieldParts(lines.bytes.span, lines.line).name
            guard !lines.bytes.span.has("content-length", at: name),
                !lines.bytes.span.has("transfer-encoding", at: name)
            else { throw .framingTrailer }
            trailerCount += 1
            guard trailerCount <= limits.fields else { throw .tooManyFields }
        }
        lines.giveBack(&position)
        lines.clear()
        return finish()
    }

    private func isLine(_ outcome: LineGatherer.Outcome, tooLong: HTTPFault) throws(HTTPFault) -> Bool {
        switch outcome {
        case .line: return true
        case .unfinished, .skipped: return false
        case .tooLong: throw tooLong
        case .refused(let fault): throw fault
        }
    }
}
