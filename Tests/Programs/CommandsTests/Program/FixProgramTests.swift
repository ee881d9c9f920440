import Foundation
import TestInputs
import Testing

@Suite("ofevents lint --fix and --diff")
struct FixProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private let faulty = "# what comes\r\n" + Sample.all.replacing("schedule", with: "shedule")
    private let fixed = "# what comes\r\n" + Sample.all

    private func permissions(_ name: String) throws -> Int {
        let path = program.folder.path(name)
        return try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("Files are fixed in place, and other findings are reported")
    func inPlace() throws {
        try program.folder.write(faulty, to: "a/events.yaml")
        try program.folder.write("kind: Other\n", to: "a/other.yaml")
        let other = try FileManager.default.attributesOfItem(
            atPath: program.folder.path("a/other.yaml"))
        let outcome = try program.run("lint", "--fix", "--resiliency", "none", "a")
        #expect(outcome.status == 0)
        #expect(try program.folder.read("a/events.yaml") == fixed)
        #expect(
            outcome.errors == """
                ofevents: 1 finding fixed in 1 file
                ofevents: skipped 1 document of another kind: 1 Other
                ofevents: 2 warnings, 1 note in 3 resources

                """)
        #expect(!outcome.output.contains("unknown-setting"))
        #expect(outcome.output.contains("[loses-events]"))
        #expect(try program.folder.names("a") == ["events.yaml", "other.yaml"])
        let now = try FileManager.default.attributesOfItem(
            atPath: program.folder.path("a/other.yaml"))
        #expect(now[.systemFileNumber] as? Int == other[.systemFileNumber] as? Int, "it is not written")

        let again = try program.run("lint", "--fix", "--resiliency", "none", "--fail-on", "warning", "a")
        #expect(again.errors.hasPrefix("ofevents: 0 findings fixed\n"))
        #expect(again.status == 1)
        #expect(try program.run("lint", "-q", "--fix", "a").errors == "")
    }

    @Test("Nobody else produces, unless the files have another app of the namespace; comments stay with their field")
    func producers() throws {
        let source = resource(
            "EventSource", "orders",
            spec:
                "\n  # ofevents:ignore invalid-x\n  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: a}}\n"
                + deadLetterSink + "  redis: {moved: {version: v1, type: pubsub.redis, srcTopic: moves}}")
        let app = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: importer, namespace: NAMESPACE}
            spec: {template: {metadata: {annotations: {dapr.io/app-id: order-importer}}}}

            """
        let added = source.replacing("  # ofevents", with: "  producers: []\n  # ofevents")
        for (namespace, isFixed) in [("default", false), ("shop", true)] {
            let other = app.replacing("NAMESPACE", with: namespace)
            let outcome = try program.run("lint", "--fix", "-", input: source + other)
            #expect(outcome.output == (isFixed ? added : source) + other)
            #expect(outcome.errors.contains("add 'producers: [order-importer]' to its 'spec'") != isFixed)
            #expect(try program.run("lint", "--diff", "-", input: source + other).status == (isFixed ? 1 : 0))
        }
    }

    @Test("Permissions and symbolic links stay")
    func linksAndPermissions() throws {
        try program.folder.write(faulty, to: "real/events.yaml")
        let folder = program.folder.url
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: folder.appending(path: "real/events.yaml").path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "link.yaml").path, withDestinationPath: "real/events.yaml")
        #expect(try program.run("lint", "--fix", "link.yaml").status == 0)
        #expect(try program.folder.read("real/events.yaml") == fixed)
        #expect(try permissions("real/events.yaml") == 0o640)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.appending(path: "link.yaml").path)
                == "real/events.yaml")
    }

    @Test("Where one file cannot be written, none is", .tags(.process))
    func allOrNothing() throws {
        try program.folder.write(faulty, to: "a.yaml")
        try program.folder.write(
            Sample.eventSource.replacing("orders", with: "b").replacing("schedule", with: "shedule"), to: "b.yaml")
        let path = program.folder.path("b.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        let outcome = try program.run("lint", "--fix", "a.yaml", "b.yaml")
        #expect(outcome.status == 73)
        #expect(
            outcome.errors == "ofevents: error: cannot fix 'b.yaml': it is read-only\n = help: nothing was written\n")
        #expect(outcome.output.isEmpty)
        #expect(try program.folder.read("a.yaml") == faulty)
        #expect(try program.folder.names() == ["a.yaml", "b.yaml"], "no temporary file is left")

        let pipe = try program.shell("mkfifo p; cat a.yaml > p & \"$OFEVENTS\" lint --fix p")
        #expect(pipe.status == 73)
        #expect(pipe.errors.contains("cannot fix 'p': it is a pipe"))
    }

    @Test("The fixed text of standard input goes to standard output, and the findings go to standard error")
    func standardInput() throws {
        let without = ["lint", "--fix", "--resiliency", "none"]
        let outcome = try program.run(without + ["-"], input: faulty)
        #expect(outcome.status == 0)
        #expect(outcome.output == fixed)
        #expect(outcome.errors.hasPrefix("ofevents: 1 finding fixed in 1 file\n<stdin>:"))
        #expect(outcome.errors.contains("[loses-events]"))
        let json = try program.run(without + ["-o", "json", "--fail-on", "warning", "-"], input: fixed)
        #expect(json.output == fixed, "it is written even if there is nothing to fix")
        #expect(json.errors.contains("\"rule\": \"loses-events\""))
        #expect(json.status == 1)
        #expect(try program.run("lint", "--fix", "-", input: "kind: Trigger\na: [").output == "kind: Trigger\na: [")
    }

    @Test(
        "A difference is printed and nothing written, with status 1 where there is one; patch takes it", .tags(.process)
    )
    func difference() throws {
        try program.folder.write(faulty, to: "events.yaml")
        for arguments in [["lint", "--diff"], ["lint", "--diff", "--fix"]] {
            let outcome = try program.run(arguments + ["events.yaml"], input: "")
            #expect(outcome.status == 1)
            #expect(
                outcome.output
                    == """
                    --- a/events.yaml
                    +++ b/events.yaml
                    @@ -10,7 +10,7 @@
                           version: v1
                           type: bindings.cron
                           metadata:
                    -      - name: shedule
                    +      - name: schedule
                             value: "@daily"
                     ---
                     apiVersion: events.openfunction.io/v1alpha1

                    """
            )
            #expect(outcome.errors == "ofevents: 1 finding would be fixed in 1 file\n")
            #expect(try program.folder.read("events.yaml") == faulty)
        }
        let patch = try program.shell("\"$OFEVENTS\" lint --diff events.yaml 2>/dev/null | patch --binary -p1")
        #expect(patch.status == 0, "\(patch.output)\(patch.errors)")
        #expect(try program.folder.read("events.yaml") == fixed)
        let none = try program.run("lint", "--diff", "events.yaml")
        #expect(none.status == 0, "whatever else is found")
        #expect(none.output.isEmpty)
        #expect(none.errors == "ofevents: 0 findings would be fixed\n")
        #expect(try program.run("lint", "--diff", "-", input: "").status == 1, "there is no resource")
    }

    @Test("git apply takes it, in every folder and with whatever name leads to the file", .tags(.process))
    func gitApply() throws {
        let folder = program.folder
        for (path, place, line) in [
            ("events.yaml", ".", "."), ("a b/events.yaml", ".", "'a b'"), ("c/d/events.yaml", "c", "./d//events.yaml"),
        ] {
            try folder.write(faulty, to: path)
            let difference = try program.shell(
                "p=$PWD/p; git init -q . && cd '\(place)' && \"$OFEVENTS\" lint -q --diff \(line) > \"$p\"; git apply \"$p\""
            )
            #expect(difference.status == 0, "\(path): \(difference.errors)")
            #expect(try folder.read(path) == fixed)
        }
    }

    @Test(
        "What git refuses is not in the patch, and the reason is given", .tags(.process),
        arguments: [
            ("$PWD/events.yaml", "paths within the current folder"),
            ("a/../events.yaml", "paths within the current folder"),
            ("utf16.yaml", "the file is not UTF-8"), ("returns.yaml", "end with a carriage return alone"),
        ])
    func reasons(path: String, reason: String) throws {
        try program.folder.write(faulty, to: "events.yaml")
        try program.folder.write(faulty, to: "a/other.yaml")
        try program.folder.write(faulty.replacing("\n", with: "\r"), to: "returns.yaml")
        let units: [UInt8] = faulty.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        try Data([0xFF, 0xFE] + units).write(to: URL(fileURLWithPath: program.folder.path("utf16.yaml")))
        let outcome = try program.shell("\"$OFEVENTS\" lint --diff \"\(path)\" a/other.yaml")
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("--- a/a/other.yaml\n"), "\(outcome.output)")
    }

    @Test("Beside a possible secret only what changes is shown, and it is said that this is no patch")
    func noPatch() throws {
        let text = faulty.replacing(
            "      - name: shedule", with: "      - {name: saslPassword, value: hunter2}\n      - name: shedule")
        try program.folder.write(text, to: "events.yaml")
        let outcome = try program.run("lint", "--diff", "events.yaml")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("@@ -14 +14 @@\n-      - name: shedule\n+      - name: schedule\n"))
        #expect(!outcome.errors.contains("hunter2"))
        let line =
            "ofevents: the difference of 'events.yaml' is no patch, because lines near it may hold secrets\n"
        #expect(outcome.errors.contains(line))
        #expect(try program.run("lint", "-q", "--diff", "events.yaml").errors.hasSuffix("+      - name: schedule\n"))
    }

    @Test("No difference shows a secret, or other fields of its line")
    func secrets() throws {
        let items = "{name: saslPassword, value: hunter2}\n      - name: saslpassword\n        value: 0815"
        let text = Sample.eventSource.replacing("cron", with: "kafka").replacing("name: schedule", with: items)
        let outcome = try program.run("lint", "--diff", "-", input: text)
        let shown = outcome.output + outcome.errors
        #expect(!shown.contains("hunter2") && !shown.contains("0815"), "\(shown)")
        let json = try program.run("lint", "-o", "json", "-", input: text)
        #expect(!json.output.contains("hunter2") && !json.output.contains("0815"))
        let sarif = try program.run("lint", "-o", "sarif", "-", input: text)
        #expect(!sarif.output.contains("hunter2") && !sarif.output.contains("0815"))
    }

    @Test("What is disabled, suppressed or in the baseline is not fixed")
    func leftOut() throws {
        try program.folder.write(faulty, to: "events.yaml")
        #expect(try program.run("lint", "--fix", "--disable", "unknown-setting", "events.yaml").status == 0)
        #expect(try program.folder.read("events.yaml") == faulty)
        #expect(try program.run("lint", "--write-baseline", "known.txt", "events.yaml").status == 0)
        #expect(try program.run("lint", "--fix", "--baseline", "known.txt", "events.yaml").output.isEmpty)
        #expect(try program.folder.read("events.yaml") == faulty)
        let suppressed = faulty.replacing("shedule", with: "shedule # ofevents:ignore unknown-setting: ours")
        try program.folder.write(suppressed, to: "events.yaml")
        #expect(try program.run("lint", "--fix", "events.yaml").status == 0)
        #expect(try program.folder.read("events.yaml") == suppressed)
    }

    @Test("A file that would have a new error stays as it is, which is reported, and the others are fixed")
    func newError() throws {
        try program.folder.write(faulty, to: "events.yaml")
        let bad = Sample.eventSource.replacing("orders", with: "b").replacing(
            "metadata:\n      - name: s", with: "metdata: 5\n      #")
        try program.folder.write(bad.replacing("        value", with: "#"), to: "bad.yaml")
        let before = try program.folder.read("bad.yaml")
        let outcome = try program.run("lint", "--fix", ".")
        #expect(try program.folder.read("bad.yaml") == before)
        #expect(try program.folder.read("events.yaml") == fixed)
        #expect(
            outcome.errors.contains(
                "ofevents: './bad.yaml' is left as it is: the fixed text would have a new error; correct this first: 'spec.cron.nightly.metadata' must be a list, and this is the number 5 [wrong-type]\n"
            ))
        #expect(outcome.status == 1)
    }

    @Test("A misspelt field of a bus on NATS Streaming is fixed, although lint then reports that Dapr removed it")
    func removedBus() throws {
        let bus = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: default}
            spec:
              natsStreaming:
                natsUrl: nats://stan:4222
                natsStreamingClusterID: stan
                subscriptionType: queue

            """
        try program.folder.write(bus, to: "bus.yaml")
        let outcome = try program.run("lint", "--fix", "--assume-external", "bus.yaml")
        #expect(try program.folder.read("bus.yaml") == bus.replacing("natsUrl", with: "natsURL"))
        #expect(outcome.output.contains("[nats-streaming-removed]") && !outcome.output.contains("[unknown-field]"))
        #expect(outcome.status == 1)
    }

    @Test("--fix and --write-baseline cannot be used together")
    func usage() throws {
        let outcome = try program.run("lint", "--fix", "--write-baseline", "known.txt", "-", input: Sample.all)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'--write-baseline' cannot be used with '--fix' or '--diff'"))
        for option in ["--output=json", "--output-file=found.txt"] {
            let outcome = try program.run("lint", "--diff", option, "-", input: faulty)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("'--diff' prints no findings"))
        }
        let empty = try program.run("lint", "--diff", "-", input: "a: 1\n")
        #expect(empty.status == 1)
        #expect(empty.errors.contains("error: there is nothing to lint"))
        #expect(try program.run("lint", "--diff", "--allow-empty", "-", input: "a: 1\n").status == 0)
        #expect(try program.run("lint", "--help").output.contains("--diff"))
    }
}
