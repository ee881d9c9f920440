import HTTP1

/// A request as a test sees it.
struct ReadRequest: Equatable {
    var method: String
    var target: String
    var path: String
    var fields: [[String]]
    var body: [UInt8]
}

/// What bytes are, read in pieces.
struct Reading: Equatable {
    var requests: [ReadRequest] = []
    var fault: HTTPFault?

    /// Whether a request has begun at the end that is not complete.
    var isWithinRequest = false

    /// - Parameter cuts: where the bytes are cut, in rising order.
    init(_ bytes: [UInt8], cuts: [Int] = [], limits: HTTPLimits = HTTPLimits()) {
        var parser = RequestParser(limits: limits)
        var body: [UInt8] = []
        var head: HTTPRequestHead?
        var start = 0
        for end in cuts + [bytes.count] {
            let piece = Array(bytes[start..<end])
            start = end
            var position = 0
            reading: while true {
                switch parser.next(piece.span, at: &position) {
                case .unfinished: break reading
                case .head(let next): (head, body) = (next, [])
                case .body(let range): body += piece[range]
                case .end:
                    guard let head else { break reading }
                    requests.append(ReadRequest(head, body))
                case .refused(let fault):
                    self.fault = fault
                    break reading
                }
            }
        }
        isWithinRequest = parser.isWithinRequest
    }

    init(_ text: String) { self.init(Array(text.utf8)) }
}

extension ReadRequest {
    init(_ head: HTTPRequestHead, _ body: [UInt8]) {
        self.init(
            method: head.methodText, target: head.target, path: head.path,
            fields: head.fields.all.map { [$0.name, $0.value] }, body: body)
    }
}
