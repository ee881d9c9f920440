import TestInputs
import Testing

@Suite("Where ofevents render writes, and what --check says")
struct CheckProgramTests {
    private let program: Program

    init() throws { program = try Program(["all.yaml": Sample.all]) }

    @Test(
        "--output-file has the bytes of standard output, and stays as it is after an error",
        arguments: ["yaml", "json", "name"])
    func file(form: String) throws {
        let expected = try program.run("render", "-o", form, "all.yaml").output
        let outcome = try program.run("render", "-o", form, "--output-file", "out.txt", "all.yaml")
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try program.folder.read("out.txt") == expected)
        #expect(try program.run("render", "-o", form, "--output-file", "-", "all.yaml").output == expected)
        let broken = try program.run("render", "-o", form, "--output-file", "out.txt", "-", input: Sample.broken)
        #expect(broken.status == 1)
        #expect(try program.folder.read("out.txt") == expected)
        #expect(try program.folder.names() == ["all.yaml", "out.txt"])
    }

    @Test("--output-file is no input, and can be written")
    func refused() throws {
        let input = try program.run("render", "--output-file", "all.yaml", "all.yaml")
        #expect(input.status == 64 && input.errors.contains("cannot write 'all.yaml': it is an input"))
        #expect(try program.folder.read("all.yaml") == Sample.all)
        let next = try program.run("render", "--output-file", "new.yaml", ".")
        #expect(next.status == 64 && next.errors.contains("the next run would read it as an input of '.'"))
        #expect(try program.run("render", "--output-file", "nowhere/out", "all.yaml").status == 73)
        let both = try program.run("render", "--output-file", "out", "--diagnostics-file", "out", "all.yaml")
        #expect(both.status == 64 && both.errors.contains("cannot write 'out'"))
        #expect(try program.folder.names() == ["all.yaml"])
    }

    @Test("-o name prints kind.group/name of each object")
    func names() throws {
        let outcome = try program.run("render", "-o", "name", "all.yaml")
        #expect(outcome.output == Sample.objectNames)
    }

    @Test(
        "--check ends with the command that brings the files up to date",
        arguments: [
            "render --output-dir 'my out' --check all.yaml", "render --check -nshop --output-file out.yml all.yaml",
            "render -o json all.yaml --against 'it is.json' --check",
            "render all.yaml --output-dir=out/ --check -nshop",
        ])
    func command(line: String) throws {
        for path in ["out.yml", "it is.json"] { try program.folder.write("old", to: path) }
        let outcome = try program.run(line: line)
        #expect(outcome.status == 1)
        let last = try #require(outcome.errors.split(separator: "\n").last)
        let parts = last.split(separator: " up to date, run: ofevents ")
        try #require(parts.count == 2 && parts[0].hasPrefix(" = help: to bring "), "\(last)")
        #expect(!parts[1].contains("--check"))
        #expect(try program.run(line: String(parts[1])).status == 0)
        let again = try program.run(line: line)
        #expect(again.status == 0 && again.output.isEmpty && again.errors.isEmpty)
        #expect(try program.run(line: String(parts[1])).status == 0)
    }

    @Test("With --check, -o name prints the files that are out of date, and nothing else")
    func outdated() throws {
        let all = try program.run("render", "--check", "-o", "name", "--output-dir", "out/", "all.yaml")
        #expect(all.status == 1 && all.errors.isEmpty)
        #expect(all.output == Sample.fileNames.map { "out/\($0)\n" }.joined())
        #expect(try program.run("render", "--output-dir", "out", "all.yaml").status == 0)
        try program.folder.write("mine", to: "out/mine.yaml")
        try program.folder.write("# changed\n" + program.folder.read("out/\(Sample.fileNames[1])"), to: "changed")
        let input = Sample.all.replacing("@daily", with: "@hourly")
        let some = try program.run("render", "--check", "-o", "name", "--output-dir", "out", "-", input: input)
        #expect(some.status == 1 && some.errors.isEmpty)
        #expect(!some.output.isEmpty && some.output.split(separator: "\n").count < Sample.fileNames.count)
        #expect(try program.run(line: "render --check -oname --output-dir out all.yaml").output.isEmpty)
        for (form, path) in [("yaml", "one.yml"), ("json", "one.json")] {
            #expect(try program.run("render", "-o", form, "--output-file", path, "all.yaml").status == 0)
            let same = try program.run("render", "-o", "name", "--check", "--against", path, "all.yaml")
            #expect(same.status == 0 && same.output.isEmpty && same.errors.isEmpty, "\(path)")
            let other = try program.run("render", "-oname", "--check", "--output-file", path, "-nshop", "all.yaml")
            #expect(other.status == 1 && other.output == "\(path)\n" && other.errors.isEmpty)
        }
    }

    @Test("What is compared with standard input has no command")
    func piped() throws {
        let outcome = try program.run("render", "--check", "--against", "-", "all.yaml", input: "old")
        #expect(outcome.status == 1 && outcome.errors == "ofevents: -: it is out of date\n")
        let quiet = try program.run("render", "-q", "--check", "--output-dir", "out", "all.yaml")
        #expect(quiet.status == 1 && quiet.errors.isEmpty)
    }
}
