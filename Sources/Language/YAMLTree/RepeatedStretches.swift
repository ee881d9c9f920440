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
        withLibYAMLParser(over: bytes) { parser in
            var anchors: [String: Range<UInt32>] = [:]
            var open: [(anchor: String?, start: UInt32)] = []
            while let event = try? parser.next() {
                switch event.content {
                case .streamEnd: return
                case .documentStart: anchors = [:]
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
        // What repeats an alias stands behind it.
        for number in aliases.indices.reversed() {
            aliases[number].count = count(at: aliases[number].place, from: number + 1)
        }
    }

    /// In how many places the tree has what begins at an offset.
    func count(at offset: UInt32) -> Int { count(at: offset, from: 0) }

    private func count(at offset: UInt32, from first: Int) -> Int {
        aliases[first...].reduce(1) { sum, alias in
            alias.target.contains(offset) ? min(sum + alias.count, Self.greatestCount) : sum
        }
    }
}
