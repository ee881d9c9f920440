/// Tells apart what has the same name: the second gets ` (2)` behind it.
package struct UniqueNames: Sendable {
    private var taken: Set<String> = []

    /// The number that was last put behind each name that was given more than once.
    private var numbers: [String: Int] = [:]

    package init() {}

    /// The name, or the first of `name (2)`, `name (3)` … that was not given before.
    package mutating func name(_ name: String) -> String {
        if taken.insert(name).inserted { return name }
        var number = numbers[name] ?? 1
        var candidate: String
        repeat {
            number += 1
            candidate = "\(name) (\(number))"
        } while !taken.insert(candidate).inserted
        numbers[name] = number
        return candidate
    }
}
