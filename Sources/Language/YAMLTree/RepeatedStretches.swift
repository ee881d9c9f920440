/// The stretches of a text that aliases repeat: what is changed there changes in several places of the tree.
struct RepeatedStretches {
    private struct Alias {
        let place: UInt32
        let target: Range<UInt32>

        /// How often the tree has the alias itself, which may stand in a stretch that others repeat.
        var count = 1
    }

    private var aliases: [Alias] = []

    /// Counts are cut here: aliases of aliases grow without end.
    private static let greatestCount = 1 << 30

    init(of bytes: [UInt8]) {
        guard bytes.contains(UInt8(ascii: "*")) else { return }
        var parts = TextParts(bytes)
        while !parts.isEmpty {
            let end = addAliases(of: parts)
            if let end, end > parts.start.scalar { parts.cut(toDocumentAt: end) } else { parts.advance() }
        }
        // What repeats an alias stands behind it.
        for number in aliases.indices.reversed() {
            aliases[number].count = count(at: aliases[number].place, from: number + 1)
        }
    }

    /// Adds the aliases of the documents of a part of the text.
    ///
    /// - Returns: the scalar behind the last document, where the part cannot be read to its end.
    private mutating func addAliases(of part: TextParts) -> UInt32? {
        var documentEnd: UInt32? = UInt32(part.start.scalar)
        var known = aliases.count
        withLibYAMLParser(over: part.bytes, from: part.start, to: part.end) { parser in
            var anchors: [String: Range<UInt32>] = [:]
            var open: [(anchor: String?, start: UInt32)] = []
            while let event = try? parser.next() {
                switch event.content {
                case .streamEnd:
                    documentEnd = nil
                    return
                case .documentStart: anchors = [:]
                case .documentEnd: (documentEnd, known) = (event.end, aliases.count)
                case .alias(let name):
                    if let target = anchors[name] { aliases.append(Alias(place: event.start, target: target)) }
                case .scalar:
                    if let anchor = event.anchor { anchors[anchor] = event.start..<event.end }
                case .sequenceStart, .mappingStart: open.append((event.anchor, event.start))
                case .sequenceEnd, .mappingEnd:
                    if case (let anchor?, let start)? = open.popLast() {
                        anchors[anchor] = start..<max(start, event.end)
                    }
                default: continue
                }
            }
        }
        // They are read again with their document.
        if let documentEnd, documentEnd > part.start.scalar { aliases.removeLast(aliases.count - known) }
        return documentEnd
    }

    /// In how many places the tree has what begins at an offset.
    func count(at offset: UInt32) -> Int { count(at: offset, from: 0) }

    private func count(at offset: UInt32, from first: Int) -> Int {
        aliases[first...].reduce(1) { sum, alias in
            alias.target.contains(offset) ? min(sum + alias.count, Self.greatestCount) : sum
        }
    }
}
