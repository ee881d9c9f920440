import Foundation
import TestInputs
import Testing

/// `Fixtures/repository`, which looks like a repository of a team: kustomize, Helm, Terraform, CloudFormation, packages of Node, documents
/// that nobody can parse, exports and scenarios.
@Suite("A repository as it is")
struct RepositoryTests {
    private let program: Program

    /// The files of the repository by path.
    private let files: [String: String]

    /// What is found in it: a note for what cannot be read as it stands, and one about a resource.
    private static let found = [
        "charts/shop/Chart.yaml helm-template-first", "deploy/overlays/prod/kustomization.yaml kustomize-first",
        "deploy/overlays/staging/kustomization.yaml kustomize-first", "exports/cluster.yaml uri-over-ref",
    ]

    init() throws {
        let root = Checkout.fixtures.appending(path: "repository")
        var files = [".git/HEAD": ""]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root.appending(path: name).path, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            // Under its own name, Git would not let this repository have what is ignored there.
            let path = name == "gitignore" ? ".gitignore" : name
            files[path] = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        }
        self.files = files
        program = try Program(files)
    }

    /// The file and the code of each finding, in order.
    private func findings(_ outcome: Program.Outcome) -> [String] {
        let lines = (outcome.output + outcome.errors).split(separator: "\n")
        return lines.compactMap { line -> String? in
            let place = /(?:\.\/)?([^: ]+):\d+:\d+: (?:error|warning|note): .*\[([a-z-]+)\]/
            return line.wholeMatch(of: place).map { "\($0.1) \($0.2)" }
        }.sorted()
    }

    @Test("Nothing is found in a document that is not ours", arguments: ["render .", "lint .", "list .", "graph ."])
    func root(line: String) throws {
        let outcome = try program.run(line: line)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(findings(outcome) == Self.found, "\(outcome.output)\(outcome.errors)")
    }

    @Test("The scenarios pass")
    func scenarios() throws {
        let outcome = try program.run("test")
        #expect(outcome.status == 0 && outcome.output.contains("1 passed"), "\(outcome.output)")
    }

    @Test("One file of it finds the rest", arguments: ["billing", "orders"])
    func oneFile(name: String) throws {
        let outcome = try program.run("lint", "deploy/base/\(name).yaml")
        #expect(outcome.status == 0 && outcome.errors == "ofevents: 1 note in 1 resource\n", "\(outcome.output)")
        #expect(outcome.output.contains("note: the event bus 'default' is defined twice with different contents, in "))
        for overlay in ["dev", "prod"] { #expect(outcome.output.contains("deploy/overlays/\(overlay)/bus.yaml'")) }
    }

    @Test("What is ignored, excluded, hidden or a part of something else is not among the resources")
    func resources() throws {
        let names = try program.run("list", ".").output
        #expect(names.matches(of: /shop +default +pubsub.jetstream/).count == 1, "one of the overlays' buses: \(names)")
        #expect(names.contains("billing") && names.contains("orders") && names.contains("nightly"))
        #expect(try program.run("list", "--no-ignore", ".").errors.contains("[no-backend]"))
    }

    @Test("Ten times as many files of others change nothing but their count")
    func many() throws {
        let others = files.filter { path, text in
            !text.contains("openfunction") && !path.hasSuffix(".scenario.yaml")
                && ![".git/HEAD", ".gitignore"].contains(path)
        }
        #expect(others.count > 15)
        var count = files.count
        for number in 0... where count < 400 {
            for (path, text) in others { try program.folder.write(text, to: "more/\(number)/\(path)") }
            count += others.count
            guard count < 400 else { break }
        }
        for line in ["render .", "lint .", "list ."] {
            let outcome = try program.run(line: line)
            #expect(outcome.status == 0 && findings(outcome) == Self.found, "\(outcome.errors)")
        }
        #expect(try program.run("test").status == 0)
    }
}
