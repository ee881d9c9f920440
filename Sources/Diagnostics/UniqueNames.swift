/// Tells apart what has the same name: the second gets ` (2)` behind it.
package struct UniqueNames: Sendable {
    private var taken: Set<String> = []

    package init() {}

    /// The name, or the first of `name (2)`, `name (3)` … that was not given before.
    package mutating func name(_ name: String) -> String {
        var (candidate, number) = (name, 1)
        while !taken.insert(candidate).inserted {
            number += 1
            candidate = "\(name) (\(number))"
        }
        return candidate
    }
}
