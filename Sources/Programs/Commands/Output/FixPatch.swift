import Findings
import LineDifference

/// What changes in a file as a patch that `patch -p1` and `git apply` take.
///
/// Nil where a line of it, changed or not, may hold a secret: a difference is printed in every run of CI. Nil, too, for a file whose
/// lines do not end at line feeds, or whose text is not UTF-8.
///
/// - Parameter path: as the command line names the file.
func patch(old: [UInt8], new: [UInt8], path: String) -> String? {
    let texts = [old, new].map { SourceFile(name: path, bytes: $0).bytes }
    guard texts == [old.withoutMark, new.withoutMark], !texts.joined(separator: []).hasLoneReturn else { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }
    let name = parts.joined(separator: "/")
    guard let diff = UnifiedDiff(old: old, new: new, oldName: "a/\(name)", newName: "b/\(name)") else { return "" }
    for (text, ranges) in zip(texts, [diff.oldLines, diff.newLines]) {
        var secrets = PossibleSecret(LineIndex(text))
        for line in ranges.joined() where secrets.start(onLine: line) != nil { return nil }
    }
    return diff.text
}

extension Sequence<UInt8> {
    /// Whether a CR stands without an LF behind it.
    fileprivate var hasLoneReturn: Bool {
        var isReturn = false
        for byte in self {
            if isReturn, byte != 0x0A { return true }
            isReturn = byte == 0x0D
        }
        return isReturn
    }
}
