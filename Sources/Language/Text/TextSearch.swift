/// Searches by bytes: texts that are only equal as Unicode says are not found. Contrary to the standard library's own functions of these
/// kinds, these leave the engine of regular expressions out of the program.
extension StringProtocol {
    /// Where a text first occurs; nil where it does not.
    ///
    /// - Parameter text: has at least one byte.
    package func firstPlace(of text: String) -> Range<Index>? {
        let bytes = utf8
        guard let first = text.utf8.first else { return nil }
        var start = startIndex
        while let next = bytes[start...].firstIndex(of: first) {
            if bytes[next...].starts(with: text.utf8) {
                return next..<bytes.index(next, offsetBy: text.utf8.count)
            }
            start = bytes.index(after: next)
        }
        return nil
    }

    /// Everywhere that a text occurs; places do not overlap.
    package func places(of text: String) -> [Range<Index>] {
        var places: [Range<Index>] = []
        var start = startIndex
        while let place = self[start...].firstPlace(of: text) {
            places.append(place)
            start = place.upperBound
        }
        return places
    }

    /// Whether a text occurs, as an empty one does everywhere.
    package func containsText(_ text: String) -> Bool { text.isEmpty || firstPlace(of: text) != nil }

    /// The text with another one wherever a text occurs.
    package func replacingText(_ text: String, with other: String) -> String {
        var result = ""
        var start = startIndex
        for place in places(of: text) {
            result += self[start..<place.lowerBound]
            result += other
            start = place.upperBound
        }
        return result + self[start...]
    }
}

extension Span<UInt8> {
    /// Whether a text of ASCII occurs among bytes.
    ///
    /// - Parameter rarest: the number of the text's byte that is looked for first: the fewer others have it, the faster.
    package func holds(_ text: String, rarest: Int) -> Bool {
        let text = text.utf8Span.span
        let last = count - text.count + rarest
        var start = rarest
        while start <= last, let place = firstPlace(from: start, where: { $0.equal(to: text[rarest]) }), place <= last {
            if text.indices.allSatisfy({ self[place - rarest + $0] == text[$0] }) { return true }
            start = place + 1
        }
        return false
    }
}
