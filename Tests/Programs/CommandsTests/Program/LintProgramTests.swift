import TestInputs
import Testing

@Suite("ofevents lint")
struct LintProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private let faulty = Sample.all.replacing("schedule", with: "shedule")
        .replacing("value: \"@daily\"", with: "value: \"@daily\"\n      - name: direktion\n        value: input")

    @Test("Findings are the output, the count is beside it, and the level decides about the status")
    func findings() throws {
        let outcome = try program.run("lint", "-", input: faulty)
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                "warning: 'shedule' is not a setting of 'bindings.cron': Dapr ignores it [unknown-setting]"))
        #expect(outcome.output.contains(" = help: did you mean 'schedule'?\n"))
        #expect(outcome.errors == "ofevents: 2 warnings, 1 note in 3 resources\n")
        #expect(try program.run("lint", "--fail-on", "warning", "-", input: faulty).status == 1)
        #expect(
            try program.run("lint", "--fail-on", "never", "-", input: "kind: Trigger\na: [").status == 1,
            "there is no resource")
        let fine = try program.run("lint", "--fail-on", "warning", "-", input: Sample.all)
        #expect(fine.status == 0, "\(fine.output)")
    }

    @Test("--quiet leaves out the counts, and what does not decide about the status")
    func quiet() throws {
        let errors = try program.run("lint", "--quiet", "-", input: faulty)
        #expect(errors.status == 0)
        #expect((errors.output, errors.errors) == ("", ""))
        let warnings = try program.run("lint", "--quiet", "--fail-on", "warning", "-", input: faulty)
        #expect(warnings.status == 1)
        #expect(warnings.output.contains("[unknown-setting]"))
        #expect(!warnings.output.contains("[no-dead-letters]"))
        #expect(warnings.errors == "")
        for form in ["json", "sarif", "junit", "github", "markdown"] {
            let whole = try program.run("lint", "-o", form, "-", input: faulty).output
            #expect(try program.run("lint", "-q", "-o", form, "-", input: faulty).output == whole, "\(form)")
        }
    }

    @Test("Documents of other kinds are counted: one may have a wrong apiVersion")
    func skipped() throws {
        let input = Sample.all + "---\napiVersion: v1\nkind: Trigger\n"
        let outcome = try program.run("lint", "-", input: input)
        #expect(outcome.errors.hasPrefix("ofevents: skipped 1 document of another kind: 1 Trigger\nofevents: "))
        #expect(try program.run("lint", "-q", "-", input: input).errors == "")
    }

    @Test("What cannot be read is reported in every format, so that no report of an earlier run stands for this one")
    func unreadable() throws {
        try program.folder.write("old", to: "found.xml")
        let outcome = try program.run("lint", "-o", "junit=found.xml", "-o", "github", "gone.yaml")
        #expect(outcome.status == 66)
        #expect(outcome.errors == "ofevents: error: cannot read 'gone.yaml': No such file or directory\n")
        #expect(outcome.output.hasPrefix("::error title=ofevents lint::cannot read 'gone.yaml'"))
        #expect(try program.folder.read("found.xml").contains("<error message=\"cannot read 'gone.yaml'"))
        let text = try program.run("lint", "gone.yaml")
        #expect(text.output == "", "standard error has it")
        try program.folder.write(faulty, to: "events.yaml")
        let sarif = try program.run("lint", "-o", "sarif", "--baseline", "gone.txt", "events.yaml")
        #expect(sarif.status == 66)
        #expect(sarif.output.contains("\"executionSuccessful\": false"))
        let shared = try program.run("lint", "-o", "json=events.yaml", "events.yaml", "gone.yaml")
        #expect(shared.status == 64)
        #expect(try program.folder.read("events.yaml") == faulty)
    }

    @Test("The help names the default format of findings")
    func help() throws {
        let help = try program.run("lint", "--help").output
        #expect(
            help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "(values: text, json, sarif, junit, github, markdown; default: text)"), "\(help)")
        #expect(!help.contains("FindingOutput"))
    }

    @Test("A rule can be left out; one that there is not is a mistake")
    func disable() throws {
        let one = try program.run(
            "lint", "--disable", "unknown-setting", "--disable", "no-dead-letters",
            "-", input: faulty)
        #expect(one.output == "")
        #expect(one.errors == "ofevents: nothing found in 3 resources\n")
        let typo = try program.run("lint", "--disable", "unknown-seting", "-", input: faulty)
        #expect(typo.status == 64)
        #expect(typo.errors.contains("did you mean 'unknown-setting'?"))
        let fixed = try program.run("lint", "--disable", "unknown-field", "-", input: faulty)
        #expect(fixed.status == 64)
        #expect(fixed.errors.contains("'unknown-field' is an error of the compiler and cannot be turned off"))
        let none = try program.run("lint", "--disable", "xyz", "-", input: faulty)
        #expect(none.errors.contains("'xyz' is not a rule; 'ofevents explain rules' lists them\n"))
    }

    @Test("A rule that is left out and would find nothing is reported, unless that is left out too")
    func unusedDisabling() throws {
        let unused = try program.run("lint", "--disable", "unused-input", "-", input: faulty)
        #expect(
            unused.output.contains(
                "ofevents: note: --disable turns off the rule 'unused-input', which finds nothing in these files [faulty-ignore]"
            ))
        #expect(unused.status == 0)
        let silent = try program.run(
            "lint", "--disable", "unused-input", "--disable", "faulty-ignore", "-", input: faulty)
        #expect(!silent.output.contains("faulty-ignore"))
        try program.folder.write(faulty, to: "events.yaml")
        let rules = "lint: {rules: {unused-input: off}}\n"
        try program.folder.write("paths: events.yaml\n" + rules, to: ".ofevents.yaml")
        #expect(
            try program.run("lint").output.contains(
                "note: the configuration file turns off the rule 'unused-input', which finds nothing"))
        let part = try program.run("lint", "events.yaml")
        #expect(!part.output.contains("faulty-ignore"), "it may find something in other files")
        try program.folder.write(Sample.broken, to: "events.yaml")
        #expect(try !program.run("lint").output.contains("faulty-ignore"), "errors hide what it would find")
    }

    @Test("Nothing to lint is a failure, unless that is allowed")
    func nothing() throws {
        let refused = try program.run("lint", "--quiet", "--disable", "nothing-to-render", "-", input: "a: 1")
        #expect(refused.status == 1)
        #expect(refused.output.contains("error: there is nothing to lint"))
        #expect(refused.output.contains("--allow-empty"))
        let accepted = try program.run("lint", "--allow-empty", "--fail-on", "warning", "-", input: "")
        #expect(accepted.status == 0)
        #expect(accepted.output == "")
        let broken = try program.run("lint", "-", input: "kind: Trigger\na: [")
        #expect(!broken.output.contains("[nothing-to-render]"), "the error above is the reason")
    }

    @Test("What a broken resource may refer to is not called unused")
    func broken() throws {
        for (right, wrong) in [
            ("kind: Trigger", "kind: Triger"), ("inputs:", "input:"), ("eventBus: default", "eventbus: default"),
        ] {
            let outcome = try program.run("lint", "-", input: Sample.all.replacing(right, with: wrong))
            #expect(outcome.status == 1, "\(wrong)")
            #expect(!outcome.output.contains("[unused-event-bus]"), "\(outcome.output)")
        }
    }

    @Test("Several forms at once, each to its place")
    func formats() throws {
        let outcome = try program.run("lint", "-o", "github", "-o", "sarif=lint.sarif", "-", input: faulty)
        #expect(outcome.output.hasPrefix("::warning file=<stdin>,line="))
        #expect(try program.folder.read("lint.sarif").contains("\"version\": \"2.1.0\""))
        #expect(try program.run("lint", "-o", "html", "-", input: faulty).status == 64)
        #expect(try program.run("lint", "-o", "json=/nowhere/x", "-", input: faulty).status == 73)
    }

    @Test("--output-file is where the one form without a file goes, and - is standard output")
    func output() throws {
        try program.folder.write(faulty, to: "events.yaml")
        let outcome = try program.run(
            "lint", "-o", "json", "-o", "github=found.txt", "--output-file", "found.json", "events.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        #expect(try program.folder.read("found.json").hasPrefix("{\n  \"version\": 1,"))
        #expect(try program.folder.read("found.txt").hasPrefix("::warning "))
        #expect(try program.run("lint", "--output-file", "-", "events.yaml").output.contains("[unknown-setting]"))
        #expect(try program.run("lint", "-o", "json=-", "events.yaml").output.hasPrefix("{"))
        let both = try program.run("lint", "-o", "text", "-o", "github", "events.yaml")
        #expect(both.output.contains("[unknown-setting]"))
        #expect(both.output.contains("\n::warning "))
    }

    @Test(
        "Where it is not clear what goes where, that is said and nothing is written",
        arguments: [
            (["-o", "json", "-o", "text"], "'json' and 'text' cannot share standard output"),
            (["-o", "text", "-o", "text"], "'text' and 'text' cannot share standard output"),
            (["-o", "json", "-o", "sarif=-"], "'json' and 'sarif' cannot share standard output"),
            (["-o", "json=a", "-o", "sarif=./a"], "two formats cannot be written to the same file './a'"),
            (
                ["-o", "json", "-o", "sarif=a", "--output-file", "a"],
                "two formats cannot be written to the same file 'a'"
            ),
            (["-o", "json=a", "--output-file", "b"], "'--output-file' has no effect"),
            (["-o", "json", "-o", "sarif", "--output-file", "a"], "'json' and 'sarif' name no file"),
            (["--output-file", ""], "'--output-file' names no file: an empty path was given"),
            (["--output-file", "events.yaml"], "cannot write 'events.yaml': it is an input"),
            (["-o", "text=known.txt", "--baseline", "known.txt"], "cannot write 'known.txt': it is an input"),
        ])
    func unclearOutput(arguments: [String], message: String) throws {
        try program.folder.write(faulty, to: "events.yaml")
        try program.folder.write("# nothing\n", to: "known.txt")
        let outcome = try program.run(["lint"] + arguments + ["events.yaml"], input: "")
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try program.folder.names() == ["events.yaml", "known.txt"])
        #expect(try program.folder.read("events.yaml") == faulty)
    }

    @Test("Where one of several files cannot be written, none is, and nothing stays behind")
    func failingWrite() throws {
        try program.folder.write(faulty, to: "events.yaml")
        try program.folder.write("old", to: "a.json")
        let outcome = try program.run(
            "lint", "-o", "json=a.json", "-o", "sarif=nowhere/b.sarif", "-o", "text", "events.yaml")
        #expect(outcome.status == 73)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("cannot write 'nowhere/b.sarif'"))
        #expect(try program.folder.read("a.json") == "old")
        #expect(try program.folder.names() == ["a.json", "events.yaml"])
    }

    @Test("What is open already is written to and never replaced, and a link stays a link", .tags(.process))
    func streams() throws {
        try program.folder.write(faulty, to: "events.yaml")
        try program.folder.write("old", to: "deep/real.json")
        let outcome = try program.shell(
            """
            ln -s deep/real.json link.json; ln -s /dev/null null
            "$OFEVENTS" lint -o github=/dev/stderr -o json=link.json -o sarif=null -o text events.yaml 2>err
            ls -l /dev/stderr link.json null | cut -c1
            """)
        #expect(outcome.output.contains("[unknown-setting]"), "\(outcome.output)")
        #expect(outcome.output.hasSuffix("\nl\nl\nl\n"))
        #expect(try program.folder.read("err").hasPrefix("::warning file=events.yaml"))
        #expect(try program.folder.read("deep/real.json").contains("unknown-setting"))
    }
}
