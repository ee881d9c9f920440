/// Gathers lines that end in CRLF from bytes that come in pieces (RFC 9112, section 2.2).
///
/// No other control character than HTAB gets into it: what has one is refused at that byte.
struct LineGatherer {
    /// What `gather` came to.
    enum Outcome: Equatable {
        /// The bytes end before the line does.
        case unfinished

        /// The bytes of `line` are a line, without its CRLF.
        case line

        /// The line would make all that is gathered longer than the limit.
        case tooLong
        case refused(HTTPFault)
    }

    /// All that was gathered since `take` or `clear`, the ends of lines with it.
    private(set) var bytes: [UInt8] = []

    /// Where the line that was gathered last stands in `bytes`.
    private(set) var line = 0..<0

    /// Where the line begins that is being gathered.
    private var start = 0
    private var endsInCR = false

    /// Takes bytes from `position` on up to the end of a line, which `position` is behind afterwards.
    ///
    /// - Parameter limit: the most bytes that may be gathered together.
    mutating func gather(_ input: Span<UInt8>, at position: inout Int, limit: Int) -> Outcome {
        let first = position
        let end = min(input.count, first + max(0, limit - bytes.count))
        var index = first
        if endsInCR, index < end {
            guard input[index] == .lineFeed else { return .refused(.lineEnd) }
            return finish(input, first..<index + 1, &position)
        }
        while index < end, input[index].isText { index += 1 }
        if index < end {
            guard input[index] == .carriageReturn else {
                return .refused(input[index] == .lineFeed ? .lineEnd : .controlCharacter)
            }
            index += 1
            if index < end {
                guard input[index] == .lineFeed else { return .refused(.lineEnd) }
                return finish(input, first..<index + 1, &position)
            }
            endsInCR = true
        }
        append(input, first..<index)
        position = index
        return index < input.count ? .tooLong : .unfinished
    }

    /// Hands out all that was gathered, and begins anew.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        clear()
        return taken
    }

    /// Throws away all that was gathered, and begins anew.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (line, start, endsInCR) = (0..<0, 0, false)
    }

    private mutating func finish(_ input: Span<UInt8>, _ range: Range<Int>, _ position: inout Int) -> Outcome {
        append(input, range)
        position = range.upperBound
        line = start..<bytes.count - 2
        start = bytes.count
        endsInCR = false
        return .line
    }

    private mutating func append(_ input: Span<UInt8>, _ range: Range<Int>) {
        // Room for most heads at once, so that they are not moved at each line.
        if bytes.isEmpty { bytes.reserveCapacity(512) }
        bytes.append(copying: input.extracting(range))
    }
}
