internal import JSON

/// What an event's data are, whatever their media type says.
package enum DataSyntax: Sendable, Equatable {
    /// One JSON text.
    case json
    /// UTF-8 that is no JSON text.
    case text
    case other

    package init(of data: [UInt8]) {
        if isJSON(data) {
            self = .json
        } else {
            self = isUTF8(data) ? .text : .other
        }
    }
}

func isUTF8(_ data: [UInt8]) -> Bool { (try? UTF8Span(validating: data.span)) != nil }

/// Whether a media type is JSON by itself or by its suffix; nil stands for JSON.
package func isJSONContentType(_ type: String?) -> Bool {
    guard let type, type != "application/json" else { return true }
    let essence = essence(type)
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
}

/// Whether a media type is one of text, and not of JSON.
func isTextContentType(_ type: String?) -> Bool {
    guard let type, type != "application/json" else { return false }
    return essence(type).hasPrefix("text/") && !isJSONContentType(type)
}

/// The media type without parameters.
private func essence(_ type: String) -> String {
    type.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
}
