#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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
            guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters),
                data.first == UInt8(ascii: "{")
            else {
                throw HandlerConfigError(description: "it is neither a JSON object nor base64 of one")
            }
            json = String(decoding: data, as: UTF8.self)
        }
        do {
            try self.init(json: json)
        } catch let error as DecodingError {
            throw HandlerConfigError(description: error.line)
        } catch {
            throw HandlerConfigError(description: "it cannot be read: \(error)")
        }
    }
}

extension DecodingError {
    /// The error without what only a programmer can use.
    fileprivate var line: String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined().drop { $0 == "." } + ""
        }
        switch self {
        case .keyNotFound(let key, let context): return "it has no '\(place(context.codingPath + [key]))'"
        case .typeMismatch(_, let context): return "'\(place(context.codingPath))' has another type than expected"
        case .valueNotFound(_, let context): return "'\(place(context.codingPath))' is null"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: return "it is not valid JSON"
        case .dataCorrupted(let context): return "'\(place(context.codingPath))' cannot be read"
        @unknown default: return "it cannot be read"
        }
    }
}
