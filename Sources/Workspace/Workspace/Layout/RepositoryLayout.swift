internal import Findings
internal import Text
internal import YAMLTree

/// What files are to each other in a repository: parts of kustomizations and of charts are no resources as they stand.
///
/// Left out are the patches of a kustomization, the templates of a chart, and a kustomization that has a resource which another one has,
/// such as a second overlay: one of the two is what a cluster gets. Each is said in one note, and only where such a file has our API
/// group. What was named is read all the same.
struct RepositoryLayout {
    /// The numbers of the files that are left out.
    private(set) var leftOut: Set<Int> = []

    /// A note for each kustomization and each chart; places are in the files as they were given.
    private(set) var notes: [Diagnostic] = []

    private let files: [InputFile]
    private let paths: [[String]]
    private var kustomizations: [Kustomization] = []

    /// The files that hold our API group and were not named.
    private let candidates: [Int]

    init(_ files: [InputFile]) {
        self.files = files
        candidates = files.indices.filter { number in
            let bytes = files[number].bytes
            return !files[number].isNamed && bytes.span.holds("events.openfunction.io", rarest: 11)
        }
        paths = candidates.isEmpty ? [] : files.map { normalized($0.name) }
        guard !candidates.isEmpty else { return }
        kustomizations = files.indices.compactMap { Kustomization(files[$0].source, at: paths[$0], file: $0) }
        leaveOutTemplates()
        leaveOutFurtherOverlays()
        leaveOutPatches()
    }

    // MARK: Charts

    private mutating func leaveOutTemplates() {
        for chart in files.indices where paths[chart].last == "Chart.yaml" {
            let folder = paths[chart].dropLast() + ["templates"]
            let templates = candidates.filter { paths[$0].count > folder.count && paths[$0].starts(with: folder) }
            guard !templates.isEmpty else { continue }
            leftOut.formUnion(templates)
            notes.append(LayoutWording.helmFirst(folderName(of: chart), chart: UInt32(chart)))
        }
    }

    // MARK: Kustomizations

    private mutating func leaveOutPatches() {
        for kustomization in kustomizations where !leftOut.contains(kustomization.file) {
            let patches = candidates.filter { kustomization.patches.contains(paths[$0]) && !leftOut.contains($0) }
            guard let place = kustomization.patchesPlace, !patches.isEmpty else { continue }
            leftOut.formUnion(patches)
            notes.append(LayoutWording.kustomizeFirst(folderName(of: kustomization.file), at: place))
        }
    }

    /// Of several kustomizations with a resource of one kind, namespace and name, all but the first are left out, with the files that no
    /// other has.
    private mutating func leaveOutFurtherOverlays() {
        guard kustomizations.count > 1 else { return }
        let direct = kustomizations.map { kustomization in
            candidates.filter { kustomization.resources.contains(paths[$0]) }
        }
        let all = kustomizations.indices.map(parts)
        var first: [ResourceName: (number: Int, file: Int)] = [:]
        for (number, kustomization) in kustomizations.enumerated() {
            var taken: (name: ResourceName, by: Int)?
            let names = direct[number].flatMap { file in
                ResourceName.all(in: files[file].source).map { (name: $0, file: file) }
            }
            for (name, file) in names {
                guard let other = first[name], other.file != file else { continue }
                // Where one set has both, it is a mistake in that set.
                let isOneSet = all.contains { $0.isSuperset(of: [number, other.number]) }
                if !isOneSet { taken = taken ?? (name, other.number) }
            }
            guard let taken, let place = kustomization.resourcesPlace else {
                for (name, file) in names where first[name] == nil { first[name] = (number, file) }
                continue
            }
            let kept = kustomizations.indices.filter { $0 != number }.flatMap { direct[$0] }
            leftOut.formUnion(Set(direct[number]).subtracting(kept))
            leftOut.formUnion(candidates.filter { kustomization.patches.contains(paths[$0]) })
            notes.append(
                LayoutWording.secondOverlay(
                    folderName(of: kustomization.file), "\(taken.name.kind) '\(taken.name.name)'",
                    first: folderName(of: kustomizations[taken.by].file), at: place))
        }
    }

    /// The kustomizations that one is made of, itself among them.
    private func parts(of number: Int) -> Set<Int> {
        var found: Set = [number]
        var pending = [number]
        while let next = pending.popLast() {
            let resources = kustomizations[next].resources
            for other in kustomizations.indices
            where resources.contains(kustomizations[other].folder) && found.insert(other).inserted {
                pending.append(other)
            }
        }
        return found
    }

    /// The directory of a file as one writes it on the command line.
    private func folderName(of file: Int) -> String {
        let name = files[file].name
        guard let slash = name.lastIndex(of: "/") else { return "." }
        return slash == name.startIndex ? "/" : String(name[..<slash])
    }
}

/// What a resource is known by.
private struct ResourceName: Hashable {
    let apiVersion: String
    let kind: String
    let namespace: String
    let name: String

    /// Those of a file, as far as it can be read.
    static func all(in file: SourceFile) -> [ResourceName] {
        var names: [ResourceName] = []
        parseDocuments(file, index: 0) { document in
            if let node = document.node, let name = ResourceName(node) { names.append(name) }
            return true
        }
        return names
    }

    private init?(_ node: YAMLNode) {
        let metadata = node.field("metadata")
        guard let apiVersion = node.field("apiVersion")?.text, let kind = node.field("kind")?.text,
            let name = metadata?.field("name")?.text
        else { return nil }
        (self.apiVersion, self.kind, self.name) = (apiVersion, kind, name)
        namespace = metadata?.field("namespace")?.text ?? ""
    }
}

extension YAMLNode {
    fileprivate func field(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == name }?.value
    }

    fileprivate var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }
}
