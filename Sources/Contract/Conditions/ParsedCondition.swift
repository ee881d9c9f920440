/// What a condition asks at one of its places.
///
/// A further kind of question is a further case: the rest of this target works on the numbers of atoms.
package enum Atom: Sendable, Hashable, Comparable {
    /// Whether the latest event of the input of this name still counts.
    case input(String)
}

/// A condition that was read, what its atoms are, and every place where it names an input.
package struct ParsedCondition: Sendable, Equatable {
    package struct InputUse: Sendable, Equatable {
        package var name: String

        /// The place, in Unicode scalars from the condition's start.
        package var range: Range<Int>

        /// The place of the outermost comparison that it is in; nil outside of one.
        package var comparison: Range<Int>?
    }

    package var condition: Condition

    /// What each number of the condition stands for, in the order of the text, each once.
    package var atoms: [Atom]
    package var uses: [InputUse]
}

extension ParsedCondition {
    /// What a condition says, the same for two that are true for the same atoms, whatever their order in the text.
    package enum Meaning: Sendable, Hashable {
        /// Its value for each choice of true atoms, none of them first; the atoms are sorted.
        case values([Bool], of: [Atom])

        /// That of conditions with more atoms than can be tried: alike where they are written alike.
        case written(Condition, of: [Atom])
    }

    private static let mostAtomsTried = 10

    /// Longer ones, which nobody writes, are taken as they are written.
    private static let mostUses = 100

    package var meaning: Meaning {
        guard atoms.count <= Self.mostAtomsTried, uses.count <= Self.mostUses else {
            return .written(condition, of: atoms)
        }
        let sorted = atoms.indices.sorted { atoms[$0] < atoms[$1] }
        let places = sorted.indices.sorted { sorted[$0] < sorted[$1] }
        let values = (0..<1 << atoms.count).map { mask in
            condition.evaluate { number in mask >> places[number] & 1 == 1 }
        }
        return .values(values, of: sorted.map { atoms[$0] })
    }
}
