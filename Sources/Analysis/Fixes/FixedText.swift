internal import Findings
internal import YAMLTree

/// A scalar that was changed, and whether its text may be a secret.
struct FixedScalar: Hashable {
    var edit: ScalarEdit

    /// True where the finding keeps its text to itself.
    var isHidden: Bool
}

/// One text and what has been replaced in it, one round of analysis after another.
struct FixedText {
    /// A scalar is changed once: one that is found wrong again is better changed by hand.
    struct ChangedTwice: Error {}

    let original: [UInt8]

    /// Every change, with its places in the original text, in order.
    private(set) var changes: [FixedScalar] = []

    init(_ original: [UInt8]) { self.original = original }

    /// The bytes with everything replaced; nil where they cannot be written back.
    var bytes: [UInt8]? { changes.isEmpty ? original : replacing(changes.flatMap(\.edit.edits), in: original) }

    /// Adds changes whose places are those of the text as it is by now.
    mutating func apply(_ new: [FixedScalar]) throws(ChangedTwice) {
        var moved: [FixedScalar] = []
        var (shift, next) = (0, 0)
        for change in new.sorted(by: { $0.edit.token < $1.edit.token }) {
            let token = change.edit.token
            while next < changes.count {
                let old = changes[next].edit
                let start = Int(old.token.start) + shift
                let end = Int(old.token.end) + shift + old.growth
                if Int(token.start) < end, Int(token.end) > start { throw ChangedTwice() }
                if Int(token.start) < end { break }
                shift += old.growth
                next += 1
            }
            moved.append(FixedScalar(edit: change.edit.moved(by: -shift), isHidden: change.isHidden))
        }
        changes = (changes + moved).sorted { $0.edit.token < $1.edit.token }
    }
}

extension ScalarEdit {
    /// How many scalars longer the text is with it.
    var growth: Int {
        edits.reduce(0) { $0 + $1.text.unicodeScalars.count - Int($1.span.end - $1.span.start) }
    }

    fileprivate func moved(by distance: Int) -> ScalarEdit {
        var result = self
        result.token = token.moved(by: distance)
        result.edits = edits.map { TextEdit($0.text, at: $0.span.moved(by: distance)) }
        return result
    }
}

extension SourceSpan {
    fileprivate func moved(by distance: Int) -> SourceSpan {
        SourceSpan(file: file, start: UInt32(Int(start) + distance), end: UInt32(Int(end) + distance))
    }
}
