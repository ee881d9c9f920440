internal import EventsAPI
internal import YAMLTree

extension [YAMLField] {
    /// The labels or annotations with those of the author behind them: of two of one name this program's stays.
    ///
    /// - Parameter toPods: whether those of Dapr are wanted, which it reads of pods alone.
    func adding(_ entries: [CopiedMetadata.Entry], toPods: Bool) -> [YAMLField] {
        if entries.isEmpty { return self }
        let added = entries.filter { entry in
            (toPods || !entry.isForPods) && !contains { $0.key == entry.name }
        }
        return self + added.map { YAMLField($0.name, .string($0.value)) }
    }
}
