/// A stretch of one input text, so that every value can say where its author wrote it.
///
/// Offsets count Unicode scalars from the start of the text, as libyaml's marks do; `LineIndex` turns them into
/// lines and columns when a message is printed.
package struct SourceSpan: Sendable, Hashable {
    /// The index of the `SourceFile` in the set that is compiled.
    package var file: UInt32

    /// The offset of the first scalar.
    package var start: UInt32

    /// The offset behind the last scalar; equal to `start` where only a place is meant.
    package var end: UInt32

    package init(file: UInt32, start: UInt32, end: UInt32) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }
}

extension SourceSpan {
    /// True where only a place is meant.
    package var isEmpty: Bool { start == end }
}

extension SourceSpan: Comparable {
    package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
        (left.file, left.start, left.end) < (right.file, right.start, right.end)
    }
}

/// A value together with the place where its author wrote it.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var span: SourceSpan

    package init(_ value: Value, at span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

extension Located<String> {
    /// The same for the type that is located a hundred thousand times: across modules a generic call looks the type up.
    package init(_ value: String, at span: SourceSpan) {
        self.value = value
        self.span = span
    }
}
