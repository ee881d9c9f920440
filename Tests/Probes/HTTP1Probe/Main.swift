import HTTP1

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Says what inputs are as requests, for `Tests/Oracles/http1.py`.
///
/// It reads inputs from standard input, each a length of four bytes, the highest first, and as many bytes; the client has
/// ended its side after them. For each it prints a line of JSON: the requests that are complete, and the rule that what
/// follows them breaks, or null. Names, values and bodies are in hexadecimal digits.
@main
struct HTTP1Probe {
    static func main() {
        while let head = take(4) {
            let count = head.reduce(0) { $0 << 8 | Int($1) }
            guard let input = take(count) else { exit(65) }
            let whole = describe(input, pieces: max(1, count))
            guard describe(input, pieces: 7) == whole, describe(input, pieces: 1) == whole else {
                print("{\"rule\": \"in pieces it is something else\", \"requests\": []}")
                continue
            }
            print(whole)
        }
    }

    private static func describe(_ input: [UInt8], pieces size: Int) -> String {
        var parser = RequestParser()
        var requests: [String] = []
        var head: HTTPRequestHead?
        var body: [UInt8] = []
        var rule: HTTPFault?
        for start in stride(from: 0, to: input.count, by: size) {
            let piece = Array(input[start..<min(start + size, input.count)])
            var position = 0
            reading: while true {
                switch parser.next(piece.span, at: &position) {
                case .unfinished: break reading
                case .head(let next): (head, body) = (next, [])
                case .body(let range): body += piece[range]
                case .end:
                    if let head { requests.append(describe(head, body)) }
                case .refused(let fault):
                    rule = fault
                    break reading
                }
            }
        }
        if rule == nil, parser.isWithinRequest { rule = .cutOff }
        let name = rule.map { "\"\($0.rawValue)\"" } ?? "null"
        return "{\"rule\": \(name), \"requests\": [\(requests.joined(separator: ", "))]}"
    }

    private static func describe(_ head: HTTPRequestHead, _ body: [UInt8]) -> String {
        let fields = head.fields.allBytes.map { "[\"\(hexadecimal($0.name))\", \"\(hexadecimal($0.value))\"]" }
        return """
            {"method": "\(hexadecimal(Array(head.methodText.utf8)))", \
            "target": "\(hexadecimal(Array(head.target.utf8)))", \
            "version": "\(head.version.rawValue)", "fields": [\(fields.joined(separator: ", "))], \
            "keptAlive": \(head.isKeepAlive), "body": "\(hexadecimal(body))"}
            """
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// So many bytes of standard input; nil at its end.
    private static func take(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var taken = 0
        while taken < count {
            let got = bytes.withUnsafeMutableBytes { read(0, $0.baseAddress.map { $0 + taken }, count - taken) }
            guard got > 0 else { return nil }
            taken += got
        }
        return bytes
    }
}
