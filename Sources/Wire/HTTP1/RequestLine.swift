/// Where the parts of a request's line stand in the bytes of its head (RFC 9112, section 3).
struct RequestLine {
    let method: Range<Int>
    let target: Range<Int>

    /// The part of the target before a query; empty for a URL without a path.
    let path: Range<Int>
    let version: HTTPVersion

    /// - Parameter line: where the line stands in the bytes, without its end.
    init(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(HTTPFault) {
        guard let firstBlank = bytes.first(.space, in: line),
            let secondBlank = bytes.first(.space, in: firstBlank + 1..<line.upperBound)
        else { throw .requestLine }
        method = line.lowerBound..<firstBlank
        target = firstBlank + 1..<secondBlank
        guard !method.isEmpty, !target.isEmpty else { throw .requestLine }
        guard bytes.allSatisfy(in: method, \.isToken) else { throw .method }
        guard bytes.allSatisfy(in: target, \.isTarget) else { throw .target }
        version = try Self.version(bytes, secondBlank + 1..<line.upperBound)
        let isOptions = Self.kind(bytes, method) == .options
        guard let path = Self.path(bytes, target, isOptions: isOptions) else { throw .target }
        self.path = path
    }

    /// The method, if it is one that is distinguished.
    static func kind(_ bytes: Span<UInt8>, _ method: Range<Int>) -> HTTPMethod {
        switch method.count {
        case 3 where bytes.hasExactly("GET", at: method): .get
        case 4 where bytes.hasExactly("POST", at: method): .post
        case 4 where bytes.hasExactly("HEAD", at: method): .head
        case 7 where bytes.hasExactly("OPTIONS", at: method): .options
        default: .other
        }
    }

    private static func version(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPFault) -> HTTPVersion {
        if bytes.hasExactly("HTTP/1.1", at: range) { return .oneOne }
        if bytes.hasExactly("HTTP/1.0", at: range) { return .oneZero }
        throw bytes.first(.space, in: range) == nil ? .version : .requestLine
    }

    /// The path of a target; nil if the target has no form that a server takes: CONNECT's `host:port` is a proxy's.
    private static func path(_ bytes: Span<UInt8>, _ target: Range<Int>, isOptions: Bool) -> Range<Int>? {
        var start = target.lowerBound
        if bytes[start] == UInt8(ascii: "*") { return target.count == 1 && isOptions ? target : nil }
        if bytes[start] != UInt8(ascii: "/") {
            guard let authority = authority(bytes, target), isHost(bytes, authority), !authority.isEmpty else {
                return nil
            }
            start = authority.upperBound
        }
        return start..<(bytes.first(UInt8(ascii: "?"), in: start..<target.upperBound) ?? target.upperBound)
    }

    /// The host and port of an http URL.
    private static func authority(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? {
        for scheme in ["http://", "https://"] {
            let start = target.lowerBound + scheme.utf8.count
            guard start <= target.upperBound, bytes.has(scheme, at: target.lowerBound..<start) else { continue }
            var end = start
            while end < target.upperBound, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?") { end += 1 }
            return start..<end
        }
        return nil
    }
}

/// Whether bytes are a host with or without a port, or nothing (RFC 9110, section 7.2; RFC 3986, section 3.2.2).
///
/// An IP literal in brackets is checked for its characters alone.
func isHost(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if index < range.upperBound, bytes[index] == UInt8(ascii: "[") {
        guard let end = bytes.first(UInt8(ascii: "]"), in: range), end > index + 1,
            bytes.allSatisfy(in: index + 1..<end, { $0.isHostName || $0 == UInt8(ascii: ":") })
        else { return false }
        index = end + 1
    } else {
        while index < range.upperBound, bytes[index] != UInt8(ascii: ":") {
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < range.upperBound, bytes[index + 1].hexadecimalValue != nil,
                    bytes[index + 2].hexadecimalValue != nil
                else { return false }
            } else if !bytes[index].isHostName {
                return false
            }
            index += 1
        }
        // A port without a host is the port of nothing.
        if index == range.lowerBound { return range.isEmpty }
    }
    guard index < range.upperBound else { return true }
    return bytes[index] == UInt8(ascii: ":") && bytes.allSatisfy(in: index + 1..<range.upperBound, \.isDigit)
}
