import TestInputs
import Testing

@Suite("ofevents explain")
struct ExplainProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test(
        "Every sort of topic has a page",
        arguments: [
            ("unknown-setting", "RULE:       unknown-setting\n"), ("[unknown-field]", "CODE:       unknown-field\n"),
            ("EventSource.spec.kafka", "FIELD:      spec.kafka <map[string]KafkaSource>\n"),
            ("trigger.spec.subscribers[0].condition", "FIELD:      spec.subscribers.condition <string> -required-"),
            ("bindings.kafka", "COMPONENT:  bindings.kafka\n"),
            ("Bindings.Kafka.Brokers", "SETTING:    brokers <string>"),
            ("rules", "unknown-setting"), ("components", "pubsub.jetstream"),
        ])
    func pages(topic: String, expected: String) throws {
        let outcome = try program.run("explain", topic)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(expected), "\(outcome.output)")
        #expect(outcome.errors == "")
        #expect(!outcome.output.contains("\u{1B}"), "no colour where nobody reads it")
    }

    @Test("'lint --list-rules' prints what 'explain rules' prints, whatever there is to read")
    func rules() throws {
        let expected = try program.run("explain", "rules")
        #expect(try program.run("lint", "--list-rules").output == expected.output)
        try program.folder.write("paths: [nowhere]\n", to: ".ofevents.yaml")
        let outcome = try program.run("lint", "--list-rules", "nowhere.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output == expected.output)
        #expect(outcome.errors == "")
    }

    @Test("Without a topic it says what there is")
    func topics() throws {
        let outcome = try program.run("explain")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("TOPICS:\n"))
    }

    @Test("What a finding says in brackets can be asked for: each code that lint prints has a page")
    func codes() throws {
        let findings = try program.run("lint", "-", input: Sample.all.replacing("schedule", with: "shedule")).output
        let codes = Set(findings.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) })
        #expect(codes.count >= 2)
        for code in codes { #expect(try program.run("explain", code).status == 0, "\(code)") }
    }

    @Test(
        "An unknown topic is wrong usage, with the nearest one",
        arguments: [
            ("unknown-seting", "'unknown-setting'"), ("Triger", "'Trigger'"),
            ("trigger.spec.subscriber", "Trigger.spec.subscribers"),
            ("bindings.kafak", "'bindings.kafka'"), ("bindings.kafka.brokres", "brokers"),
        ])
    func unknown(topic: String, meant: String) throws {
        let outcome = try program.run("explain", topic)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("ofevents: error: "))
        #expect(outcome.errors.contains(meant), "\(outcome.errors)")
    }

    @Test("SARIF carries the page of each rule")
    func sarif() throws {
        let log = try program.run("lint", "-o", "sarif", "-", input: Sample.all).output
        #expect(log.contains("\"text\": \"A password, key or token is in the file"))
        #expect(!log.contains("says what it means and what to do"))
    }

    @Test("A set with settings for production is printed as it can be linted", arguments: ["component", "released"])
    func example(dialect: String) throws {
        let outcome = try program.run("explain", "bindings.kafka", "--example", "--dialect", dialect)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let linted = try program.run("lint", "--strict", "--no-config", "-", input: outcome.output)
        #expect(linted.status == 0)
        #expect(linted.output == "")
    }

    @Test(
        "An example needs a component, and its dialect needs an example",
        arguments: [
            ("explain --example", "'pubsub.kafka'"), ("explain Trigger --example", "no example of 'Trigger'"),
            ("explain pubsub.kafka --example --dialect released", "the released dialect cannot say 'pubsub.kafka'"),
            ("explain pubsub.kafka --dialect released", "add '--example'"),
            ("explain pubsub.kafka --example --recursive", "cannot be used together"),
            ("explain pubsub.kafka --example --dialect other", "component"),
        ])
    func noExample(line: String, expected: String) throws {
        let outcome = try program.run(line: line)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    }
}
