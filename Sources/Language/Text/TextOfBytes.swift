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
