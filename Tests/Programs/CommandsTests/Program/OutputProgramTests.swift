import Foundation
import TestInputs
import Testing

@Suite("ofevents render --output-dir and --check")
struct OutputProgramTests {
    private let program: Program

    init() throws {
        program = try Program(["all.yaml": Sample.all])
    }

    @Test("Each object becomes a file that kubectl reads, and together they are the output")
    func files() throws {
        let outcome = try program.run("render", "--output-dir", "out/deep", "all.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "ofevents: out/deep: 7 written\n")
        #expect(try program.folder.names("out/deep") == Sample.fileNames)
        let inOrder = Sample.fileNames.filter { !$0.hasPrefix("d") } + Sample.fileNames.filter { $0.hasPrefix("d") }
        let bodies = try inOrder.map { name in
            try program.folder.read("out/deep/\(name)").split(separator: "\n", maxSplits: 1)[1]
        }
        #expect(bodies.joined() == (try program.run("render", "all.yaml").output))
    }

    @Test("A second run writes what changed, removes what is gone, and touches nothing else")
    func secondRun() throws {
        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        try program.folder.write("mine", to: "out/kustomization.yaml")
        try program.folder.write("kind: Component\n", to: "out/component-default-mine.yaml")
        let outcome = try program.run(
            "render", "--output-dir", "out", "-",
            input: [Sample.eventSource, Sample.eventBus].joined(separator: "---\n"))
        #expect(outcome.errors == "ofevents: out: 3 removed, 4 unchanged\n")
        #expect(
            try program.folder.names("out") == [
                "component-default-eventsource-eventbus-orders.yaml",
                "component-default-eventsource-orders-cron-nightly.yaml", "component-default-mine.yaml",
                "deployment-default-eventsource-orders-cron-nightly.yaml", "kustomization.yaml",
                "resiliency-default-eventsource-orders-cron-nightly.yaml",
            ])
    }

    @Test("Where a kustomization is left out, render warns and removes nothing")
    func overlays() throws {
        for name in ["a", "b"] {
            try program.folder.write("resources: [bus.yaml, src.yaml]\n", to: "\(name)/kustomization.yaml")
            try program.folder.write(Sample.eventBus, to: "\(name)/bus.yaml")
            try program.folder.write(Sample.eventSource.replacing("orders", with: name), to: "\(name)/src.yaml")
        }
        #expect(try program.run("render", "--output-dir", "out", "b").status == 0)
        let outcome = try program.run("render", "--output-dir", "out", "a", "b")
        #expect(outcome.status == 0 && outcome.errors.contains("b/kustomization.yaml:1:1: warning: "))
        #expect(outcome.errors.hasSuffix("stay: they may belong to the kustomization that is left out\n"))
        #expect(try program.folder.names("out").contains { $0.contains("eventsource-b") })
        #expect(try program.run("render", "--output-dir", "out", "--check", "a", "b").status == 0)
        #expect(try program.run("list", "a", "b").errors.contains("b/kustomization.yaml:1:1: note: "))
        try program.folder.write("namespace: b\nresources: [bus.yaml, src.yaml]\n", to: "b/kustomization.yaml")
        let apart = try program.run("render", "--output-dir", "out", "a", "b")
        #expect(apart.status == 1 && apart.errors.contains("[duplicate-resource]"))
        #expect(apart.errors.contains("run 'kubectl kustomize b | ofevents render -'"))
    }

    @Test("An error in the input leaves the files as they are")
    func errors() throws {
        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        #expect(try program.run("render", "--output-dir", "out", "-", input: Sample.broken).status == 1)
        #expect(try program.folder.names("out") == Sample.fileNames)
    }

