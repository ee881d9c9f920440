import Foundation
import TestInputs
import Testing

@Suite("ofevents render")
struct RenderProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("Standard input, a file and a directory give the same output")
    func sameOutput() throws {
        try program.folder.write(Sample.all, to: "all.yaml")
        try program.folder.write(Sample.trigger, to: "set/a-trigger.yml")
        try program.folder.write(Sample.eventBus, to: "set/deep/bus.yaml")
        try program.folder.write(Sample.eventSource, to: "set/z.json")
        try program.folder.write("kind: Trigger\na: [", to: "set/.hidden/broken.yaml")
        try program.folder.write("kind: Trigger\na: [", to: "set/notes.txt")
        let fromInput = try program.run("render", "-", input: Sample.all)
        #expect(fromInput.status == 0)
        #expect(fromInput.errors.isEmpty)
        #expect(fromInput.output.contains("name: trigger-billing\n"))
        #expect(try program.run("render", "all.yaml").output == fromInput.output)
        #expect(try program.run("render", "set").output == fromInput.output)
        #expect(try program.run("render", "set/deep", "set/z.json", "set/a-trigger.yml").output == fromInput.output)
    }

    @Test("Two processes give the same bytes", .tags(.process))
    func determinism() throws {
        let first = try program.start("render", "-", input: Sample.all).output
        #expect(try program.start("render", "-", input: Sample.all).output == first)
        #expect(try program.run("render", "-", input: Sample.all).output == first)
    }

    @Test("An error in one of two files leaves standard output empty, and the exit status is 1")
    func errors() throws {
        try program.folder.write(Sample.broken, to: "a.yaml")
        try program.folder.write(Sample.eventBus, to: "b.yaml")
        let outcome = try program.run("render", "a.yaml", "b.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("a.yaml:6:3: error: "))
        #expect(outcome.errors.contains("did you mean 'eventBus'?"))
        #expect(outcome.errors.hasSuffix("nothing was written\n"))
    }

    @Test("Warnings and what was skipped go to standard error, and the exit status is 0; --quiet leaves them out")
    func warnings() throws {
        let input = Sample.trigger + "---\n" + Sample.eventBus + "---\nkind: ConfigMap\n---\nkind: ConfigMap\n"
        let outcome = try program.run("render", "-", input: input)
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("<stdin>:9:22: warning: "))
        #expect(outcome.errors.hasSuffix("ofevents: skipped 2 documents of other kinds: 2 ConfigMap\n"))
        let quiet = try program.run("render", "-q", "-", input: input)
        #expect(quiet.errors.isEmpty)
        #expect(quiet.output == outcome.output)
    }

    @Test("A remark on many places is shown five times and then counted")
    func manyNotes() throws {
        let source = Sample.eventSource.replacing("cron:", with: "kafka:")
            .replacing("bindings.cron", with: "bindings.kafka")
            .replacing("- name: schedule", with: "- name: consumerGroup")
        let sources = (1...8).map { source.replacing("name: orders", with: "name: orders\($0)") }
        let outcome = try program.run("render", "-", input: (sources + [Sample.eventBus]).joined(separator: "---\n"))
        #expect(outcome.status == 0)
        #expect(outcome.errors.components(separatedBy: ": note: ").count - 1 == 5)
        #expect(outcome.errors.hasSuffix("ofevents: 3 more notes [consumer-group-replaced]\n"))
    }

    @Test("Options reach the output")
    func options() throws {
        let input = Sample.all.replacing(
            "topic: bills", with: "sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: f}}")
        let outcome = try program.run(
            "render", "-n", "shop", "--cluster-domain", "k8s.example", "--adapter-image", "me/adapter:1", "-",
            input: input, environment: ["OFEVENTS_ADAPTER_IMAGE": "other/adapter:2"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("namespace: shop\n"))
        #expect(!outcome.output.contains("namespace: default\n"))
        #expect(outcome.output.contains("value: http://f.shop.svc.k8s.example\n"))
        #expect(outcome.output.contains("image: me/adapter:1\n"))
    }

    @Test("The image comes from the environment where no option names it")
    func imageVariable() throws {
        let variables = ["OFEVENTS_ADAPTER_IMAGE": "other/adapter:2"]
        let outcome = try program.run("render", "-", input: Sample.all, environment: variables)
        #expect(outcome.output.contains("image: other/adapter:2\n"))
        let empty = try program.run("render", "-", input: Sample.all, environment: ["OFEVENTS_ADAPTER_IMAGE": ""])
        #expect(empty.output.contains("image: ofevents/ofevents-adapter:"))
    }

    @Test("JSON output is one List with the objects of the YAML output")
    func json() throws {
        let outcome = try program.run("render", "-o", "json", "-", input: Sample.all)
        let list = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(list["kind"] as? String == "List")
        #expect(list["apiVersion"] as? String == "v1")
        let kinds = (list["items"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
        #expect(
            kinds == [
                "Component", "Component", "Component", "Resiliency", "Resiliency", "Deployment", "Deployment",
            ])
    }

    @Test("A reader that goes away is a clean end, a full disk is not", .tags(.process))
    func closedPipe() throws {
        let sources = (1...3000).map { Sample.eventSource.replacing("name: orders", with: "name: orders\($0)") }
        try program.folder.write((sources + [Sample.eventBus]).joined(separator: "---\n"), to: "many.yaml")
        let head = try program.shell("{ \"$OFEVENTS\" render many.yaml; echo $? >status; } | head -n 1")
        #expect(head.output == "---\n")
        #expect(head.errors.isEmpty)
        #expect(try program.folder.read("status") == "0\n")
        let full = try program.shell("\"$OFEVENTS\" render many.yaml >/dev/full")
        #expect(full.status == 73)
        #expect(full.errors == "ofevents: error: cannot write to '<stdout>': No space left on device\n")
        for words in ["--help", "help render", "lint -h", "--version", "explain rules", "lint --list-rules"] {
            let help = try program.shell("\"$OFEVENTS\" \(words) >/dev/full")
            #expect(help.status == 73, "\(words)")
            #expect(help.errors == full.errors, "\(words)")
        }
    }

    @Test("Every path that cannot be read is named, and nothing is written")
    func unreadable() throws {
        let outcome = try program.run("render", "nowhere.yaml", "-", "nowhere-else", input: Sample.all)
        #expect(outcome.status == 66)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("cannot read 'nowhere.yaml': No such file or directory"))
        #expect(outcome.errors.contains("cannot read 'nowhere-else': No such file or directory"))
    }

    @Test("A directory without anything to read is reported")
    func emptyDirectory() throws {
        try program.folder.write("text", to: "empty/notes.txt")
        let outcome = try program.run("render", "empty")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("'empty' holds no *.yaml, *.yml or *.json"))
        #expect(outcome.errors.contains("[nothing-to-render]"))
    }

    @Test("Colour is for terminals only, and never with NO_COLOR", .tags(.process))
    func colour() throws {
        try program.folder.write(Sample.broken, to: "a.yaml")
        #expect(!(try program.run("render", "a.yaml").errors.contains("\u{1B}")))
        let terminal = "script -qec '\"$OFEVENTS\" render a.yaml' /dev/null"
        let onTerminal = try program.shell(terminal, environment: ["TERM": "xterm"])
        #expect(onTerminal.output.contains("\u{1B}[1;31m"))
        let plain = try program.shell(terminal, environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(plain.output.contains("error: "))
        #expect(!plain.output.contains("\u{1B}"))
    }
}
