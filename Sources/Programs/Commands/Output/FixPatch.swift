import Findings
import Fixes
import LineDifference

/// Why the difference of a file is not a patch.
enum NoPatch: Error {
    /// A line of it, changed or not, may hold a secret: a difference is printed in every run of CI.
    case secret

    /// The text is not UTF-8.
    case encoding

    /// A line ends with a carriage return alone.
    case lineEnds

    /// The path is absolute, or leads out of the current folder.
    case path

    var words: String {
        switch self {
        case .secret: "because lines near it may hold secrets"
        case .encoding: "because the file is not UTF-8"
        case .lineEnds: "because lines of the file end with a carriage return alone"
        case .path: "because 'git apply' takes only paths within the current folder: name the file as one"
        }
    }
}

/// What changes in a file as a patch that `patch -p1` and `git apply` take; empty where nothing does.
///
/// - Parameter path: as the command line names the file.
func patch(old: [UInt8], new: [UInt8], path: String) throws(NoPatch) -> String {
    let texts = [old, new].map { SourceFile(name: path, bytes: $0).bytes }
    guard texts == [old.withoutMark, new.withoutMark] else { throw .encoding }
    guard !texts.joined(separator: []).hasLoneReturn else { throw .lineEnds }
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains("..") else { throw .path }
    let name = parts.joined(separator: "/")
    guard let diff = UnifiedDiff(old: old, new: new, oldName: "a/\(name)", newName: "b/\(name)") else { return "" }
    for (text, ranges) in zip(texts, [diff.oldLines, diff.newLines]) {
        var secrets = SecretLines(text)
        for line in ranges.joined() where secrets.mayHold(onLine: line) { throw .secret }
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
