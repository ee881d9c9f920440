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

/// The one of `candidates` that a person can only have meant by `name`, so that it may be written without a question.
///
/// It is nearer than every other by its letters (a beginning alone counts for nothing), at most a third of them wrong, missing, added or
/// swapped, case aside, and has the same digits: `topic2` is no misspelt `topics`.
///
/// - Parameter slips: how many letters may be wrong; in a vocabulary of words such as `minIdleConns` and `maxIdleConns` no more than one.
package func meantName(by name: String, among candidates: some Sequence<String>, slips: Int = .max) -> String? {
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    var isAlone = true
    for candidate in Set(candidates) where candidate != name {
        let letters = Array(candidate.lowercased().unicodeScalars)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= 8 else { continue }
        let distance = editDistance(wanted, letters)
        if let best, best.distance <= distance {
            if best.distance == distance { isAlone = false }
            continue
        }
        (best, isAlone) = ((candidate, distance), true)
    }
    guard let best, isAlone else { return nil }
    let longest = max(wanted.count, best.name.unicodeScalars.count)
    guard best.distance <= min(slips, longest < 3 ? 0 : longest / 3), digits(of: name) == digits(of: best.name) else {
        return nil
    }
    return best.name
}

/// The known name of each unknown one of a mapping or a list, where it may be written without a question: none where two would
/// become the same, or where a name stands there twice.
///
/// - Parameters:
///   - candidates: the known names that are not there yet.
///   - slips: as for `meantName(by:among:slips:)`.
package func meantNames(by unknown: [String], among candidates: [String], slips: Int = .max) -> [String: String] {
    var owners: [String: [String]] = [:]
    for name in unknown {
        if let meant = meantName(by: name, among: candidates, slips: slips) { owners[meant, default: []].append(name) }
    }
    var result: [String: String] = [:]
    for (meant, names) in owners where names.count == 1 { result[names[0]] = meant }
    return result
}

private func digits(of name: String) -> [Unicode.Scalar] { name.unicodeScalars.filter { 0x30...0x39 ~= $0.value } }

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
