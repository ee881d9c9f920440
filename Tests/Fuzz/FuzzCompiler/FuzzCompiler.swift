import CFuzzGuards
import EventsCompiler
import Findings

/// Called by libFuzzer for each input: compiles it, and what it becomes must be YAML that compiles to nothing of ours.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCompiler(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(name: "fuzz", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let result = compile([file])
    precondition(result.manifests.isEmpty || !result.hasErrors)
    precondition(result.diagnostics.allSatisfy { $0.severity != .error || $0.span != nil })
    var text = DiagnosticText(files: [file])
    _ = text.render(result.diagnostics)
    guard !result.manifests.isEmpty else { return 0 }
    var output: [UInt8] = []
    write(result.manifests, as: .yaml) { piece in
        output += piece
        return true
    }
    let again = compile([SourceFile(name: "output", bytes: output)])
    precondition(!again.hasErrors)
    precondition(again.skipped.values.reduce(0, +) == result.manifests.count)
    return 0
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzCompiler_main")
func mainCompiler(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzCompiler($0, $1) }
}
