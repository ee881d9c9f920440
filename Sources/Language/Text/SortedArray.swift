extension Array {
    /// The first place whose element is beyond, in an array in which all those are behind the others.
    ///
    /// In time that grows with the logarithm of the count.
    package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
