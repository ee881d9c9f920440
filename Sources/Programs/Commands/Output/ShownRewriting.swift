import Findings
import LineDifference
import Text

/// How a file is rewritten, as a patch with three lines around each change.
struct ShownRewriting {
    /// Empty where nothing that may be shown differs.
    let text: String

    /// True where a value that may be a secret is hidden in it, so that it is no patch.
    let isCut: Bool

    init(name: String, old: SourceFile, new: SourceFile) {
        let name = patchName(of: name)
        func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
            unifiedDiff(old: old, new: new, oldName: "a/\(name)", newName: "b/\(name)", context: 3) ?? ""
        }
        text = difference(withoutSecrets(old.bytes), withoutSecrets(new.bytes))
        isCut = text != difference(old.bytes, new.bytes)
    }
}

/// A path as `git apply` takes it behind `a/`: without the dots and slashes that say where it starts.
private func patchName(of path: String) -> Substring {
    var name = path[...]
    while name.hasPrefix("./") || name.hasPrefix("/") { name = name.drop { $0 == "." }.dropFirst() }
    return name
}

/// A text in which `…` stands where a line holds something that may be a secret.
private func withoutSecrets(_ text: [UInt8]) -> [UInt8] {
    let index = LineIndex(text)
    var secrets = PossibleSecret(index)
    var result: [UInt8] = []
    for line in 1...index.lineCount {
        let range = index.range(ofLine: line)
        let next = line < index.lineCount ? index.range(ofLine: line + 1).lowerBound : text.count
        if let start = secrets.start(onLine: line), start < range.upperBound {
            result += text[range.lowerBound..<max(range.lowerBound, start)] + Array("…".utf8)
        } else {
            result += text[range]
        }
        result += text[range.upperBound..<next]
    }
    return result
}
