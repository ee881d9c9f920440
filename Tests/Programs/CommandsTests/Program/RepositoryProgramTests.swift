import Foundation
import TestInputs
import Testing

@Suite("Commands at the root of a repository")
struct RepositoryProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("What Git ignores is read with --no-ignore only, and a directory of nothing else is named")
    func ignored() throws {
        try program.folder.write("", to: ".git/HEAD")
        try program.folder.write("vendor/\n", to: ".gitignore")
        try program.folder.write(Sample.eventBus, to: "vendor/bus.yaml")
        let outcome = try program.run("list", ".")
        #expect(outcome.errors.contains("'.' holds no *.yaml, *.yml or *.json but ignored ones; --no-ignore reads"))
        #expect(try program.run("list", "--no-ignore", ".").output.contains("EventBus"))
        #expect(try program.run("list", "vendor/bus.yaml").output.contains("EventBus"))
    }

    @Test("What Git's patterns leave out is counted, and what the configuration excludes is not")
    func counted() throws {
        try program.folder.write("", to: ".git/HEAD")
        try program.folder.write("vendor/\n*.gen.yaml\n*.txt\n", to: ".gitignore")
        try program.folder.write("exclude: out/\n", to: ".ofevents.yaml")
        for name in ["vendor/a.yaml", "vendor/b.yaml", "a.gen.yaml", "b.gen.yaml", "c.txt", "out/a.yaml", "a.yaml"] {
            try program.folder.write(Sample.eventBus, to: name)
        }
        let line = "ofevents: skipped 2 files and 1 directory that .gitignore names; --no-ignore reads them\n"
        for command in ["list .", "lint ."] {
            #expect(try program.run(line: command).errors.contains(line), "\(command)")
        }
        for command in ["list --no-ignore a.yaml", "list a.yaml", "list -q .", "list a.gen.yaml"] {
            #expect(try program.run(line: command).errors.contains("skipped") == false, "\(command)")
        }
    }

    @Test("What the configuration excludes is left out of the resources of scenarios, too")
    func excluded() throws {
        try program.folder.write("exclude: broken/\n", to: ".ofevents.yaml")
        try program.folder.write(Sample.all, to: "events/all.yaml")
        try program.folder.write("kind: Trigger\n]\n", to: "events/broken/a.yaml")
        #expect(try program.run("render", "events").status == 0)
        #expect(try program.run("init", "--output-dir", "tests", "events").status == 0)
        #expect(try program.run("test", "tests").status == 0)
        #expect(try program.run("test", "--no-config", "tests").status == 1)
    }

    @Test("A patch and a second overlay lead to one note each, in render and in lint, and to no error")
    func kustomize() throws {
        for name in ["dev", "prod"] {
            try program.folder.write("resources: [bus.yaml]\n", to: "overlays/\(name)/kustomization.yaml")
            try program.folder.write(Sample.eventBus, to: "overlays/\(name)/bus.yaml")
        }
        try program.folder.write(
            "resources: [../dev]\npatches: [{path: bus.yaml}]\n", to: "overlays/test/kustomization.yaml")
        try program.folder.write(Sample.eventBus, to: "overlays/test/bus.yaml")
        for command in ["render", "lint"] {
            let outcome = try program.run(command, "--no-config", "overlays")
            let text = outcome.output + outcome.errors
            #expect(outcome.status == 0)
            #expect(text.components(separatedBy: "[kustomize-first]").count == 3, "\(text)")
            #expect(text.contains("kubectl kustomize overlays/prod | ofevents render -"))
            #expect(text.contains("kubectl kustomize overlays/test | ofevents render -"))
            #expect(!text.contains("error:"))
        }
        #expect(
            try program.run("lint", "--disable", "kustomize-first", "overlays").output.contains("kustomize") == false)
        #expect(try program.run("render", "overlays/dev/bus.yaml", "overlays/prod/bus.yaml").status == 1)
    }
}
