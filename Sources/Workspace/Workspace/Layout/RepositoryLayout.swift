internal import Findings
internal import Text
internal import YAMLTree

/// What files are to each other in a repository: parts of kustomizations and of charts are no resources as they stand.
///
/// Left out are the patches of a kustomization, the templates of a chart, and a kustomization that has a resource which another one has,
/// such as a second overlay: one of the two is what a cluster gets. Each is said in one note, and only where such a file has our API
/// group. So is what a kustomization changes otherwise in resources of ours. What was named is read all the same.
struct RepositoryLayout {
    /// The numbers of the files that are left out, each with what it is a part of.
    private(set) var leftOut: [Int: PartOfOthers] = [:]

    /// A note for each kustomization and each chart; places are in the files as they were given.
    private(set) var notes: [Diagnostic] = []

    /// Which of the notes are about a kustomization that is left out.
    private(set) var notesOfOverlays: Set<Int> = []

    private let files: [InputFile]
    private let paths: [[String]]
    private let kustomizations: Kustomizations

    /// The numbers of the kustomizations that have a note.
    private var noted: Set<Int> = []

    /// The files that hold our API group and were not named.
    private let candidates: [Int]

    /// The same by their paths.
    private let placed: [[String]: [Int]]

    /// The numbers of the kustomizations that have a file of a set, where these files are its context.
    private let holders: Set<Int>

    /// Whether these files are the context of a set.
    private let isContext: Bool

    /// - Parameter isOfSet: of files that are the context of a set, whether the set has the file of a path.
    init(_ files: [InputFile], isOfSet: (([String]) -> Bool)? = nil) {
        self.files = files
        isContext = isOfSet != nil
        candidates = files.indices.filter { !files[$0].isNamed && files[$0].holdsOurGroup }
        let paths = candidates.isEmpty ? [] : files.map { normalized($0.name) }
        self.paths = paths
        kustomizations = Kustomizations(in: candidates.isEmpty ? [] : files, at: paths)
        holders = isOfSet.map { [kustomizations] in kustomizations.holders(of: $0) } ?? []
        placed = Dictionary(grouping: candidates) { paths[$0] }
        guard !candidates.isEmpty else { return }
        leaveOutTemplates()
        leaveOutFurtherOverlays()
        leaveOutPatches()
        noteChanges()
    }

    // MARK: Charts

    private mutating func leaveOutTemplates() {
        for chart in files.indices where paths[chart].last == "Chart.yaml" {
            let folder = paths[chart].dropLast() + ["templates"]
            let templates = candidates.filter { paths[$0].count > folder.count && paths[$0].starts(with: folder) }
            guard !templates.isEmpty else { continue }
            leaveOut(templates, as: .template(chart: folderName(of: chart)))
            notes.append(LayoutWording.helmFirst(folderName(of: chart), chart: UInt32(chart)))
        }
    }

    // MARK: Kustomizations

    private mutating func leaveOutPatches() {
        for kustomization in kustomizations.all {
            let patches = candidates(at: kustomization.patches).filter { leftOut[$0] == nil }
            leaveOut(patches, as: .patch(folderName(of: kustomization.file)))
        }
    }

    /// A note for each kustomization that changes resources of ours, as nothing here does.
    private mutating func noteChanges() {
        // Of a context nothing is said.
        if isContext { return }
        var resources = ChangedResources(files, at: paths, in: kustomizations)
        for (number, kustomization) in kustomizations.all.enumerated() where !noted.contains(number) {
            let keys = kustomization.changes.filter { resources.isChanged(by: $0.change, of: number) }
            guard let first = keys.first else { continue }
            let hasPatches = keys.contains { $0.change == .patches }
            let others = keys.filter { $0.change != .patches }.map(\.key.value)
            notes.append(
                LayoutWording.kustomizeFirst(
                    folderName(of: kustomization.file), patches: hasPatches, others, at: first.key.span))
        }
    }

    /// Of several kustomizations with a resource of one kind, namespace and name, all but the first are left out, with the files that no
    /// other has. The first is one that has a file of the set, if there is one.
    ///
    /// Those that add different namespaces, prefixes or suffixes make different things of it, so they stay. So do those of a context where
    /// nothing says which of them the set belongs to: whoever uses such a resource is asked to choose.
    private mutating func leaveOutFurtherOverlays() {
        let direct = kustomizations.all.map { candidates(at: $0.resources) }
        let owners = Dictionary(direct.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let builders = kustomizations.builders
        var first: [OverlaidName: (number: Int, file: Int)] = [:]
        let order = kustomizations.all.indices.filter(holders.contains)
        for number in order + kustomizations.all.indices.filter({ !holders.contains($0) }) {
            let naming = isContext ? [] : kustomizations.naming(by: builders[number])
            let names = direct[number].flatMap { file in
                ChangedResource.all(in: files[file].source).map {
                    (name: OverlaidName(name: $0.name, naming: naming), file: file)
                }
            }
            let clash = names.first { name, file in
                guard let other = first[name], other.file != file else { return false }
                // Where one set has both, it is a mistake in that set.
                guard builders[number].isDisjoint(with: builders[other.number]) else { return false }
                return !isContext || holders.contains(number) != holders.contains(other.number)
            }
            guard let clash, let other = first[clash.name]?.number else {
                for (name, file) in names where first[name] == nil { first[name] = (number, file) }
                continue
            }
            let folder = folderName(of: kustomizations.all[number].file)
            let unread = direct[number].filter { owners[$0] == 1 && leftOut[$0] == nil }
            guard !unread.isEmpty else { continue }
            leaveOut(unread, as: .overlay(folder))
            note(clash.name.name, of: number, and: other, unread: unread)
        }
    }

    /// - Parameter other: the number of the kustomization that has the resource, too.
    private mutating func note(_ name: ResourceName, of number: Int, and other: Int, unread: [Int]) {
        let kustomization = kustomizations.all[number]
        guard let list = kustomization.resourcesPlace else { return }
        noted.insert(number)
        notesOfOverlays.insert(notes.count)
        let clash = LayoutWording.Clash(
            resource: "\(name.kind) '\(name.name)'", first: folderName(of: kustomizations.all[other].file),
            unread: unread.map { paths[$0].last ?? "" })
        notes.append(LayoutWording.secondOverlay(folderName(of: kustomization.file), clash, at: list))
    }

    private func candidates(at paths: Set<[String]>) -> [Int] { paths.flatMap { placed[$0] ?? [] }.sorted() }

    private mutating func leaveOut(_ numbers: [Int], as part: PartOfOthers) {
        leftOut.merge(numbers.map { ($0, part) }) { first, _ in first }
    }

    private func folderName(of file: Int) -> String { files[file].folderName }
}

/// A resource, and what the kustomizations that it is a part of add to names.
private struct OverlaidName: Hashable {
    let name: ResourceName
    let naming: Set<[String: String]>
}
