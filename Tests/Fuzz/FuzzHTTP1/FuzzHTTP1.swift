import CFuzzGuards
import HTTP1

/// Called by libFuzzer for each input: reads it as a client's bytes, at once and in pieces, and checks that both say the same
/// and that no limit is passed.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzHTTP1(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The input says where it is cut, so that a change of it tries other cuts.
    let sizes = bytes.suffix(8).map { Int($0 & 31) + 1 }
    for needed in [nil, ["x", "cookie"]] {
        let whole = Outcome(bytes, pieceSizes: [max(1, count)], needed)
        precondition(Outcome(bytes, pieceSizes: sizes, needed) == whole, "in pieces it is something else")
        precondition(Outcome(bytes, pieceSizes: [1], needed) == whole, "byte by byte it is something else")
    }
    checkStatusLine(bytes)
    return 0
}

/// Reads the input as the beginning of an answer, at once and byte by byte.
private func checkStatusLine(_ bytes: [UInt8]) {
    var (whole, pieces) = (StatusLineReader(), StatusLineReader())
    let outcome = whole.read(bytes.span)
    if case .status(let code) = outcome { precondition((100...599).contains(code)) }
    let none: [UInt8] = []
    var last = pieces.read(none.span)
    for byte in bytes {
        let piece = [byte]
        last = pieces.read(piece.span)
    }
    precondition(last == outcome, "byte by byte the answer has another status")
}

private struct Outcome: Equatable {
    var heads: [String] = []
    var bodies: [[UInt8]] = []
    var fault: HTTPFault?
    var isWithinRequest = false

    /// - Parameter needed: the fields that are kept of a head beyond its limits.
    init(_ bytes: [UInt8], pieceSizes: [Int], _ needed: [String]?) {
        var limits = HTTPLimits()
        (limits.headers, limits.fields, limits.neededFields) = (1000, 16, needed)
        var parser = RequestParser(limits: limits)
        var start = 0
        var turn = 0
        while start < bytes.count, fault == nil {
            let end = min(bytes.count, start + pieceSizes[turn % pieceSizes.count])
            read(Array(bytes[start..<end]), &parser, limits)
            (start, turn) = (end, turn + 1)
        }
        isWithinRequest = parser.isWithinRequest
        if let fault {
            var position = 0
            guard case .refused(fault) = parser.next([0].span, at: &position) else {
                preconditionFailure("it reads on after a fault")
            }
        }
    }

    private mutating func read(_ piece: [UInt8], _ parser: inout RequestParser, _ limits: HTTPLimits) {
        var position = 0
        while true {
            let before = position
            let step = parser.next(piece.span, at: &position)
            precondition((before...piece.count).contains(position))
            switch step {
            case .unfinished: return precondition(position == piece.count, "bytes are left")
            case .head(let head):
                check(head, limits)
                heads.append("\(head.methodText) \(head.target) \(head.path) \(head.version) \(head.fields.all)")
                bodies.append([])
            case .body(let range):
                precondition(!range.isEmpty)
                bodies[bodies.count - 1] += piece[range]
            case .end: precondition(!parser.isWithinRequest)
            case .refused(let fault):
                self.fault = fault
                return
            }
        }
    }

    private func check(_ head: HTTPRequestHead, _ limits: HTTPLimits) {
        precondition(head.fields.count <= limits.fields)
        var size = head.methodText.utf8.count + head.target.utf8.count
        for (name, value) in head.fields.allBytes {
            precondition(!name.isEmpty && (value + name).allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
            size += name.count + value.count
        }
        precondition(size <= limits.headers)
        if case .known(let count) = head.bodyLength { precondition(count >= 0) }
        _ = head.fields.first(name: "host")
    }
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzHTTP1_main")
func mainHTTP1(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzHTTP1($0, $1) }
}
