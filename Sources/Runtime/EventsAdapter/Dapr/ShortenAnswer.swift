import ProtobufWire

/// Cuts the data out of the beginning of an `InvokeBindingResponse`, of which more may come, but for their first bytes.
///
/// What a sink answers may be of any size, and its status comes behind that.
///
/// - Parameters:
///   - answer: what has come so far. Data of more than `limit` bytes are cut as soon as so many of them are there.
///   - limit: how many bytes of the data are kept.
/// - Returns: how many of the bytes that come next belong to what was cut out; the answer is one without them.
package func shortenAnswer(_ answer: inout [UInt8], to limit: Int) -> Int {
    var reader = ProtobufReader(answer)
    while let tag = try? reader.tag(), tag.type == .lengthDelimited {
        let start = reader.position
        guard let length = try? reader.varint() else { return 0 }
        guard tag.number == 1, length > limit else {
            guard (try? reader.skip(length)) != nil else { return 0 }
            continue
        }
        guard let length = Int(exactly: length), let kept = try? reader.skip(UInt64(limit)) else { return 0 }
        let cut = min(reader.remaining, length - limit)
        answer.removeSubrange(kept.upperBound..<(kept.upperBound + cut))
        answer.replaceSubrange(start..<kept.lowerBound, with: ProtobufWriter.encoded(length: limit))
        return length - limit - cut
    }
    return 0
}
