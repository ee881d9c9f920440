internal import Diagnostics
internal import EventsCompiler
import Glibc

var data = [UInt8](repeating: 0, count: 1 << 24)
let n = read(0, &data, data.count)
let files = [SourceFile(name: "<stdin>", bytes: Array(data[..<n]))]
let result = compile(files)
var text = DiagnosticText(files: files)
let e = text.render(result.diagnostics)
_ = Array(e.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
EventsCompiler.write(result.manifests, as: .yaml) { piece in Glibc.write(1, piece, piece.count) > 0 }
