internal import Findings
internal import Text

/// The resources of ours that kustomizations have, each file read once.
struct ChangedResources {
    private let files: [InputFile]
    private let kustomizations: Kustomizations

    /// The files with our API group, and all files, by their paths.
    private let own: [[String]: [Int]]
    private let all: [[String]: [Int]]

    private var read: [Int: [ChangedResource]] = [:]

    /// The resources of each kustomization that was asked for.
    private var found: [Int: [ChangedResource]] = [:]

    init(_ files: [InputFile], at paths: [[String]], in kustomizations: Kustomizations) {
        (self.files, self.kustomizations) = (files, kustomizations)
        all = Dictionary(grouping: files.indices) { paths[$0] }
        own = Dictionary(grouping: files.indices.filter { files[$0].holdsOurGroup }) { paths[$0] }
    }

    /// Whether a kustomization changes a resource of ours in some way.
    ///
    /// - Parameter number: that of the kustomization.
    mutating func isChanged(by change: KustomizationChange, of number: Int) -> Bool {
        let kustomization = kustomizations.all[number]
        switch change {
        case .patches:
            if kustomization.patches.contains(where: { own[$0] != nil }) { return true }
            return isOurs(targetsOfPatches(of: number), in: number)
        case .replacements:
            let others = sources(at: kustomization.replacements).flatMap { PatchTarget.all(replacedBy: $0) }
            return isOurs(kustomization.replaced + others, in: number)
        case .naming:
            let (namespace, others) = (kustomization.naming["namespace"], kustomization.naming.keys)
            let isNamed = others.contains { $0 != "namespace" }
            return resources(of: number).contains { isNamed || $0.name.namespace != namespace }
        case .images: return resources(of: number).contains(where: \.hasContainers)
        case .everything: return !resources(of: number).isEmpty
        }
    }

    /// What the patches of a kustomization are about.
    func targetsOfPatches(of number: Int) -> [PatchTarget] {
        let kustomization = kustomizations.all[number]
        return kustomization.targets + sources(at: kustomization.patches).flatMap { PatchTarget.all(in: $0) }
    }

    private func sources(at paths: Set<[String]>) -> [SourceFile] {
        paths.flatMap { all[$0] ?? [] }.sorted().map { files[$0].source }
    }

    private mutating func isOurs(_ targets: [PatchTarget], in number: Int) -> Bool {
        if targets.contains(where: \.isOurs) { return true }
        guard !targets.isEmpty else { return false }
        return resources(of: number).contains { resource in targets.contains { $0.mayInclude(resource) } }
    }

    /// The resources of ours that a kustomization is made of; of a component, which has none, those of whoever uses it.
    private mutating func resources(of number: Int) -> [ChangedResource] {
        if let known = found[number] { return known }
        let users = kustomizations.all[number].isComponent ? kustomizations.users(of: number) : [number]
        var numbers: Set<Int> = []
        for part in users.flatMap({ kustomizations.parts(of: $0) }) {
            for path in kustomizations.all[part].resources { numbers.formUnion(own[path] ?? []) }
        }
        var resources: [ChangedResource] = []
        for file in numbers.sorted() { resources += self.resources(in: file) }
        found[number] = resources
        return resources
    }

    /// The resources of ours in a file.
    mutating func resources(in file: Int) -> [ChangedResource] {
        if let known = read[file] { return known }
        let resources = ChangedResource.all(in: files[file].source).filter(\.name.isOurs)
        read[file] = resources
        return resources
    }
}

extension InputFile {
    /// Whether the API group of our resources is in it.
    var holdsOurGroup: Bool { bytes.span.holds("events.openfunction.io", rarest: 11) }
}
