/// What distinguishes two texts where that cannot be seen in a difference of their lines: line endings and a byte order
/// mark. Nil where they are equal or differ in more.
package func unseenDifference(old: [UInt8], new: [UInt8]) -> String? {
    guard old != new, old.withoutMark.withoutReturns == new.withoutMark.withoutReturns else { return nil }
    if old.withoutMark == new.withoutMark { return "only the byte order mark at its start differs" }
    let converted = "only the line endings differ: CR LF in place of LF"
    return old.withoutMark == old ? converted : converted + ", and a byte order mark before them"
}

extension Array<UInt8> {
    /// The bytes without a byte order mark before them.
    package var withoutMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }

    /// The bytes with each CR LF made LF.
    package var withoutReturns: [UInt8] {
        guard contains(0x0D) else { return self }
        return indices.filter { !(self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A) }.map { self[$0] }
    }
}
