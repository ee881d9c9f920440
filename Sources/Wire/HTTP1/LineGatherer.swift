/// Gathers lines that end in CRLF from bytes that come in pieces (RFC 9112, section 2.2).
///
/// It copies a block of the input at once, finds the lines in the copy and gives back what it does not need. No other control
/// character than HTAB gets into a line: what has one is refused at that byte.
struct LineGatherer {
    /// What `gather` came to.
    enum Outcome: Equatable {
        /// The bytes end before the line does.
        case unfinished

        /// The bytes of `line` are a line, without its CRLF.
        case line

        /// The line would make all that is gathered longer than the limit.
        case tooLong

        /// The bytes are behind a line that was thrown away.
        case skipped
        case refused(HTTPFault)
    }

    /// What was gathered since `take` or `clear`, the ends of lines with it, and what was copied behind that.
    private(set) var bytes: [UInt8] = []

    /// Where the line that was gathered last stands in `bytes`.
    private(set) var line = 0..<0

    /// How many of the bytes were looked at; those behind are of the current input.
    private var end = 0

    /// Where the line begins that is being gathered.
    private(set) var start = 0
    private var endsInCR = false
    private var isSkipping = false

    /// Whether there is nothing of a line.
    var isEmpty: Bool { end == 0 }

    /// Takes bytes from `position` on up to the end of a line, and maybe some of what follows.
    ///
    /// It is called until it has come to something else than a line, or `giveBack` is called.
    ///
    /// - Parameters:
    ///   - block: how many bytes are copied at once.
    ///   - limit: the most bytes that may be gathered together.
    mutating func gather(_ input: Span<UInt8>, at position: inout Int, block: Int, limit: Int) -> Outcome {
        if isSkipping { return skip(input, at: &position) }
        while true {
            if end < bytes.count, let outcome = look() { return outcome }
            guard position < input.count else { return .unfinished }
            guard bytes.count < limit else { return .tooLong }
            let count = min(block, limit - bytes.count, input.count - position)
            bytes.append(copying: input.extracting(position..<position + count))
            position += count
        }
    }

    /// Leaves to `position` what was copied behind the last line.
    mutating func giveBack(_ position: inout Int) {
        let excess = bytes.count - end
        bytes.removeLast(excess)
        position -= excess
    }

    /// Throws away what was gathered before a place, but for some parts of it.
    ///
    /// - Parameter boundary: the beginning of a line.
    mutating func keep(_ parts: [Range<Int>], before boundary: Int) {
        var kept: [UInt8] = []
        for part in parts { kept += bytes[part] }
        let shift = boundary - kept.count
        bytes = kept + bytes[boundary...]
        (start, end) = (start - shift, end - shift)
        line = line.lowerBound < boundary ? start..<start : line.lowerBound - shift..<line.upperBound - shift
    }

    /// Throws away the line that was gathered last.
    mutating func dropLine() {
        bytes.removeSubrange(line.lowerBound..<start)
        end -= start - line.lowerBound
        start = line.lowerBound
        line = start..<start
    }

    /// Throws away what has come of the line that is being gathered, and all that still comes of it.
    mutating func skipLine() {
        bytes.removeSubrange(start...)
        end = start
        isSkipping = true
    }

    private mutating func skip(_ input: Span<UInt8>, at position: inout Int) -> Outcome {
        while position < input.count {
            if endsInCR {
                guard input[position] == .lineFeed else { return .refused(.lineEnd) }
                position += 1
                (endsInCR, isSkipping) = (false, false)
                return .skipped
            }
            position += input.extracting(position...).textCount
            guard position < input.count else { break }
            guard input[position] == .carriageReturn else {
                return .refused(input[position] == .lineFeed ? .lineEnd : .controlCharacter)
            }
            endsInCR = true
            position += 1
        }
        return .unfinished
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
        (line, end, start, endsInCR, isSkipping) = (0..<0, 0, 0, false, false)
    }

    /// Looks at the bytes up to the end of a line; nil if there is none.
    private mutating func look() -> Outcome? {
        let bytes = bytes
        let span = bytes.span
        if !endsInCR {
            end += span.extracting(end...).textCount
            guard end < span.count else { return nil }
            guard span[end] == .carriageReturn else {
                return .refused(span[end] == .lineFeed ? .lineEnd : .controlCharacter)
            }
            endsInCR = true
            end += 1
            guard end < span.count else { return nil }
        }
        guard span[end] == .lineFeed else { return .refused(.lineEnd) }
        end += 1
        endsInCR = false
        line = start..<end - 2
        start = end
        return .line
    }
}
