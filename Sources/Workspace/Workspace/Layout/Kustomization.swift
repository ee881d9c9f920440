internal import Findings
internal import YAMLTree

/// What a `kustomization.yaml` says about other files: which it builds on, and which it changes them with.
///
/// Read are the fields of kustomize.config.k8s.io that name files (https://kubectl.docs.kubernetes.io/references/kustomize/).
struct Kustomization {
    /// Where it is among the files.
    let file: Int

    /// The names on the way to its directory.
    let folder: [String]

    /// The paths of resources, each a file or the directory of another kustomization.
    private(set) var resources: Set<[String]> = []

    /// The paths of patches.
    private(set) var patches: Set<[String]> = []

    /// What the patches are about that it has itself, and those whose target it names.
    private(set) var targets: [PatchTarget] = []

    /// What its replacements are about, and the paths of files with others.
    private(set) var replaced: [PatchTarget] = []
    private(set) var replacements: Set<[String]> = []

    /// What it adds to the names of its resources: the values of `namespace`, `namePrefix` and `nameSuffix`.
    private(set) var naming: [String: String] = [:]

    /// The first key of its resources, and the first of each kind with which it changes them, in its order.
    private(set) var resourcesPlace: SourceSpan?
    private(set) var changes: [(change: KustomizationChange, key: Located<String>)] = []

    /// Whether it is one for others, which changes what they have.
    private(set) var isComponent = false

    /// Nil for a file that is none.
    init?(_ input: InputFile, at path: [String], file: Int) {
        guard let name = path.last, Self.fileNames.contains(name) else { return nil }
        (self.file, folder) = (file, Array(path.dropLast()))
        var bag = DiagnosticBag()
        _ = parse(input.source, index: UInt32(file), into: &bag) { document, _ in read(document) }
    }

    private static let fileNames: Set = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

    private mutating func read(_ document: YAMLNode) {
        for field in document.pairs {
            switch field.key.value {
            case "kind": isComponent = field.value.text == "Component"
            case "resources", "bases", "components":
                resources.formUnion(paths(in: field.value))
                resourcesPlace = resourcesPlace ?? field.key.span
            case let name: if let change = KustomizationChange(name) { read(field, as: change) }
            }
        }
    }

    private mutating func read(_ field: YAMLPair, as change: KustomizationChange) {
        switch change {
        case .patches:
            patches.formUnion(paths(in: field.value))
            targets += PatchTarget.all(in: field.value)
        case .replacements:
            replacements.formUnion(paths(in: field.value))
            replaced += PatchTarget.all(replacedBy: field.value)
        case .naming:
            guard let text = field.value.text, !text.isEmpty else { return }
            naming[field.key.value] = text
        case .images, .everything: if field.value.items.isEmpty, field.value.pairs.isEmpty { return }
        }
        changes.append((change, field.key))
    }

    /// The paths that a list names, as texts or in the field `path` of its items.
    private func paths(in list: YAMLNode) -> [[String]] {
        list.items.compactMap { item in
            (item.text ?? item.field("path")?.text).map { normalized($0, in: folder) }
        }
    }
}

/// With what a kustomization changes resources.
enum KustomizationChange {
    case patches
    case replacements
    /// What it adds to names.
    case naming
    case images
    /// Labels and annotations, which all resources get, and programs of the author's own.
    case everything

    /// - Parameter key: a field of a kustomization.
    init?(_ key: String) {
        switch key {
        case "patches", "patchesStrategicMerge", "patchesJson6902": self = .patches
        case "replacements": self = .replacements
        case "namespace", "namePrefix", "nameSuffix": self = .naming
        case "images": self = .images
        case "labels", "commonLabels", "commonAnnotations", "transformers": self = .everything
        default: return nil
        }
    }
}

/// The kustomizations among files.
struct Kustomizations {
    let all: [Kustomization]

    /// The numbers of those in each directory.
    private let numbers: [[String]: [Int]]

    init(in files: [InputFile], at paths: [[String]]) {
        all = files.indices.compactMap { Kustomization(files[$0], at: paths[$0], file: $0) }
        numbers = Dictionary(grouping: all.indices) { [all] in all[$0].folder }
    }

    /// The numbers of those that one is made of, itself among them.
    func parts(of number: Int) -> Set<Int> {
        var found: Set = [number]
        var pending = [number]
        while let next = pending.popLast() {
            for part in all[next].resources.lazy.compactMap({ numbers[$0] }).joined() where found.insert(part).inserted
            {
                pending.append(part)
            }
        }
        return found
    }

    /// The numbers of those that each one is a part of, itself among them.
    var builders: [Set<Int>] {
        var builders = Array(repeating: Set<Int>(), count: all.count)
        for number in all.indices {
            for part in parts(of: number) { builders[part].insert(number) }
        }
        return builders
    }

    /// The numbers of those that one is a part of, without itself.
    func users(of number: Int) -> [Int] { all.indices.filter { $0 != number && parts(of: $0).contains(number) } }

    /// What several of them add to names; without those that add nothing.
    func naming(by numbers: Set<Int>) -> Set<[String: String]> {
        Set(numbers.lazy.map { all[$0].naming }.filter { !$0.isEmpty })
    }

    /// The numbers of those that have a resource with a path of some kind, or are made of one that has.
    func holders(of isWanted: ([String]) -> Bool) -> Set<Int> {
        let direct = Set(all.indices.filter { all[$0].resources.contains(where: isWanted) })
        return direct.isEmpty ? [] : Set(all.indices.filter { !parts(of: $0).isDisjoint(with: direct) })
    }
}

/// The names on the way that a path is, from a directory; those above where it starts stay as `..`.
func normalized(_ path: String, in folder: [String] = []) -> [String] {
    var names = path.hasPrefix("/") ? [""] : folder
    for name in path.split(separator: "/") where name != "." {
        if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(String(name)) }
    }
    return names
}
