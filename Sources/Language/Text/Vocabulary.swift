/// Names that are known, among which the one is looked for that a person meant by another.
package struct Vocabulary: Sendable {
    private let known: [ComparedName]

    package init(_ names: some Sequence<String>) { known = Set(names).map(ComparedName.init) }

    /// The one that a person most likely meant by `name`, or nil when none is near.
    ///
    /// Near means at most a third of the letters wrong, missing, added or swapped, case aside; a prefix of at least three
    /// letters counts too. Names over 64 letters have no nearest one, so that hostile input costs nothing.
    ///
    /// - Parameters:
    ///   - slips: how many letters may be wrong, but for a prefix.
    ///   - present: names that are there already, in lower case, and so not meant.
    package func nearest(to name: String, slips: Int = .max, besides present: Set<String> = []) -> String? {
        guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
        let wanted = ComparedName(name)
        var best: (name: String, distance: Int)?
        for other in known where abs(other.letters.count - wanted.letters.count) <= 8 {
            let limit = min(
                other.isPrefixOrBegun(by: wanted) ? .max : min(slips, Self.limit(wanted, other)), best?.distance ?? .max
            )
            guard let distance = wanted.distance(to: other, atMost: limit), other.name != name,
                present.isEmpty || !present.contains(other.name.lowercased())
            else { continue }
            if let best, (best.distance, best.name) <= (distance, other.name) { continue }
            best = (other.name, distance)
        }
        return best?.name
    }

    /// The one that a person can only have meant by `name`, so that it may be written without a question.
    ///
    /// It is nearer than every other by its letters (a beginning alone counts for nothing), at most a third of them wrong, missing, added
    /// or swapped, case aside, and has the same digits: `topic2` is no misspelt `topics`.
    ///
    /// - Parameters:
    ///   - slips: how many letters may be wrong; in a vocabulary of words such as `minIdleConns` and `maxIdleConns` no more than one.
    ///   - present: names that are there already, in lower case, and so not meant.
    package func meant(by name: String, slips: Int = .max, besides present: Set<String> = []) -> String? {
        guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
        let wanted = ComparedName(name)
        var best: (known: ComparedName, distance: Int)?
        var isAlone = true
        // What is further away can neither be meant nor stand beside what is.
        let limit = min(slips, (wanted.letters.count + 8) / 3)
        for other in known where abs(other.letters.count - wanted.letters.count) <= 8 {
            guard let distance = wanted.distance(to: other, atMost: best?.distance ?? limit), other.name != name,
                present.isEmpty || !present.contains(other.name.lowercased())
            else { continue }
            (best, isAlone) = best?.distance == distance ? (best, false) : ((other, distance), true)
        }
        guard let best, isAlone, best.distance <= min(slips, Self.limit(wanted, best.known)) else { return nil }
        return wanted.digits == best.known.digits ? best.known.name : nil
    }

    /// The known name of each unknown one of a mapping or a list, where it may be written without a question: none where two would
    /// become the same, or where a name stands there twice.
    ///
    /// - Parameters: as those of `meant(by:slips:besides:)`.
    package func meant(
        by unknown: [String], slips: Int = .max, besides present: Set<String> = []
    ) -> [String: String] {
        var owners: [String: [String]] = [:]
        for name in unknown {
            if let meant = meant(by: name, slips: slips, besides: present) { owners[meant, default: []].append(name) }
        }
        return owners.reduce(into: [:]) { result, owner in
            if owner.value.count == 1 { result[owner.value[0]] = owner.key }
        }
    }

    /// How many letters may be wrong in the longer of two names.
    private static func limit(_ one: ComparedName, _ other: ComparedName) -> Int {
        let longest = max(one.letters.count, other.letters.count)
        return longest < 3 ? 0 : longest / 3
    }
}

/// The one of `candidates` that a person most likely meant by `name`, or nil when none is near; of a vocabulary that is asked once.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    return Vocabulary(candidates).nearest(to: name)
}
