/// Decides which lines of two texts are the same, in time that grows about as the texts do.
///
/// A region is trimmed, then split at lines that occur once on either side (as patience diff does), again and again.
/// What has no such line is compared in full while it is small, split at lines that occur equally often while it is
/// large, and replaced as a whole where even that fails: a difference is always correct, but not always the shortest.
struct LineAlignment {
    private struct Region {
        var old: Range<Int>
        var new: Range<Int>
        var depth: Int
    }

    /// The most shared lines that are compared in full, which costs up to the square of their number.
    private static let smallRegion = 512

    /// How often a region is split before it counts as hopeless; ordinary texts need fewer than ten.
    private static let greatestDepth = 32

    private let old: [Int]
    private let new: [Int]
    private var anchors: LineAnchors
    private var pending: [Region]

    /// Whether each line of the old text stays.
    private(set) var oldKept: [Bool]

    /// Whether each line of the new text was there before: the k-th of these is the k-th that stays of the old text.
    private(set) var newKept: [Bool]

    init(_ numbers: LineNumbers) {
        old = numbers.old
        new = numbers.new
        anchors = LineAnchors(numbers: numbers.count, newLines: numbers.new.count)
        oldKept = Array(repeating: false, count: numbers.old.count)
        newKept = Array(repeating: false, count: numbers.new.count)
        pending = [Region(old: old.indices, new: new.indices, depth: 0)]
        while let region = pending.popLast() { align(region) }
    }

    private mutating func align(_ untrimmed: Region) {
        let region = trim(untrimmed)
        guard !region.old.isEmpty, !region.new.isEmpty else { return }
        let (oldPart, newPart) = (old[region.old], new[region.new])
        anchors.count(old: oldPart, new: newPart)
        defer { anchors.forget(old: oldPart, new: newPart) }

        let canSplit = region.depth < Self.greatestDepth
        if canSplit, split(region, at: anchors.pairs(of: oldPart, .unique)) { return }
        let oldShared = region.old.filter { anchors.isShared(old[$0]) }
        let newShared = region.new.filter { anchors.isShared(new[$0]) }
        if oldShared.count + newShared.count <= Self.smallRegion {
            compare(oldShared, newShared)
        } else if canSplit {
            _ = split(region, at: anchors.pairs(of: oldPart, .equallyFrequent))
        }
    }

    /// Keeps the lines that both sides begin and end with, and returns the rest.
    private mutating func trim(_ region: Region) -> Region {
        var (oldStart, oldEnd) = (region.old.lowerBound, region.old.upperBound)
        var (newStart, newEnd) = (region.new.lowerBound, region.new.upperBound)
        while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
            keep(oldStart, newStart)
            oldStart += 1
            newStart += 1
        }
        while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
            keep(oldEnd, newEnd)
        }
        return Region(old: oldStart..<oldEnd, new: newStart..<newEnd, depth: region.depth)
    }

    /// Keeps the pairs and leaves what lies between them for later; false if there are none.
    private mutating func split(_ region: Region, at pairs: [LineAnchors.Pair]) -> Bool {
        var (oldStart, newStart) = (region.old.lowerBound, region.new.lowerBound)
        for pair in pairs {
            keep(pair.old, pair.new)
            add(Region(old: oldStart..<pair.old, new: newStart..<pair.new, depth: region.depth + 1))
            (oldStart, newStart) = (pair.old + 1, pair.new + 1)
        }
        guard !pairs.isEmpty else { return false }
        let (oldEnd, newEnd) = (region.old.upperBound, region.new.upperBound)
        add(Region(old: oldStart..<oldEnd, new: newStart..<newEnd, depth: region.depth + 1))
        return true
    }

    /// Keeps the longest common part of two short lists of lines.
    private mutating func compare(_ oldLines: [Int], _ newLines: [Int]) {
        for line in oldLines { oldKept[line] = true }
        for line in newLines { newKept[line] = true }
        for change in newLines.map({ new[$0] }).difference(from: oldLines.map { old[$0] }) {
            switch change {
            case .remove(let offset, _, _): oldKept[oldLines[offset]] = false
            case .insert(let offset, _, _): newKept[newLines[offset]] = false
            }
        }
    }

    private mutating func add(_ region: Region) {
        if !region.old.isEmpty, !region.new.isEmpty { pending.append(region) }
    }

    private mutating func keep(_ oldLine: Int, _ newLine: Int) {
        oldKept[oldLine] = true
        newKept[newLine] = true
    }
}
