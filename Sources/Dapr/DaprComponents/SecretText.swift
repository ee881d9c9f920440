internal import DaprCatalogue
internal import Findings
internal import Text

extension LookedUpSetting {
    /// True where the value is written out and may be shown.
    package var isPublic: Bool { field?.secret == ComponentField.Secret.none && !holdsSecret }

    /// True for a value that is a secret by its look, whatever setting it is of: a private key, or a URL with a password before an `@`.
    package var holdsSecret: Bool {
        guard let text = value?.value else { return false }
        if text.utf8.count > 26, text.holdsRule, text.containsText("-----BEGIN "), text.containsText("PRIVATE KEY") {
            return true
        }
        guard text.holds(UInt8(ascii: "@")) else { return false }
        return holdsPassword(text, isURL: field?.secret == .userinfo, isNATS: key == "natsurl")
    }
}

extension String {
    /// True where five dashes follow each other: nearly no value has them, and a search for words takes long.
    fileprivate var holdsRule: Bool {
        var dashes = 0
        let bytes = utf8Span.span
        for index in bytes.indices {
            dashes = bytes[index] == UInt8(ascii: "-") ? dashes + 1 : 0
            if dashes == 5 { return true }
        }
        return false
    }
}

/// True where one URL of a text has a password before its host.
///
/// - Parameters:
///   - isURL: whether the text is a URL, or several with commas between them, also where it begins with no scheme.
///   - isNATS: whether it is one of NATS, which takes a user without a password for a token (`Conn.connectProto` in nats-io/nats.go).
private func holdsPassword(_ text: String, isURL: Bool, isNATS: Bool) -> Bool {
    var rest = text[...]
    var scheme: Substring?
    while !rest.isEmpty {
        let end = rest.firstPlace(of: "://")
        let part = rest[..<(end?.lowerBound ?? rest.endIndex)]
        if scheme != nil || isURL, isSecret(userInfo(in: part), isNATS: isNATS || scheme?.lowercased() == "nats") {
            return true
        }
        guard let end else { return false }
        scheme = part[(part.lastIndex { !$0.isLetter }.map(part.index(after:)) ?? part.startIndex)...]
        rest = rest[end.upperBound...]
    }
    return false
}

/// What is before the last `@` of what a URL begins with.
private func userInfo(in text: Substring) -> Substring {
    let authority = text.prefix { !"/?#\"".contains($0) && !$0.isWhitespace }
    return authority[..<(authority.lastIndex(of: "@") ?? authority.startIndex)]
}

/// Hosts of a list may stand before the user, `h1:4222,user:password`, and a comma may be in the password.
private func isSecret(_ userInfo: Substring, isNATS: Bool) -> Bool {
    let parts = userInfo.split(separator: ",", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
        let isLast = place == parts.count - 1
        guard let colon = part.firstIndex(of: ":") else {
            if isNATS, isLast, !part.isEmpty { return true }
            continue
        }
        let password = part[part.index(after: colon)...]
        if !password.isEmpty, isLast || !password.allSatisfy(\.isNumber) { return true }
    }
    return false
}
