import ProtobufWire

/// Leaves of the beginning of a `GetMetadataResponse`, of which more may come, only the Components, and each subscription as an empty one.
///
/// The subscriptions of a Trigger with many topics can be longer than what is kept of an answer.
///
/// - Parameter answer: what has come so far; the answer is one without the other fields.
/// - Returns: how many of the bytes that come next belong to a field that was cut out.
package func shortenMetadata(_ answer: inout [UInt8]) -> Int {
    var reader = ProtobufReader(answer)
    var kept: [UInt8] = []
    while true {
        let start = reader.position
        guard let tag = try? reader.tag(), tag.type == .lengthDelimited, let length = try? reader.varint() else {
            answer = kept + answer[start...]
            return 0
        }
        guard let field = try? reader.skip(length) else {
            let isKept = tag.number == GetMetadataResponse.componentsNumber
            guard !isKept, let length = Int(exactly: length) else {
                answer = kept + answer[start...]
                return 0
            }
            let rest = length - reader.remaining
            answer = kept + emptied(tag.number)
            return rest
        }
        kept +=
            tag.number == GetMetadataResponse.componentsNumber ? answer[start..<field.upperBound] : emptied(tag.number)
    }
}

/// What is kept of a field whose value does not matter.
private func emptied(_ number: Int) -> ArraySlice<UInt8> {
    guard number == GetMetadataResponse.subscriptionsNumber else { return [] }
    var field = GetMetadataResponse()
    field.subscriptions = [ActiveSubscription()]
    return field.encoded[...]
}
