package import Resolution

/// Makes the manifests of one sort out of the resolved model.
///
/// A new one is a file in this folder and a line in `all`. Nothing else names a generator: files, lists and the order of the
/// output follow from its kinds, the command line and the configuration file from its options.
package struct Generator: Sendable {
    /// The kinds of the objects that it makes.
    package let kinds: [ManifestKind]

    /// What the user can decide about them.
    package let options: [GeneratorOption]

    /// Adds its manifests; their order does not matter.
    fileprivate let make: @Sendable (ResolvedModel, GeneratorOptions, inout [Manifest]) -> Void

    init(
        _ kinds: [ManifestKind], options: [GeneratorOption] = [],
        make: @escaping @Sendable (ResolvedModel, GeneratorOptions, inout [Manifest]) -> Void
    ) {
        (self.kinds, self.options, self.make) = (kinds, options, make)
    }

    /// Every generator.
    package static let all: [Generator] = [
        .componentsOfSources,
        .componentsOfBuses,
        .componentsOfSinks,
        .resiliencies,
        .deploymentsOfSources,
        .deploymentsOfTriggers,
    ]
}

extension ManifestKind {
    /// Every kind that is generated, each once, in the order of the output.
    package static let all = Generator.all.flatMap(\.kinds).reduce(into: [ManifestKind]()) { kinds, kind in
        if !kinds.contains(kind) { kinds.append(kind) }
    }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
}

/// Every object that the resolved model becomes, by rank of its kind, then by namespace and name.
///
/// The order does not depend on the order of the input.
package func generate(_ model: ResolvedModel, options: GeneratorOptions) -> [Manifest] {
    var manifests: [Manifest] = []
    manifests.reserveCapacity(model.eventSources.count * 4 + model.triggers.count * 4)
    for generator in Generator.all { generator.make(model, options, &manifests) }
    return ordered(manifests)
}

/// Sorts keys, not objects: an object is large, and sorting moves it often. Objects of one kind and name stay in their order.
private func ordered(_ manifests: [Manifest]) -> [Manifest] {
    let kinds = ManifestKind.all
    var keys = manifests.indices.map { place in
        guard let kind = kinds.firstIndex(of: manifests[place].kind) else {
            preconditionFailure("a generator made an object of a kind that it does not list")
        }
        return OrderKey(
            kind: UInt32(kind), place: UInt32(place), namespace: manifests[place].namespace,
            name: manifests[place].name)
    }
    keys.sort()
    return keys.map { manifests[Int($0.place)] }
}

/// Where an object stands in the output: by its kind, then by namespace and name.
private struct OrderKey: Comparable {
    /// The kind's place in `ManifestKind.all`.
    let kind: UInt32

    /// The object's place among the unsorted ones.
    let place: UInt32
    let namespace: String
    let name: String

    static func < (left: OrderKey, right: OrderKey) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        if left.namespace != right.namespace { return left.namespace < right.namespace }
        return left.name < right.name
    }
}
