import Foundation
import TestInputs
import Testing

@Suite("ofevents migrate")
struct MigrateProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let bus = resource(
        "EventBus", "default",
        spec: """

              nats:
                version: v1
                type: pubsub.natsstreaming   # older
                metadata:
                  - name: natsURL
                    value: "nats://nats:4222"
                  - name: natsStreamingClusterID
                    value: stan
            """)
    private static let moved = bus.replacing("pubsub.natsstreaming", with: "pubsub.jetstream")
        .replacing("      - name: natsStreamingClusterID\n        value: stan\n", with: "")
    private static let source = cronSource("clock")
    private static let stream = """
        # EventBus default/default
        nats stream add default-default --server nats://nats:4222 \\
          --subjects=default-clock-tick \\
          --storage file --retention limits --defaults

        """
    private static let remarks = """
        ofevents: bus.yaml:7:11: EventBus 'default' moves to JetStream: messages that are left in NATS Streaming are lost
        ofevents: bus.yaml:11:15: 'natsStreamingClusterID' goes: JetStream has no cluster id

        """

    private func writeFiles() throws {
        try program.folder.write(Self.bus, to: "bus.yaml")
        try program.folder.write(Self.source, to: "source.yaml")
    }

    @Test("Files are rewritten in place, and the commands that create the streams go to standard output")
    func inPlace() throws {
        try writeFiles()
        let outcome = try program.run("migrate", "jetstream", "bus.yaml", "source.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output == Self.stream)
        #expect(
            outcome.errors == Self.remarks + """
                ofevents: run the commands for NATS before you apply the new manifests
                ofevents: 1 file rewritten

                """)
        #expect(try program.folder.read("bus.yaml") == Self.moved)
        #expect(try program.folder.read("source.yaml") == Self.source)
        let again = try program.run("migrate", "jetstream", "--check", ".")
        #expect(again.status == 0 && again.output.isEmpty && again.errors == "ofevents: 0 files would be rewritten\n")
        #expect(try program.run("migrate", "jetstream", "-q", ".").errors.isEmpty)
    }

    @Test("--check prints the files, --diff how they change; both end with 1 and write nothing")
    func unwritten() throws {
        try writeFiles()
        let check = try program.run("migrate", "jetstream", "--check", "bus.yaml", "source.yaml")
        #expect(check.status == 1 && check.output == "bus.yaml\n")
        let command = "ofevents migrate jetstream bus.yaml source.yaml"
        #expect(
            check.errors == Self.remarks
                + "ofevents: 1 file would be rewritten\n = help: to rewrite it, run: \(command)\n")
        let names = try program.run("migrate", "jetstream", "--check", "-o", "name", "bus.yaml", "source.yaml")
        #expect(names.status == 1 && names.output == "bus.yaml\n" && names.errors == Self.remarks)
        #expect(try program.run("migrate", "jetstream", "-oname", "bus.yaml").status == 64)
        let diff = try program.run("migrate", "jetstream", "--diff", "bus.yaml", "source.yaml")
        #expect(diff.status == 1 && diff.errors.contains(Self.stream))
        #expect(
            diff.output == """
                --- a/bus.yaml
                +++ b/bus.yaml
                @@ -4,9 +4,7 @@
                 spec: 
                   nats:
                     version: v1
                -    type: pubsub.natsstreaming   # older
                +    type: pubsub.jetstream   # older
                     metadata:
                       - name: natsURL
                         value: "nats://nats:4222"
                -      - name: natsStreamingClusterID
                -        value: stan

                """)
        #expect(try program.folder.read("bus.yaml") == Self.bus)
        let both = try program.run("migrate", "jetstream", "--diff", "--check", ".")
        #expect(both.status == 64 && both.errors.contains("'--diff' and '--check' cannot be used together"))
    }

    @Test("git apply takes the difference", .tags(.process))
    func patch() throws {
        try writeFiles()
        let patch = try program.shell("\"$OFEVENTS\" migrate jetstream --diff . 2>/dev/null > p; git apply p")
        #expect(patch.status == 0, "\(patch.output)\(patch.errors)")
        #expect(try program.folder.read("bus.yaml") == Self.moved)
    }

    @Test("The text of standard input goes to standard output, changed or not, and the commands to standard error")
    func standardInput() throws {
        let outcome = try program.run("migrate", "jetstream", "-", input: Self.bus + Self.source)
        #expect(outcome.status == 0 && outcome.output == Self.moved + Self.source)
        #expect(outcome.errors.contains(Self.stream))
        let other = try program.run("migrate", "settings", "-", input: Self.source)
        #expect(other.status == 0 && other.output == Self.source)
        #expect(other.errors == "ofevents: 0 files rewritten\n")
    }

    @Test("What cannot be rewritten is reported with its place, and ends with 1; the rest is rewritten")
    func left() throws {
        let anchored = Self.bus.replacing("default", with: "other").replacing("nats:\n", with: "nats: &a\n")
        try program.folder.write(Self.bus, to: "bus.yaml")
        try program.folder.write(anchored, to: "other.yaml")
        try program.folder.write("kind: EventBus\nspec: [\n", to: "syntax.yaml")
        let outcome = try program.run("migrate", "jetstream", "-q", ".")
        #expect(outcome.status == 1)
        #expect(try program.folder.read("bus.yaml") == Self.moved)
        #expect(try program.folder.read("other.yaml") == anchored)
        let line = "ofevents: ./other.yaml:5:9: left as it is: it is in a value with an anchor, which aliases repeat\n"
        #expect(outcome.errors.hasSuffix(line), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("./syntax.yaml:"))
    }

    @Test("The commands come before the files are written, so that they are not lost", .tags(.process))
    func commandsFirst() throws {
        try writeFiles()
        let full = try program.shell("\"$OFEVENTS\" migrate jetstream -q bus.yaml source.yaml > /dev/full")
        #expect(full.status == 73)
        #expect(try program.folder.read("bus.yaml") == Self.bus)
    }

    @Test("With errors, or without the files that use the bus, it says how to get the commands later")
    func laterCommands() throws {
        try writeFiles()
        try program.folder.write(resource("EventSource", "wrong", spec: "{eventBus: default}"), to: "wrong.yaml")
        let outcome = try program.run("migrate", "jetstream", ".")
        #expect(outcome.output == Self.stream)
        #expect(outcome.errors.contains("topics may be missing in the commands for NATS, as these files have errors"))
        try writeFiles()
        let alone = try program.run("migrate", "jetstream", "bus.yaml")
        #expect(alone.output.isEmpty)
        #expect(
            alone.errors.contains(
                "name the files of the EventSources and Triggers too, and get the commands with 'ofevents topics --output nats'"
            ))
    }

    @Test("Offsets of Kafka are copied whether or not a file has to be rewritten")
    func offsets() throws {
        let source = document(
            "EventSource", "orders",
            spec: """

                  eventBus: default
                  kafka:
                    placed: {brokers: "kafka:9092", topic: placed, authRequired: false}
                """)
        try program.folder.write(Self.moved + source, to: "events.yaml")
        let outcome = try program.run("migrate", "jetstream", "events.yaml")
        #expect(outcome.status == 0 && outcome.errors.contains("0 files rewritten"))
        #expect(outcome.output.contains("--group default-esc-kafka-placed "), "\(outcome.output)")
    }

    @Test("Where one file cannot be written, none is", .tags(.process))
    func allOrNothing() throws {
        try program.folder.write(Self.bus, to: "a.yaml")
        try program.folder.write(Self.bus.replacing("default", with: "b"), to: "b.yaml")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: program.folder.path("b.yaml"))
        let outcome = try program.run("migrate", "jetstream", "-q", "a.yaml", "b.yaml")
        #expect(outcome.status == 73 && outcome.output.isEmpty)
        #expect(
            outcome.errors
                == "ofevents: error: cannot rewrite 'b.yaml': it is read-only\n = help: nothing was written\n")
        #expect(try program.folder.read("a.yaml") == Self.bus)
        #expect(try program.run("migrate", "jetstream", "none.yaml").status == 66)
    }

    @Test("No difference shows a secret")
    func secrets() throws {
        let items = """
            - name: saslPassword
                    value: hunter2
                  - {name: authRequired, value: "true"}
            """
        let text = Sample.eventSource.replacing("bindings.cron", with: "bindings.kafka").replacing(
            "cron", with: "kafka"
        )
        .replacing("- name: schedule\n        value: \"@daily\"", with: items)
        let outcome = try program.run("migrate", "settings", "--diff", "-", input: text)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("authType") && !outcome.errors.contains("hunter2"), "\(outcome.errors)")
        #expect(outcome.errors.contains("is no patch, because lines near it may hold secrets\n"))
    }

    @Test("Without a resource there is nothing to do; the commands below are listed")
    func usage() throws {
        let empty = try program.run("migrate", "settings", "-", input: "a: 1\n")
        #expect(empty.status == 0 && empty.output == "a: 1\n")
        #expect(empty.errors.hasPrefix("ofevents: there is nothing to migrate in these files\n"))
        #expect(try program.run("migrate").status == 64)
        #expect(try program.run("migrate", "setings").errors.contains("did you mean 'settings'?"))
        #expect(try program.run("migrate", "jetstream", "--help").output.contains("--check"))
    }
}
