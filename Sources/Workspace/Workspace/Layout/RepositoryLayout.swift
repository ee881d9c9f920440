internal import Findings
internal import Text
internal import YAMLTree

/// What files are to each other in a repository: parts of kustomizations and of charts are no resources as they stand.
///
/// Left out are the patches of a kustomization, the templates of a chart, and a kustomization that has a resource which another one has,
/// such as a second overlay: one of the two is what a cluster gets. Each is said in one note, and only where such a file has our API
/// group. What was named is read all the same.
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

    /// The files that hold our API group and were not named.
    private let candidates: [Int]

    /// The same by their paths.
    private let placed: [[String]: [Int]]

    /// The numbers of the kustomizations that have a file of a set, where these files are its context.
    private let holders: Set<Int>

    /// - Parameter isOfSet: of files that are the context of a set, whether the set has the file of a path.
    init(_ files: [InputFile], isOfSet: (([String]) -> Bool)? = nil) {
        self.files = files
        candidates = files.indices.filter { number in
            let bytes = files[number].bytes
            return !files[number].isNamed && bytes.span.holds("events.openfunction.io", rarest: 11)
        }
        let paths = candidates.isEmpty ? [] : files.map { normalized($0.name) }
        self.paths = paths
        kustomizations = Kustomizations(in: candidates.isEmpty ? [] : files, at: paths)
        holders = isOfSet.map { [kustomizations] in kustomizations.holders(of: $0) } ?? []
        placed = Dictionary(grouping: candidates) { paths[$0] }
        guard !candidates.isEmpty else { return }
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
            leaveOut(templates, as: .template(chart: folderName(of: chart)))
            notes.append(LayoutWording.helmFirst(folderName(of: chart), chart: UInt32(chart)))
        }
    }

    // MARK: Kustomizations

    private mutating func leaveOutPatches() {
        for kustomization in kustomizations.all where leftOut[kustomization.file] == nil {
            let patches = candidates(at: kustomization.patches).filter { leftOut[$0] == nil }
            let isOurs = !patches.isEmpty || kustomization.targets.contains(where: \.isOurs)
            guard let place = kustomization.patchesPlace, isOurs else { continue }
            leaveOut(patches, as: .patch(folderName(of: kustomization.file)))
            notes.append(LayoutWording.kustomizeFirst(folderName(of: kustomization.file), at: place))
        }
    }

    /// Of several kustomizations with a resource of one kind, namespace and name, all but the first are left out, with the files that no
    /// other has. The first is one that has a file of the set, if there is one.
    ///
    /// Those that add different namespaces, prefixes or suffixes make different things of it, so they stay.
    private mutating func leaveOutFurtherOverlays() {
        let direct = kustomizations.all.map { candidates(at: $0.resources) }
        let owners = Dictionary(direct.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let builders = kustomizations.builders
        var first: [ResourceName: (number: Int, file: Int)] = [:]
        let order = kustomizations.all.indices.filter(holders.contains)
        for number in order + kustomizations.all.indices.filter({ !holders.contains($0) }) {
            var clashes: [Clash] = []
            let names = direct[number].flatMap { file in
                ResourceName.all(in: files[file].source).map { (name: $0, file: file) }
            }
            for (name, file) in names {
                guard let other = first[name], other.file != file else { continue }
                // Where one set has both, it is a mistake in that set.
                guard builders[number].isDisjoint(with: builders[other.number]) else { continue }
                let isApart =
                    holders.contains(number) == holders.contains(other.number)
                    && kustomizations.naming(by: builders[number]) != kustomizations.naming(by: builders[other.number])
                clashes.append(Clash(name: name, other: other.number, isApart: isApart))
            }
            if let clash = clashes.first(where: { !$0.isApart }) {
                let folder = folderName(of: kustomizations.all[number].file)
                leaveOut(direct[number].filter { owners[$0] == 1 }, as: .overlay(folder))
                leaveOut(candidates(at: kustomizations.all[number].patches), as: .patch(folder))
                note(clash, of: number)
            } else {
                for (name, file) in names where first[name] == nil { first[name] = (number, file) }
                if let clash = clashes.first { note(clash, of: number) }
            }
        }
    }

    private mutating func note(_ clash: Clash, of number: Int) {
        let kustomization = kustomizations.all[number]
        guard let list = kustomization.resourcesPlace else { return }
        let resource = "\(clash.name.kind) '\(clash.name.name)'"
        let (folder, first) = (
            folderName(of: kustomization.file), folderName(of: kustomizations.all[clash.other].file)
        )
        if clash.isApart {
            let place = kustomization.namingPlace ?? list
            notes.append(LayoutWording.otherNames(folder, resource, first: first, at: place))
        } else {
            notesOfOverlays.insert(notes.count)
            notes.append(LayoutWording.secondOverlay(folder, resource, first: first, at: list))
        }
    }

    private func candidates(at paths: Set<[String]>) -> [Int] { paths.flatMap { placed[$0] ?? [] }.sorted() }

    private mutating func leaveOut(_ numbers: [Int], as part: PartOfOthers) {
        leftOut.merge(numbers.map { ($0, part) }) { first, _ in first }
    }

    private func folderName(of file: Int) -> String { files[file].folderName }
}

/// That two kustomizations have the same resource.
private struct Clash {
    let name: ResourceName

    /// The number of the kustomization that has it, too.
    let other: Int

    /// Whether both make different things of it.
    let isApart: Bool
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
