internal import Base64

/// Why the value of `CONFIG` cannot be used, in one line.
package struct HandlerConfigError: Error, Equatable, CustomStringConvertible {
    package let description: String
}

extension HandlerConfig {
    /// Reads the value of `CONFIG`: the JSON that the compiler writes, or what the original controller does: base64 of JSON.
    ///
    /// What the original leaves out is empty, and a subscriber without a condition takes every event.
    package init(environmentValue text: String) throws(HandlerConfigError) {
        var json = text
        if text.utf8.first(where: { $0 > 0x20 }) != UInt8(ascii: "{") {
            guard let bytes = decodedBase64(skippingOthers: Array(text.utf8).span), bytes.first == UInt8(ascii: "{")
            else {
                throw HandlerConfigError(description: "it is neither a JSON object nor base64 of one")
            }
            json = String(decoding: bytes, as: UTF8.self)
        }
        try self.init(json: json)
    }
}
