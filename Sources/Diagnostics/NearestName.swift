/// The one of `candidates` that a person most likely meant by `name`, or nil when none is near.
///
/// Near means at most a third of the letters wrong, missing, added or swapped, case aside; a prefix of at least three
/// letters counts too. Names over 64 letters have no nearest one, so that hostile input costs nothing.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
        let letters = Array(candidate.lowercased().unicodeScalars)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= 8 else { continue }
        let isPrefix =
            min(wanted.count, letters.count) >= 3 && (letters.starts(with: wanted) || wanted.starts(with: letters))
        let distance = editDistance(wanted, letters)
        let longest = max(wanted.count, letters.count)
        guard isPrefix || distance <= (longest < 3 ? 0 : longest / 3) else { continue }
        if let best, (best.distance, best.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

/// The number of letters to change, add, drop or swap with a neighbour (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
