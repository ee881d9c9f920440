import CFuzzGuards
import CloudEvents
import JSON

/// Called by libFuzzer for each input: reads it as the adapter reads a message, and checks what must hold of every event.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzEvents(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let isText = isJSON(bytes)
    precondition((DataSyntax(of: bytes) == .json) == isText)
    checkEnvelope(of: bytes)
    checkCall(of: bytes)
    guard let event = try? CloudEvent(json: rawPayload(of: bytes) ?? bytes) else { return 0 }
    let written = event.json
    precondition(isJSON(written))
    guard let again = try? CloudEvent(json: written) else { preconditionFailure("what was written cannot be read") }
    precondition(again.identity == event.identity && again.data == event.data)
    checkMessage(of: event)
    precondition(isJSON(jsonBatch([event, event])))
    for header in event.headers { precondition(header.value.utf8.allSatisfy { 0x20...0x7E ~= $0 }) }
    return 0
}

/// The input as a message of any bytes comes out of Dapr's envelope as it went in; and as an envelope it is read in the same way whether
/// it is compared or parsed.
private func checkEnvelope(of bytes: [UInt8]) {
    let envelope = rawMessage(
        bytes, id: "1", component: "bus", topic: String(decoding: bytes.prefix(20), as: UTF8.self))
    precondition(rawPayload(of: envelope) == bytes)
    precondition(rawPayload(of: [0x20] + bytes) == rawPayload(of: bytes))
}

/// The input as messages of one call comes out as it went in. As a call it is read to its end, and a part of it has the same entries, as
/// many as are complete.
private func checkCall(of bytes: [UInt8]) {
    let parts = [bytes, Array(bytes.prefix(bytes.count / 2)), []]
    let entries = parts.enumerated().map { number, part in
        BulkMessages.Entry(id: "\(number)", payload: part, metadata: ["__topic": String(decoding: part, as: UTF8.self)])
    }
    precondition(steps(bulkMessage(entries, component: "bus", topic: "t")) == entries.map { .entry($0) })
    let whole = complete(bytes)
    precondition(whole.count <= bytes.count)
    let part = complete(Array(bytes.prefix(Int(bytes.last ?? 0) * bytes.count / 255)))
    precondition(Array(whole.prefix(part.count)) == part, "a part has other entries")
}

private func steps(_ body: [UInt8]) -> [BulkMessages.Step] {
    var steps: [BulkMessages.Step] = []
    guard var messages = BulkMessages(body, metadata: ["__topic"]) else { return [] }
    while let step = messages.next() { steps.append(step) }
    return steps
}

private func complete(_ body: [UInt8]) -> [BulkMessages.Step] {
    steps(body).filter { if case .cut = $0 { false } else { true } }
}

/// What is published has every attribute and every byte, whatever the data are.
private func checkMessage(of event: CloudEvent) {
    let message = event.message(id: "message").bytes
    precondition(isJSON(message))
    guard let read = try? CloudEvent(json: message) else { preconditionFailure("what was published cannot be read") }
    precondition(read.messageID == "message" && read.identity == event.identity && read.data == event.data)
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzEvents_main")
func mainEvents(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzEvents($0, $1) }
}
