import DaprCatalogue
import EventsCompiler
import Findings
import Foundation
import Manifests
import Testing

/// A folder of `Fixtures/render`: a set of files, and all that it becomes.
struct RenderCase: CustomTestStringConvertible {
    let name: String
    let folder: URL

    static func all() throws -> [RenderCase] {
        try Fixtures.folders(in: root).map { RenderCase(name: $0, folder: root.appending(path: $0)) }
    }

    private static let root = Fixtures.root.appending(path: "render")

    /// What may stand in the folder beside the inputs.
    static let companions: Set = ["expected.yaml", "expected.diagnostics.txt", "names.txt", "options.txt"]

    var testDescription: String { name }

    func files() throws -> [SourceFile] { try Fixtures.sources(Fixtures.inputs(in: folder), in: folder) }

    /// The options in `options.txt`, each a line such as `namespace: team`.
    func options() throws -> CompileOptions {
        var options = CompileOptions()
        guard let text = try? String(contentsOf: folder.appending(path: "options.txt"), encoding: .utf8) else {
            return options
        }
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw UnknownOption(line: String(line)) }
            switch parts[0] {
            case "namespace": options.namespace = parts[1]
            case "cluster-domain": options.clusterDomain = parts[1]
            case "dapr-version":
                guard let version = DaprVersion(parts[1]) else { throw UnknownOption(line: String(line)) }
                options.daprVersion = version
            case let name:
                guard let option = GeneratorOption.all.first(where: { $0.name == name }) else {
                    throw UnknownOption(line: String(line))
                }
                options.generators[option] = parts[1]
            }
        }
        return options
    }

    func compiled() throws -> Compilation { compile(try files(), options: try options()) }

    struct UnknownOption: Error {
        var line: String
    }
}
