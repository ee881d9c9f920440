/// Why a call gave no answer, in words for logs and dead letters.
struct GRPCFailure: Error, Equatable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    /// - Parameters:
    ///   - status: the number of gRPC's status.
    ///   - message: the sidecar's own words, which may name a URL with the secrets in it.
    init(status: String, message: String) {
        let name =
            Int(status).flatMap { Self.names.indices.contains($0) ? Self.names[$0] : nil } ?? "gRPC status \(status)"
        reason = message.isEmpty ? name : "\(name): \(withoutSecrets(message))"
    }

    /// gRPC's names of its statuses, by their numbers (https://github.com/grpc/grpc/blob/master/doc/statuscodes.md).
    private static let names = [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
        "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
    ]
}

/// The text, in which no URL has user-info, a query or a fragment, as these are where its secrets are.
///
/// Go's errors quote the URL that they are about (`Post "http://sink/?token=…": dial tcp: …`), so a word ends at a quote. It is
/// not long, as it goes to logs.
func withoutSecrets(_ text: String) -> String {
    let limit = 512
    var result = ""
    var rest = text.prefix(4 * limit)
    while let start = rest.first {
        let isWord = !isEndOfWord(start)
        let part = rest.prefix { isEndOfWord($0) != isWord }
        rest = rest.dropFirst(part.count)
        result += isWord ? wordWithoutSecrets(part) : String(part)
    }
    return String(result.prefix(limit))
}

private func isEndOfWord(_ character: Character) -> Bool { character.isWhitespace || "\"'`<>".contains(character) }

private func wordWithoutSecrets(_ word: Substring) -> String {
    let address = word.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = address.firstRange(of: "://") else { return String(address) }
    let authority = address[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return String(address) }
    return String(address[..<scheme.upperBound] + address[address.index(after: at)...])
}

/// gRPC percent-encodes its messages.
func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
