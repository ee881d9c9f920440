internal import Text

/// What is wrong with an address to which events are to be posted, in words that do not repeat it: it may hold a secret.
struct AddressFault: Equatable {
    /// What it does or has, as in 'this address has no host'.
    let problem: String
    let help: String

    private static let example = "such as 'http://report.shop.svc.cluster.local/hooks'"

    init(_ problem: String, help: String) { (self.problem, self.help) = (problem, help) }

    /// The first fault of an absolute address; nil for one that is right.
    ///
    /// Dapr's HTTP binding takes every text when it starts, and fails with each event at one that Go's `net/url` refuses
    /// (`bindings/http`).
    static func first(of text: String) -> AddressFault? {
        if let fault = ofCharacters(text) { return fault }
        guard let (scheme, rest) = schemeAndRest(of: text), ["http", "https"].contains(scheme) else {
            return AddressFault(
                "does not begin with 'http://' or 'https://'", help: "write an address of HTTP, \(example)")
        }
        let authority = rest.prefix { !"/?".utf8.contains($0) }
        guard let user = authority.lastIndex(of: UInt8(ascii: "@")) else { return ofHost(authority) }
        if !authority[..<user].allSatisfy({ isOfHost($0) || ":@".utf8.contains($0) }) {
            return AddressFault(
                "has a character before '@' that no user and no password has",
                help: "write it as '%' and two hexadecimal digits")
        }
        return ofHost(authority[(user + 1)...])
    }

    /// The first fault of the characters of an address, or of a path.
    static func ofCharacters(_ text: String) -> AddressFault? {
        if let unfilled = UnfilledText(text) {
            var problem = "has a placeholder that nothing has filled"
            if case .oddEnd = unfilled { problem = unfilled.fault }
            return AddressFault(problem, help: unfilled.help)
        }
        if let odd = text.unicodeScalars.first(where: { !(0x21...0x7E).contains($0.value) }) {
            if odd.properties.isWhitespace {
                return AddressFault("contains a blank", help: "remove it, or write '%20' for it")
            }
            return AddressFault(
                odd.properties.isAlphabetic ? "contains '\(odd)'" : "contains a character that no address has",
                help: "write it as '%' and two hexadecimal digits for each byte; in a host as 'xn--…'")
        }
        let bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "#")) {
            return AddressFault("has a part behind '#', which is never sent", help: "remove '#' and what is behind it")
        }
        for place in bytes.indices where bytes[place] == UInt8(ascii: "%") {
            let digits = bytes[(place + 1)...].prefix(2)
            if digits.count < 2 || !digits.allSatisfy(isHexadecimal) {
                return AddressFault(
                    "has a '%' without two hexadecimal digits behind it", help: "write '%25' for the character itself")
            }
        }
        return nil
    }

    private static func ofHost(_ text: ArraySlice<UInt8>) -> AddressFault? {
        let isLiteral = text.first == UInt8(ascii: "[")
        let end =
            isLiteral ? text.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : text.firstIndex(of: UInt8(ascii: ":"))
        if isLiteral, end == nil {
            return AddressFault("has a '[' without its ']'", help: "write ']' behind the IP address")
        }
        let host = text[..<(end ?? text.endIndex)]
        let port = text[host.endIndex...]
        if host.isEmpty { return AddressFault("has no host", help: "write one behind '://', \(example)") }
        if !isLiteral, let odd = host.first(where: { !isOfHost($0) }) {
            return AddressFault(
                "has '\(Character(UnicodeScalar(odd)))' in its host", help: "write the name of a host, \(example)")
        }
        // Of an escaped character Go takes only those beyond ASCII in a host.
        if !isLiteral,
            host.indices.contains(where: { host[$0] == UInt8(ascii: "%") && host[$0 + 1] < UInt8(ascii: "8") })
        {
            return AddressFault("has an escaped letter in its host", help: "write the letter itself")
        }
        if isLiteral, !host.allSatisfy({ isHexadecimal($0) || "[]:.%".utf8.contains($0) }) {
            return AddressFault("has no IP address between '[' and ']'", help: "write one, such as '[::1]'")
        }
        let digits = port.dropFirst()
        let isPort = port.isEmpty || port.first == UInt8(ascii: ":") && digits.allSatisfy(isDigit)
        let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        if !isPort || number > 65_535 || !digits.isEmpty && number == 0 {
            return AddressFault("has a port that is no number from 1 to 65535", help: "write the number behind ':'")
        }
        return nil
    }

    /// What Go's `net/url` takes in a host beside letters and digits.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~!$&'()*+,;=%".utf8.contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
}

/// The scheme of an absolute address in small letters, and what is behind `://`; nil for every other text, such as a path.
func schemeAndRest(of text: String) -> (scheme: String, rest: ArraySlice<UInt8>)? {
    let bytes = Array(text.utf8)
    let scheme = bytes.prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
    guard let first = scheme.first, (0x61...0x7A).contains(first | 0x20),
        bytes[scheme.endIndex...].starts(with: "://".utf8)
    else { return nil }
    return (
        String(decoding: scheme.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self),
        bytes[(scheme.endIndex + 3)...]
    )
}

/// The same text for every way to write one address: scheme and host in small letters, without the usual port, and `/` where there is
/// no path. It is made to compare addresses and shown to nobody.
package func comparableAddress(_ url: String) -> String {
    guard let (scheme, rest) = schemeAndRest(of: url) else { return url }
    let authority = rest.prefix { !"/?".utf8.contains($0) }
    let tail = rest[authority.endIndex...]
    let place = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    var host = String(decoding: authority[place...], as: UTF8.self).lowercased()
    let usual = scheme == "https" ? ":443" : ":80"
    if host.hasSuffix(usual) { host.removeLast(usual.utf8.count) }
    let user = String(decoding: authority[..<place], as: UTF8.self)
    let path = tail.first == UInt8(ascii: "/") ? "" : "/"
    return "\(scheme)://\(user)\(host)\(path)\(String(decoding: tail, as: UTF8.self))"
}

/// An address without the user in it, without the values of its query and without a part behind `#`, which may be secrets.
package func shownAddress(_ url: String) -> String {
    let whole = url.prefix { $0 != "#" }
    let query = whole.firstIndex(of: "?") ?? whole.endIndex
    var start = whole[..<query]
    if let scheme = start.firstPlace(of: "://") {
        let rest = start[scheme.upperBound...]
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        if let user = rest[..<end].lastIndex(of: "@") { start = start[..<scheme.upperBound] + "…" + start[user...] }
    }
    let pairs = whole[query...].dropFirst().split(separator: "&").map { pair in
        pair.firstIndex(of: "=").map { pair[...$0] + "…" } ?? pair[...]
    }
    return String(start) + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
}
