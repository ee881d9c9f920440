import Foundation
import TestInputs
import Testing

@testable import Commands

@Suite("Paths from the root of the repository")
struct RepositoryRootTests {
    private let program: Program

    init() throws { program = try Program() }

    private func files(in folder: String, _ paths: [String], environment: [String: String] = [:]) throws -> [String] {
        let outcome = try program.run(
            ["lint", "-o", "github"] + paths, in: folder, environment: environment)
        return outcome.output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /file=([^,]*),/).map { String($0.output.1) }
        }
    }

    private var base: String { program.folder.url.resolvingSymlinksInPath().path }

    @Test("They begin at the directory with .git, be the command run below it, or be the path absolute")
    func repository() throws {
        try program.folder.write("", to: "repo/.git/HEAD")
        for name in ["repo/events/a.yaml", "repo/b.yaml", "outside.yaml"] {
            try program.folder.write("kind: Trigger\na: [", to: name)
        }
        #expect(
            try files(in: "repo/events", ["./a.yaml", "../b.yaml", "../../outside.yaml"])
                == ["events/a.yaml", "b.yaml", "\(base)/outside.yaml"])
        #expect(try files(in: ".", ["\(base)/repo/b.yaml"]) == ["repo/b.yaml"], "no repository is here")
        #expect(try files(in: "repo", ["\(base)/repo/events/../b.yaml"]) == ["b.yaml"])
    }

    @Test("Without .git they begin at the checkout of the CI system, and without that where the command is run")
    func checkout() throws {
        try program.folder.write("kind: Trigger\na: [", to: "work/events/a.yaml")
        #expect(try files(in: "work/events", ["a.yaml"]) == ["a.yaml"])
        for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
            #expect(
                try files(in: "work/events", ["a.yaml"], environment: [variable: "\(base)/work"]) == ["events/a.yaml"])
            #expect(
                try files(in: "work/events", ["a.yaml"], environment: [variable: "/usr"]) == ["a.yaml"])
        }
    }

    @Test("A link stands for what it leads to, unless that is outside")
    func links() throws {
        try program.folder.write("", to: "repo/.git/HEAD")
        try program.folder.write("kind: Trigger\na: [", to: "repo/real.yaml")
        try program.folder.write("kind: Trigger\na: [", to: "outside.yaml")
        _ = try program.shell("ln -s real.yaml repo/link.yaml; ln -s ../outside.yaml repo/away.yaml")
        #expect(try files(in: "repo", ["link.yaml", "away.yaml"]) == ["real.yaml", "away.yaml"])
    }

    @Test("SARIF names files outside of the repository by absolute URIs")
    func sarif() throws {
        try program.folder.write("kind: Trigger\na: [", to: "a.yaml")
        try program.folder.write("", to: "repo/.git/HEAD")
        let outcome = try program.run("lint", "-o", "sarif", "../a.yaml", in: "repo")
        #expect(outcome.output.contains("\"uri\": \"file://\(base)/a.yaml\","))
    }
}
