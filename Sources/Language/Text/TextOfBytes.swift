extension String {
    /// The text of UTF-8 bytes, as `String(decoding:as:)` makes it of an array: what is no UTF-8 becomes U+FFFD.
    package init(decoding bytes: Span<UInt8>) {
        do {
            self.init(copying: try UTF8Span(validating: bytes))
        } catch {
            self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        }
    }
}

extension String {
    /// Whether the other text is of the same bytes: of two that Unicode calls equal, one may have other bytes.
    package func hasBytes(of other: String) -> Bool {
        guard self == other else { return false }
        return utf8Span.isKnownASCII && other.utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8)
    }
}

extension String? {
    /// Whether both are nil, or of the same bytes.
    package func hasBytes(of other: String?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.hasBytes(of: other)
    }
}
