/// The one of `candidates` that a person most likely meant by `name`, or nil when none is near.
///
/// Near means at most a third of the letters wrong, missing, added or swapped, case aside; a prefix of at least three
/// letters counts too. Names over 64 letters have no nearest one, so that hostile input costs nothing.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    let wanted = letters(of: name)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
        let letters = letters(of: candidate)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= 8 else { continue }
        let isPrefix =
            min(wanted.count, letters.count) >= 3 && (letters.starts(with: wanted) || wanted.starts(with: letters))
        let longest = max(wanted.count, letters.count)
        let limit = min(isPrefix ? .max : longest < 3 ? 0 : longest / 3, best?.distance ?? .max)
        guard let distance = editDistance(wanted, letters, atMost: limit) else { continue }
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
    let wanted = letters(of: name)
    var best: (name: String, distance: Int)?
    var isAlone = true
    // What is further away can neither be meant nor stand beside what is.
    let limit = min(slips, (wanted.count + 8) / 3)
    for candidate in Set(candidates) where candidate != name {
        let letters = letters(of: candidate)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= 8,
            let distance = editDistance(wanted, letters, atMost: best?.distance ?? limit)
        else { continue }
        if best?.distance == distance {
            isAlone = false
        } else {
            (best, isAlone) = ((candidate, distance), true)
        }
    }
    guard let best, isAlone else { return nil }
    let longest = max(wanted.count, letters(of: best.name).count)
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

/// The letters of a name, case aside; of ASCII without a detour over strings, for each unknown name is compared with all known ones.
private func letters(of name: String) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
        guard byte < 0x80 else { return name.lowercased().unicodeScalars.map(\.value) }
        letters.append(UInt32(byte) | (0x41...0x5A ~= byte ? 0x20 : 0))
    }
    return letters
}

/// The number of letters to change, add, drop or swap with a neighbour (optimal string alignment), or nil for more than `limit`.
private func editDistance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in left.indices {
        current[0] = row + 1
        var least = row + 1
        for column in right.indices {
            var cost = min(
                last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current[column + 1] = cost
            least = min(least, cost)
        }
        // A swap comes from two rows above, and costs one.
        if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
}
