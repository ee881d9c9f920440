/// Reads the lines of a request's head one after the other, and says at the end what they mean together.
struct HeadReader {
    private var places: [HTTPFields.Place] = []
    private var line: RequestLine?
    private var hasHost = false
    private var contentLength: Int?
    private var isChunked = false
    private var isCloseAsked = false
    private var isKeepAliveAsked = false
    private var isContinueExpected = false

    /// Whether the request's line was read.
    var hasLine: Bool { line != nil }

    /// How many fields were read, those that are not kept aside.
    var fieldCount: Int { places.count }

    /// Reads the request's line.
    mutating func readLine(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPFault) {
        line = try RequestLine(bytes, range)
        places.reserveCapacity(16)
    }

    /// Reads the line of a field.
    ///
    /// - Parameter limit: how many fields there may be.
    mutating func readField(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int) throws(HTTPFault) {
        let (name, value) = try fieldParts(bytes, range)
        guard places.count < limit else { throw .tooManyFields }
        places.append(HTTPFields.Place(name: Range<UInt32>(name), value: Range<UInt32>(value)))
        switch name.count {
        case 4 where bytes.has("host", at: name): try readHost(bytes, value)
        case 6 where bytes.has("expect", at: name):
            isContinueExpected = bytes.has("100-continue", at: value)
        case 10 where bytes.has("connection", at: name): readConnection(bytes, value)
        case 14 where bytes.has("content-length", at: name): try readContentLength(bytes, value)
        case 17 where bytes.has("transfer-encoding", at: name): try readTransferEncoding(bytes, value)
        default: break
        }
    }

    /// Forgets all fields but those with some names, and says where these and the request's line stand.
    ///
    /// - Parameter end: where the lines end that were read.
    mutating func keep(_ names: [String], of bytes: Span<UInt8>, upTo end: Int) -> [Range<Int>] {
        let starts = places.map { Int($0.name.lowerBound) } + [end]
        var parts = [0..<starts[0]]
        var (count, kept) = (starts[0], [HTTPFields.Place]())
        for (index, place) in places.enumerated() where Self.isOne(of: names, bytes, Range(place.name)) {
            let part = starts[index]..<starts[index + 1]
            let shift = UInt32(clamping: part.lowerBound - count)
            kept.append(
                HTTPFields.Place(
                    name: place.name.lowerBound - shift..<place.name.upperBound - shift,
                    value: place.value.lowerBound - shift..<place.value.upperBound - shift))
            parts.append(part)
            count += part.count
        }
        places = kept
        return parts
    }

    /// Forgets the field that was read last, unless it has one of some names and there are not too many; then it is false.
    mutating func forgetLast(unless names: [String], _ bytes: Span<UInt8>, limit: Int) -> Bool {
        guard let last = places.last else { return false }
        if places.count <= limit, Self.isOne(of: names, bytes, Range(last.name)) { return false }
        places.removeLast()
        return true
    }

    /// Whether the beginning of a line is that of a field on which neither the end of the request nor its answer depends.
    static func isForContent(_ bytes: Span<UInt8>, _ start: Range<Int>) -> Bool {
        let end = start.lowerBound + bytes.extracting(start).tokenCount
        guard end > start.lowerBound, end < start.upperBound, bytes[end] == UInt8(ascii: ":") else { return false }
        return !isOne(of: framingNames, bytes, start.lowerBound..<end)
    }

    /// The fields that say where a request ends and how it is answered.
    private static let framingNames = ["host", "expect", "connection", "content-length", "transfer-encoding"]

    private static func isOne(of names: [String], _ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        for other in names where bytes.has(other, at: name) { return true }
        return false
    }

    /// The head, of whose lines this has read all.
    ///
    /// - Parameter bytes: where these lines stand.
    func finish(_ bytes: [UInt8]) throws(HTTPFault) -> HTTPRequestHead {
        guard let line else { throw .requestLine }
        let isNew = line.version == .oneOne
        guard hasHost || !isNew else { throw .host }
        guard !isChunked || contentLength == nil else { throw .bothLengths }
        // Who speaks 1.0 before us cannot have meant it, and may take the body for the next request.
        guard !isChunked || isNew else { throw .transferEncoding }
        let length: HTTPRequestHead.BodyLength = isChunked ? .chunked : .known(contentLength ?? 0)
        return HTTPRequestHead(
            method: RequestLine.kind(bytes.span, line.method), version: line.version,
            fields: HTTPFields(bytes: bytes, places: places), bodyLength: length,
            isKeepAlive: !isCloseAsked && (isNew || isKeepAliveAsked),
            isContinueExpected: isContinueExpected && isNew && length != .known(0), line: line)
    }

    private mutating func readHost(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(HTTPFault) {
        guard !hasHost, isHost(bytes, value) else { throw .host }
        hasHost = true
    }

    /// Two lengths are refused even if they are equal: RFC 9112 allows both, and no client of ours sends two.
    private mutating func readContentLength(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(HTTPFault) {
        guard contentLength == nil, !value.isEmpty, bytes.allSatisfy(in: value, \.isDigit) else {
            throw .contentLength
        }
        var length = 0
        for index in value {
            let (tenfold, isTooLarge) = length.multipliedReportingOverflow(by: 10)
            let (sum, isTooLargeNow) = tenfold.addingReportingOverflow(Int(bytes[index] - UInt8(ascii: "0")))
            guard !isTooLarge, !isTooLargeNow else { throw .contentLength }
            length = sum
        }
        contentLength = length
    }

    private mutating func readTransferEncoding(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(HTTPFault) {
        guard !isChunked, bytes.has("chunked", at: value) else { throw .transferEncoding }
        isChunked = true
    }

    /// Reads a list of options, of which two matter.
    private mutating func readConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            let end = bytes.first(UInt8(ascii: ","), in: start..<value.upperBound) ?? value.upperBound
            let option = bytes.trimmed(start..<end)
            if bytes.has("close", at: option) { isCloseAsked = true }
            if bytes.has("keep-alive", at: option) { isKeepAliveAsked = true }
            start = end + 1
        }
    }
}

/// The name and the value of a field's line, the value without blanks at its ends (RFC 9112, section 5).
func fieldParts(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(HTTPFault) -> (name: Range<Int>, value: Range<Int>) {
    guard !line.isEmpty, !bytes[line.lowerBound].isBlank else { throw .folding }
    let end = line.lowerBound + bytes.extracting(line).tokenCount
    guard end > line.lowerBound, end < line.upperBound, bytes[end] == UInt8(ascii: ":") else { throw .fieldName }
    return (line.lowerBound..<end, bytes.trimmed(end + 1..<line.upperBound))
}
