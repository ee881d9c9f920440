import Foundation
import TestInputs
import Testing

@Suite("The baseline of ofevents lint")
struct BaselineProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private let faulty = Sample.all.replacing("schedule", with: "shedule")
        .replacing("value: \"@daily\"", with: "value: \"@daily\"\n      - name: direktion\n        value: input")

    /// The fingerprints of a baseline.
    private func fingerprints(_ text: String) -> [String] {
        text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
    }

    @Test("It leaves out what it lists, and reports lines that match no finding any more")
    func known() throws {
        try program.folder.write(faulty, to: "events.yaml")
        let written = try program.run("lint", "--write-baseline", "known.txt", "events.yaml")
        #expect((written.status, written.output) == (0, ""))
        #expect(written.errors == "ofevents: 3 findings written to 'known.txt'\n")
        let known = try program.run("lint", "--baseline", "known.txt", "--fail-on", "warning", "events.yaml")
        #expect(known.status == 0, "\(known.output)")
        #expect(known.output == "")
        try program.folder.write("# moved\n\n" + faulty, to: "events.yaml")
        let moved = try program.run("lint", "--baseline", "known.txt", "--fail-on", "warning", "events.yaml")
        #expect(moved.status == 0, "\(moved.output)")
        try program.folder.write(Sample.all, to: "events.yaml")
        let fixed = try program.run("lint", "--baseline", "known.txt", "events.yaml")
        #expect(
            fixed.output.contains(
                "known.txt:2:1: note: this and another line of the baseline (the file of accepted findings) match no finding any more [faulty-ignore]"
            ))
        #expect(fixed.status == 0)
        #expect(try !program.run("lint", "-q", "--baseline", "known.txt", "events.yaml").output.contains("known.txt"))
    }

    @Test("One that is none is not read")
    func nonsense() throws {
        try program.folder.write(faulty, to: "events.yaml")
        try program.folder.write("nonsense\n", to: "known.txt")
        let broken = try program.run("lint", "--baseline", "known.txt", "events.yaml")
        #expect(broken.status == 66)
        #expect(broken.errors.contains("it is not a baseline (a file of accepted findings): line 1 is not"))
        try program.folder.write("0123456789abcdef own-topic events.yaml: x\n", to: "known.txt")
        let old = try program.run("lint", "--baseline", "known.txt", "events.yaml")
        #expect(old.status == 66)
        #expect(
            old.errors.contains(
                "cannot use 'known.txt': it is a baseline of another version of ofevents, such as 0.1.0"
            ))
        #expect(old.errors.contains(" = help: write a new one: 'ofevents lint --write-baseline FILE PATH...'"))
        for option in ["--baseline", "--write-baseline"] {
            #expect(try program.run("lint", option, "", "events.yaml").status == 64)
        }
    }

    @Test("A line is stale only where its file and its rule were looked at, and no error hides its finding")
    func stale() throws {
        try program.folder.write(faulty, to: "a.yaml")
        let others = [
            "orders": "others", "name: default": "name: b", "eventBus: default": "eventBus: b", "billing": "c",
        ]
        let other = others.reduce(faulty) { text, pair in text.replacing(pair.key, with: pair.value) }
        try program.folder.write(other, to: "b.yaml")
        try program.folder.write("paths: [a.yaml, b.yaml]\nlint: {baseline: known.txt}\n", to: ".ofevents.yaml")
        #expect(try program.run("lint", "--no-baseline", "--write-baseline", "known.txt").status == 0)
        let part = try program.run("lint", "--assume-external", "a.yaml")
        #expect(!part.output.contains("faulty-ignore"), "\(part.output)")
        let disabled = try program.run("lint", "--disable", "unknown-setting")
        #expect(!disabled.output.contains("fit"), "\(disabled.output)")
        try program.folder.write(Sample.broken, to: "a.yaml")
        #expect(try !program.run("lint", "a.yaml").output.contains("faulty-ignore"))
        try FileManager.default.removeItem(at: program.folder.url.appending(path: "b.yaml"))
        try program.folder.write("paths: [a.yaml]\nlint: {baseline: known.txt}\n", to: ".ofevents.yaml")
        try program.folder.write(faulty, to: "a.yaml")
        let whole = try program.run("lint")
        #expect(
            whole.output.contains("of the baseline (the file of accepted findings) match"),
            "a file that is gone: \(whole.output)")
    }

    // MARK: Writing

    @Test(
        "No baseline takes the place of what is read, or would be read",
        arguments: [
            ["one.yaml", "one.yaml"], ["./one.yaml", "one.yaml"], [".ofevents.yaml", "one.yaml"],
            ["folder/new.yaml", "folder"], ["folder/two.yaml", "folder"], ["one.yaml"],
        ])
    func overwriting(arguments: [String]) throws {
        for name in ["one.yaml", "folder/two.yaml"] { try program.folder.write(faulty, to: name) }
        try program.folder.write("paths: one.yaml\n", to: ".ofevents.yaml")
        let outcome = try program.run(["lint", "--write-baseline"] + arguments, input: "")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("cannot write '\(arguments[0])'"))
        for name in ["one.yaml", "folder/two.yaml"] { #expect(try program.folder.read(name) == faulty) }
        #expect(try program.folder.read(".ofevents.yaml") == "paths: one.yaml\n")
        #expect(try program.folder.names("folder") == ["two.yaml"])
    }

    @Test("Errors and an empty set are reported, and nothing is written")
    func errors() throws {
        let broken = try program.run("lint", "--write-baseline", "known.txt", "-", input: Sample.broken)
        #expect(broken.status == 1)
        #expect(broken.errors.contains("[unknown-field]"))
        #expect(broken.errors.hasSuffix("\nofevents: 1 error; nothing was written\n"))
        let empty = try program.run("lint", "--write-baseline", "known.txt", "-", input: "a: 1\n")
        #expect(empty.status == 1)
        #expect(empty.errors.contains("error: there is nothing to lint"))
        #expect(try program.folder.names() == [])
        let allowed = try program.run("lint", "--allow-empty", "--write-baseline", "known.txt", "-", input: "a: 1\n")
        #expect(allowed.errors == "ofevents: 0 findings written to 'known.txt'\n")
        let gone = try program.run("lint", "--write-baseline", "known.txt", "gone.yaml")
        #expect(gone.status == 66)
    }

    @Test("A secret is no error of the compiler: the others are written, which is said")
    func strict() throws {
        let secret = faulty.replacing(
            "- name: redisHost", with: "- {name: redisPassword, value: x}\n    - name: redisHost")
        let outcome = try program.run("lint", "--strict", "--write-baseline", "-", "-", input: secret)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "ofevents: 3 findings written to standard output; 1 error can be in no baseline\n")
        #expect(fingerprints(outcome.output).count == 3)
    }

    @Test("- is standard output, --quiet prints nothing, and no format can be named")
    func destinations() throws {
        let outcome = try program.run("lint", "-q", "--write-baseline", "-", "-", input: faulty)
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(fingerprints(outcome.output).count == 3)
        #expect(try program.folder.names() == [])
        for option in ["--output=json", "--output-file=found.txt", "--output=text"] {
            let outcome = try program.run("lint", option, "--write-baseline", "known.txt", "-", input: faulty)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("'--write-baseline' prints no findings"))
        }
        #expect(try program.folder.names() == [])
    }

    // MARK: The names of files

    @Test("However a path is written, its findings have the same fingerprints, and a baseline the same lines")
    func spelling() throws {
        try program.folder.write("", to: "repo/.git/HEAD")
        try program.folder.write(faulty, to: "repo/deep/e.yaml")
        _ = try program.shell("mkdir repo/deep/er; ln -s deep/e.yaml repo/link.yaml; ln -s repo way")
        let base = program.folder.url.resolvingSymlinksInPath().path
        for configuration in [nil, "repo/deep/.ofevents.yaml"] {
            if let configuration { try program.folder.write("", to: configuration) }
            var baselines: Set<String> = []
            var logs: Set<String> = []
            for (folder, path) in [
                ("repo/deep", "e.yaml"), ("repo/deep", "./e.yaml"), ("repo/deep", "\(base)/repo/deep/e.yaml"),
                ("repo/deep/er", "../e.yaml"), ("repo/deep/er", "../er/.././e.yaml"), ("repo/deep", "../link.yaml"),
                ("repo/deep", "../../way/deep/e.yaml"),
            ] {
                baselines.insert(try program.run("lint", "--write-baseline", "-", path, in: folder).output)
                let log = try program.run("lint", "-o", "json", path, in: folder).output
                logs.insert(log.matches(of: /"fingerprint": "(.*)"/).map { String($0.output.1) }.joined(separator: " "))
            }
            #expect(baselines.count == 1, "\(baselines)")
            #expect(logs.count == 1, "\(logs)")
            let name = configuration == nil ? " deep/e.yaml: " : " e.yaml: "
            #expect(baselines.allSatisfy { $0.contains(name) })
        }
    }
}
