internal import Findings
internal import Text

/// Names that a reference may have, with what a message says about them, made once for any number of faulty references.
struct KnownNames {
    private let names: Set<String>

    /// Those of them that a message may propose.
    private let proposed: Set<String>

    /// Ten of those in order, and how many more there are.
    let listed: String

    /// What is meant by names of something else.
    let meaning: [String: String]

    /// - Parameters:
    ///   - isProposed: false for a faulty name, which is known and to be changed.
    ///   - meaning: what is meant by names of something else.
    init(
        _ names: Set<String>, proposed isProposed: ((String) -> Bool)? = nil, meaning: [String: String] = [:]
    ) {
        self.names = names
        self.meaning = meaning
        let proposed = isProposed.map { names.filter($0) } ?? names
        self.proposed = proposed
        listed =
            proposed.count > 10
            ? "\(quotedList(proposed.min(count: 10))) and \(proposed.count - 10) more"
            : Text.listed(proposed.sorted(), "and")
    }

    func contains(_ name: String) -> Bool { names.contains(name) }

    /// The nearest of those that may be proposed; among more than 500 nobody looks, so that hostile input costs nothing.
    func nearest(to name: String) -> String? {
        proposed.count > 500 ? nil : nearestName(to: name, among: proposed.sorted())
    }
}

extension Collection where Element: Comparable {
    /// The smallest elements, in order.
    fileprivate func min(count: Int) -> [Element] {
        var smallest: [Element] = []
        for element in self where smallest.count < count || element < smallest[count - 1] {
            smallest.insert(element, at: smallest.firstIndex { element < $0 } ?? smallest.count)
            if smallest.count > count { smallest.removeLast() }
        }
        return smallest
    }
}
