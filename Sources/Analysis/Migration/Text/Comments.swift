internal import YAMLTree

extension WrittenFile {
    /// The comments within a value and behind it, without their indentation.
    ///
    /// - Parameter end: where the line of its last scalar ends.
    func comments(in node: WrittenNode, through end: Int) -> [String] {
        comments(in: node.extent.lowerBound..<max(end, node.extent.upperBound), besides: scalars(in: node))
    }

    /// The comments of a stretch without scalars.
    func comments(of range: Range<Int>) -> [String] { comments(in: range, besides: []) }

    /// True where a comment is in a stretch.
    func hasComment(in range: Range<Int>) -> Bool {
        let inside = written.documents(overlapping: range).flatMap { scalars(in: $0, overlapping: range) }
        return !comments(in: range, besides: inside).isEmpty
    }

    /// The comment behind an offset on its line, without the blanks before it; nil where there is none, or something else.
    func comment(behind offset: Int) -> String? {
        let end = written.lineEnd(of: offset)
        let rest = written[offset..<end]
        let text = rest.drop { $0 == " " || $0 == "\t" }
        return text.first == "#" && (text.count < rest.count) ? String(text) : nil
    }

    /// The comment behind a key and its colon, where the value stands below; nil where there is none.
    func comment(behindKey key: WrittenNode) -> String? {
        let end = written.lineEnd(of: key.extent.upperBound)
        let rest = key.extent.upperBound..<end
        guard let colon = rest.first(where: { written.scalars[$0] == ":" }) else { return nil }
        return comment(behind: colon + 1)
    }

    /// The lines with a comment alone, and blank ones, that stand right above an offset's line, from the first of them on.
    ///
    /// - Parameter limit: an offset on the last line that they cannot reach.
    func lines(above offset: Int, behind limit: Int) -> (lines: [String], start: Int) {
        var lines: [String] = []
        var start = written.lineStart(of: offset)
        while start > 0 {
            let previous = written.lineStart(of: start - 1 - (hasCRLF(before: start) ? 1 : 0))
            guard previous > limit else { break }
            let text = written[previous..<written.lineEnd(of: previous)]
            let content = text.drop { $0 == " " || $0 == "\t" }
            guard content.isEmpty || content.first == "#" else { break }
            lines.insert(String(content), at: 0)
            start = previous
        }
        return (lines, start)
    }

    private func hasCRLF(before offset: Int) -> Bool {
        offset > 1 && written.scalars[offset - 1] == "\n" && written.scalars[offset - 2] == "\r"
    }

    /// The extents of all scalars of a value, in order.
    private func scalars(in node: WrittenNode) -> [Range<Int>] {
        node.children.isEmpty ? text(of: node) : node.children.flatMap(scalars(in:))
    }

    /// The extent of a scalar; of a block the parts before and behind the comment of its header.
    private func text(of scalar: WrittenNode) -> [Range<Int>] {
        guard let style = scalar.scalar?.style, style == .literal || style == .folded else { return [scalar.extent] }
        let end = min(written.lineEnd(of: scalar.extent.lowerBound), scalar.extent.upperBound)
        var start = scalar.extent.lowerBound + 1
        while start < end {
            // An anchor or a tag before the header may hold a '#', which no blank is before.
            if written.scalars[start] == "#", [" ", "\t"].contains(written.scalars[start - 1]) {
                return [scalar.extent.lowerBound..<start, end..<scalar.extent.upperBound]
            }
            start += 1
        }
        return [scalar.extent]
    }

    /// Those that reach into a stretch; what is beside it is not walked over.
    private func scalars(in node: WrittenNode, overlapping range: Range<Int>) -> [Range<Int>] {
        switch node.content {
        case .scalar, .alias: text(of: node)
        case .sequence, .mapping: node.children(overlapping: range).flatMap { scalars(in: $0, overlapping: range) }
        }
    }

    private func comments(in range: Range<Int>, besides scalars: [Range<Int>]) -> [String] {
        var found: [String] = []
        var offset = range.lowerBound
        var scalars = scalars[...]
        while offset < range.upperBound {
            while let first = scalars.first, first.upperBound <= offset { scalars = scalars.dropFirst() }
            if let first = scalars.first, first.contains(offset) {
                offset = first.upperBound
            } else if written.scalars[offset] == "#" {
                let end = min(written.lineEnd(of: offset), range.upperBound)
                found.append(written[offset..<end])
                offset = end
            } else {
                offset += 1
            }
        }
        return found
    }
}
