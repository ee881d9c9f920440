import CFuzzGuards
import Findings
import YAMLTree

/// Called by libFuzzer for each input: parses it, and checks what must hold of every text.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(name: "fuzz", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let index = LineIndex(file.bytes)
    var bag = DiagnosticBag()
    let end = parse(file, index: 0, into: &bag) { document, _ in
        var pending = [document]
        while let node = pending.popLast() {
            _ = index.position(of: Int(node.span.start))
            precondition(node.span.start <= node.span.end)
            switch node.content {
            case .scalar, .unreadable: break
            case .sequence(let items): pending += items.prefix(100)
            case .mapping(let pairs): pending += pairs.prefix(100).map(\.value)
            }
        }
    }
    precondition(end == .complete || bag.hasErrors)
    var text = DiagnosticText(files: [file])
    _ = text.render(bag.sorted())
    return 0
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzParser_main")
func mainParser(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzParser($0, $1) }
}