    @Test("A file of somebody else in the place of one of ours is not replaced, and no other is written")
    func foreignFile() throws {
        try program.folder.write("mine", to: "out/\(Sample.fileNames[3])")
        let outcome = try program.run("render", "--output-dir", "out", "all.yaml")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("ofevents did not write this file"))
        #expect(try program.folder.names("out") == [Sample.fileNames[3]])
    }

    @Test("Two objects that would be one file are an error that names both")
    func fileNameCollision() throws {
        let triggers = [("x", "trigger-b"), ("x-trigger", "b")].map { namespace, name in
            Sample.trigger.replacing("metadata:", with: "metadata:\n  namespace: \(namespace)")
                .replacing("name: billing", with: "name: \(name)")
        }
        let bus = Sample.eventBus.replacing("kind: EventBus", with: "kind: ClusterEventBus")
        let input = (triggers + [bus]).joined(separator: "---\n")
        #expect(try program.run("render", "-", input: input).status == 0)
        let outcome = try program.run("render", "--output-dir", "out", "-", input: input)
        #expect(outcome.status == 73)
        #expect(
            outcome.errors.contains(
                """
                ofevents: error: cannot write 'resiliency-x-trigger-trigger-b.yaml': Resiliency 'trigger-trigger-b' of \
                namespace 'x' and Resiliency 'trigger-b' of namespace 'x-trigger' would both be this file
                """))
        #expect(try program.folder.names() == ["all.yaml"])
    }

    @Test("An object whose file name would be too long is an error that names the other way")
    func longFileName() throws {
        let input = Sample.all.replacing("name: billing", with: "name: \(String(repeating: "b", count: 234))")
        let outcome = try program.run("render", "--output-dir", "out", "-", input: input)
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("a file name has at most 255 bytes"))
        #expect(outcome.errors.contains("ofevents render PATH... > FILE"))
        #expect(try program.folder.names() == ["all.yaml"])
    }

    @Test(
        "An input without any resource removes nothing without --allow-empty",
        arguments: [
            "", "Error: helm failed\n", "helm failed\n", "[]", "apiVersion: v1\nkind: List\nitems:\n",
            "apiVersion: v1\nkind: ConfigMap\n",
        ])
    func emptyInput(input: String) throws {
        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        for check in [[], ["--check"]] {
            let outcome = try program.run(["render", "-q", "--output-dir", "out", "-"] + check, input: input)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix("ofevents: error: cannot empty 'out': the input holds no resource of "))
            #expect(outcome.errors.contains(", and 7 files would be removed\n = help: nothing was changed;"))
            #expect(try program.folder.names("out") == Sample.fileNames)
        }
        let outcome = try program.run("render", "-q", "--output-dir", "out", "--allow-empty", "-", input: input)
        #expect(outcome.status == 0)
        #expect(try program.folder.names("out") == [])
        #expect(try program.run("render", "-q", "--output-dir", "out", "-", input: input).status == 0)
    }

    @Test("What git and editors do to line endings is recognised, reported and fixed")
    func lineEndings() throws {
        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        for name in Sample.fileNames {
            let text = try program.folder.read("out/\(name)")
            try program.folder.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "out/\(name)")
        }
        let checked = try program.run("render", "--check", "--output-dir", "out", "all.yaml")
        #expect(checked.status == 1)
        #expect(
            checked.output
                == Sample.fileNames.map {
                    "out/\($0): only the line endings differ: CR LF in place of LF, and a byte order mark before them\n"
                }.joined())
        #expect(
            checked.errors == """
                ofevents: out: 7 files are out of date
                 = help: 'text eol=lf' in .gitattributes keeps git from converting them
                 = help: to bring them up to date, run: ofevents render --output-dir out all.yaml

                """)
        let one = "\u{FEFF}" + (try program.run("render", "all.yaml").output)
        let against = try program.run(["render", "--check", "--against", "-", "all.yaml"], input: one)
        #expect(against.status == 1)
        #expect(against.output == "-: only the byte order mark at its start differs\n")
        let input = [Sample.eventSource, Sample.eventBus].joined(separator: "---\n")
        let outcome = try program.run("render", "--output-dir", "out", "-", input: input)
        #expect(outcome.errors == "ofevents: out: 4 written, 3 removed\n")
        #expect(try program.run("render", "--check", "--output-dir", "out", "-", input: input).status == 0)
    }

    @Test("--check passes when the directory is up to date and writes nothing when it is not")
    func checkDirectory() throws {
        let missing = try program.run("render", "--check", "--output-dir", "out", "all.yaml")
        #expect(missing.status == 1)
        #expect(missing.output.hasPrefix("--- /dev/null\n+++ b/out/\(Sample.fileNames[0])\n@@ -0,0 +1,"))
        #expect(
            missing.errors == """
                ofevents: out: 7 files are out of date
                 = help: to bring them up to date, run: ofevents render --output-dir out all.yaml

                """)
        #expect(try program.folder.names() == ["all.yaml"])

        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        let current = try program.run("render", "--check", "--output-dir", "out", "all.yaml")
        #expect(current.status == 0)
        #expect(current.output.isEmpty && current.errors.isEmpty)

        let name = "out/\(Sample.fileNames[4])"
        let edited = try program.folder.read(name).replacing("replicas: 1", with: "replicas: 2")
        try program.folder.write(edited, to: name)
        let changed = try program.run("render", "--check", "--output-dir", "out", "all.yaml")
        #expect(changed.status == 1)
        #expect(changed.output.contains("\n-  replicas: 2\n+  replicas: 1\n"))
        #expect(
            changed.errors == """
                ofevents: out: 1 file is out of date
                 = help: to bring it up to date, run: ofevents render --output-dir out all.yaml

                """)
        #expect(try program.folder.read(name) == edited)
    }

    @Test("The difference that --check prints is a patch that brings the directory up to date", .tags(.process))
    func patch() throws {
        _ = try program.run("render", "--output-dir", "out", "all.yaml")
        let image = ["--adapter-image", "me/adapter:2"]
        let patched = try program.shell(
            "\"$OFEVENTS\" render --check --output-dir out \(image.joined(separator: " ")) all.yaml | patch -p1 -s")
        #expect(patched.status == 0)
        let outcome = try program.run(["render", "--check", "--output-dir", "out"] + image + ["all.yaml"])
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
    }

    @Test("--check --against compares with one file, in YAML and in JSON")
    func checkFile() throws {
        for format in ["yaml", "json"] {
            let output = try program.run("render", "-o", format, "all.yaml").output
            try program.folder.write(output, to: "rendered")
            let same = try program.run("render", "-o", format, "--check", "--against", "rendered", "all.yaml")
            #expect(same.status == 0 && same.output.isEmpty && same.errors.isEmpty)
        }
        let piped = try program.run(
            "render", "--check", "--against", "-", "all.yaml", input: try program.run("render", "all.yaml").output)
        #expect(piped.status == 0 && piped.output.isEmpty && piped.errors.isEmpty)
        let twice = try program.run("render", "--check", "--against", "-", "-")
        #expect(twice.status == 64)
        #expect(twice.errors.contains("'-' (standard input) is given twice, for the resources and for '--against'"))
        let other = try program.run("render", "--check", "--against", "rendered", "all.yaml")
        #expect(other.status == 1)
        #expect(other.output.hasPrefix("--- a/rendered\n+++ b/rendered\n@@ "))
        #expect(
            other.errors == """
                ofevents: rendered: it is out of date
                 = help: to bring it up to date, run: ofevents render --output-file rendered all.yaml

                """)
        #expect(try program.run(line: "render --output-file rendered all.yaml").status == 0)
        #expect(try program.run("render", "--check", "--against", "rendered", "all.yaml").status == 0)
        let missing = try program.run("render", "--check", "--against", "nowhere", "all.yaml")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("write it first: 'ofevents render PATH... > FILE'"))
    }
}
