import CFuzzGuards
import CloudEvents
import JSON

/// Called by libFuzzer for each input: reads it as the adapter reads a message, and checks what must hold of every event.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzEvents(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = isJSON(bytes)
    guard let event = try? CloudEvent(json: bytes) else { return 0 }
    precondition(isJSON(bytes))
    for form in [DataForm.base64, .readable] {
        let written = event.json(form)
        precondition(isJSON(written))
        guard let again = try? CloudEvent(json: written) else { preconditionFailure("what was written cannot be read") }
        precondition(again.identity == event.identity && again.data == event.data)
    }
    precondition(isJSON(jsonBatch([event, event])))
    for header in event.headers { precondition(header.value.utf8.allSatisfy { 0x20...0x7E ~= $0 }) }
    return 0
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzEvents_main")
func mainEvents(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzEvents($0, $1) }
}
