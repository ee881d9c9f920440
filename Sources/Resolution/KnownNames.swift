internal import Diagnostics

/// Names that a reference may have, with what a message says about them, made once for any number of faulty references.
struct KnownNames {
    private let names: Set<String>

    /// Ten of the names in order, and how many more there are.
    let listed: String

    init(_ names: Set<String>) {
        self.names = names
        listed =
            names.count > 10
            ? "\(names.min(count: 10).joined(separator: ", ")) and \(names.count - 10) more"
            : names.sorted().joined(separator: ", ")
    }

    func contains(_ name: String) -> Bool { names.contains(name) }

    /// The nearest of the names; among more than 500 nobody looks, so that hostile input costs nothing.
    func nearest(to name: String) -> String? {
        names.count > 500 ? nil : nearestName(to: name, among: names.sorted())
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
