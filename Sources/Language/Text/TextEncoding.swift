/// How the bytes of a file hold its text, which its byte order mark says.
package enum TextEncoding: Sendable {
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian

    package init(of bytes: [UInt8]) {
        if bytes.starts(with: Self.utf8WithMark.mark) {
            self = .utf8WithMark
        } else if bytes.starts(with: Self.utf16LittleEndian.mark) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: Self.utf16BigEndian.mark) {
            self = .utf16BigEndian
        } else {
            self = .utf8
        }
    }

    /// The text in UTF-8, without the mark. Bytes that are no UTF-8 stay what they are; halves of UTF-16 are replaced.
    package func decode(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .utf8WithMark: Array(bytes.dropFirst(mark.count))
        case .utf16LittleEndian: Self.decodeUTF16(bytes, low: 0, high: 1)
        case .utf16BigEndian: Self.decodeUTF16(bytes, low: 1, high: 0)
        }
    }

    /// A text in UTF-8 as the bytes of a file: what `decode` takes apart.
    package func encode(_ text: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8, .utf8WithMark: mark + text
        case .utf16LittleEndian:
            mark + String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            mark + String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    private var mark: [UInt8] {
        switch self {
        case .utf8: []
        case .utf8WithMark: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    private static func decodeUTF16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
