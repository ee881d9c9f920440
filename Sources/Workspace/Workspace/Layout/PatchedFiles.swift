internal import Findings
internal import Text

/// What a file is that is left out of a set, as it is no resource as it stands.
package enum PartOfOthers: Equatable {
    /// A patch of the kustomization in a directory.
    case patch(String)
    /// A template of the chart in a directory.
    case template(chart: String)
    /// It is a resource in the kustomization of a directory, and another kustomization has the same one.
    case overlay(String)
}

/// A file that was read and left out.
package struct LeftOutFile: Equatable {
    package let file: InputFile
    package let part: PartOfOthers

    /// Why nothing is made of it.
    package var reason: String {
        switch part {
        case .patch(let folder): "it is a patch of the kustomization '\(folder)'"
        case .template(let chart): "it is a template of the chart '\(chart)'"
        case .overlay(let folder):
            "the kustomization '\(folder)' has a resource that another has: name the file itself"
        }
    }
}

extension InputFiles {
    /// The files with resources that a kustomization patches, by their places in `files`, and the reason that they had better stay as they
    /// are: a patch is about the text as it is.
    package var patched: [Int: String] {
        let own = files.indices.filter { files[$0].holdsOurGroup }
        guard !own.isEmpty else { return [:] }
        let others = leftOut.map(\.file) + context.map { InputFile(name: $0.name, bytes: $0.bytes) } + partsOfContext
        let all = files + others
        let paths = all.map { normalized($0.name) }
        let kustomizations = Kustomizations(in: all, at: paths)
        var resources = ChangedResources(all, at: paths, in: kustomizations)
        var reasons: [Int: String] = [:]
        for (number, kustomization) in kustomizations.all.enumerated() {
            let targets = resources.targetsOfPatches(of: number)
            guard !targets.isEmpty else { continue }
            let users = kustomization.isComponent ? kustomizations.users(of: number) : [number]
            let held = users.flatMap { kustomizations.parts(of: $0) }.reduce(into: Set<[String]>()) { paths, part in
                paths.formUnion(kustomizations.all[part].resources)
            }
            for file in own where reasons[file] == nil && held.contains(paths[file]) {
                let isPatched = resources.resources(in: file).contains { resource in
                    targets.contains { $0.mayInclude(resource) }
                }
                guard isPatched else { continue }
                let folder = all[kustomization.file].folderName
                reasons[file] = "the kustomization '\(folder)' patches it: rewrite it by hand, together with the patch"
            }
        }
        return reasons
    }
}

extension InputFile {
    /// The directory of the file as one writes it on the command line.
    var folderName: String {
        guard let slash = name.lastIndex(of: "/") else { return "." }
        return slash == name.startIndex ? "/" : String(name[..<slash])
    }
}
