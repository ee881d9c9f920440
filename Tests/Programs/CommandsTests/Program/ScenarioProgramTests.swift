import Commands
import Findings
import Foundation
import Testing
import Workspace

#if canImport(FoundationXML)
import FoundationXML
import TestInputs
#endif

@Suite("ofevents test")
struct ScenarioProgramTests {
    private let program: Program

    init() throws {
        program = try Program(["events.yaml": Sample.all])
    }

    private static let repository = Checkout.root

    private static let rejected = repository.appending(path: "Fixtures/reject-scenario")

    private static func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: rejected.path).filter { !$0.contains(".") }.sorted()
    }

    private func scenario(_ name: String, expect: String) -> String {
        """
        scenario: \(name)
        resources: events.yaml
        steps:
        - event: orders/nightly
          data: {n: 1}
        expect: \(expect)

        """
    }

    private let passing = "[{topic: bills, data: {n: 1}}]"

    @Test("What is left out of the resources is named with a scenario that fails, and with one that has no resource")
    func leftOut() throws {
        for name in ["dev", "prod"] {
            let field = "resources: [bus.yaml, \(name).yaml, billing.yaml]\n"
            try program.folder.write(field, to: "over/\(name)/kustomization.yaml")
            try program.folder.write(Sample.eventBus, to: "over/\(name)/bus.yaml")
            try program.folder.write(Sample.eventSource, to: "over/\(name)/\(name).yaml")
            try program.folder.write(Sample.trigger, to: "over/\(name)/billing.yaml")
        }
        let text = scenario("all", expect: "[]").replacing("events.yaml", with: "[other.yaml, over]")
        try program.folder.write("apiVersion: v1\nkind: ConfigMap\n", to: "other.yaml")
        try program.folder.write(text, to: "all.scenario.yaml")
        let failed = try program.run("test", "all.scenario.yaml")
        #expect(failed.status == 1 && failed.output.contains("1 failed"), "\(failed.output)")
        #expect(failed.output.contains("    over/prod/kustomization.yaml:1:1: note: Trigger 'billing' is in"))
        let passed = text.replacing("expect: []", with: "expect: \(passing)")
        try program.folder.write(passed, to: "passes.scenario.yaml")
        for name in ["all", "passes"] {
            let json = try program.run("test", "\(name).scenario.yaml", "--format", "json").output
            #expect(json.contains("\"code\": \"kustomize-first\"") && json.contains("\"line\": 1"), "\(json)")
            let junit = try program.run("test", "\(name).scenario.yaml", "--format", "junit").output
            #expect(
                junit.contains("<system-err>over/prod/kustomization.yaml:1:1: note: Trigger 'billing' is in"),
                "\(junit)")
        }
        try program.folder.write("apiVersion: v2\nname: shop\n", to: "chart/Chart.yaml")
        try program.folder.write(Sample.eventBus, to: "chart/templates/bus.yaml")
        try program.folder.write(text.replacing("other.yaml, over", with: "chart"), to: "all.scenario.yaml")
        let empty = try program.run("test", "all.scenario.yaml")
        #expect(empty.output.contains("[helm-template-first]") && empty.output.contains("name a file itself"))
        for line in ["render chart", "lint chart"] {
            let outcome = try program.run(line: line)
            let all = outcome.output + outcome.errors
            #expect(all.contains("name a file itself") && !all.contains("check the paths"), "\(all)")
        }
    }

    // MARK: Fixtures

    @Test("The scenarios of the samples and of the adapter pass")
    func fixtures() throws {
        let outcome = try program.run("test", Self.repository.appending(path: "Fixtures/scenarios").path)
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.hasSuffix("scenarios: \(outcome.output.count { $0 == "\n" } - 1) passed\n"))
    }

    @Test("Each mistake is reported as recorded", arguments: try folders())
    func mistakes(folder: String) throws {
        try FileManager.default.copyItem(at: Self.rejected, to: program.folder.url.appending(path: "all"))
        let outcome = try program.run("test", in: "all/\(folder)")
        #expect(outcome.errors == "")
        #expect(outcome.status == 1)
        if !["several"].contains(folder) { #expect(outcome.output.contains("[\(folder)]")) }
        let recorded = Self.rejected.appending(path: "\(folder)/expected.txt")
        let expected = (try? String(contentsOf: recorded, encoding: .utf8)) ?? ""
        if outcome.output != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try outcome.output.write(to: recorded, atomically: true, encoding: .utf8)
        }
        #expect(outcome.output == expected, "UPDATE_GOLDENS=1 records it")
    }

    @Test("Every code of scenarios has a folder and a heading")
    func codes() throws {
        let codes = knownCodes.of(.scenario).map(\.id).sorted()
        #expect(try Self.folders().filter { $0 != "several" } == codes)
        let text = try String(contentsOf: Self.repository.appending(path: "docs/scenarios.md"), encoding: .utf8)
        #expect(text.matches(of: /### `([a-z-]+)`/).map { String($0.1) } == codes)
    }

    // MARK: What is run, and how it ends

    @Test("Folders are searched, hidden ones not; named files may have any name")
    func search() throws {
        try program.folder.write(scenario("one", expect: passing), to: "a.scenario.yaml")
        try program.folder.write(
            scenario("two", expect: passing).replacing("events.yaml", with: "../events.yaml"), to: "deep/b.scenario.yml"
        )
        try program.folder.write(scenario("three", expect: "[]"), to: ".hidden/c.scenario.yaml")
        try program.folder.write(scenario("four", expect: passing), to: "other.yaml")
        let all = try program.run("test")
        #expect(all.status == 0)
        #expect(
            all.output == "ok      a.scenario.yaml:1: one\nok      deep/b.scenario.yml:1: two\n2 scenarios: 2 passed\n")
        #expect(try program.run("test", "other.yaml").output.hasPrefix("ok      other.yaml:1: four\n"))
        #expect(try program.run("test", "deep", "--filter", "tw").output.hasSuffix("1 scenario: 1 passed\n"))
        let render = try program.run("render", ".", "--quiet")
        #expect(render.status == 0, "scenarios are no resources: \(render.errors)")
    }

    @Test("The exit status: 0, 1 and 64")
    func statuses() throws {
        let nothing = try program.run("test")
        #expect(nothing.status == 1)
        #expect(nothing.errors.hasPrefix("ofevents: error: there is no scenario to run in this directory\n"))
        try program.folder.write(scenario("one", expect: "[]"), to: "a.scenario.yaml")
        #expect(try program.run("test").status == 1)
        let filtered = try program.run("test", "--filter", "zwei")
        #expect(filtered.status == 1)
        #expect(filtered.errors.contains("no scenario has a name or a file name that contains 'zwei'"))
        let report = try program.run("test", "--filter", "zwei", "-o", "junit")
        #expect(report.status == 1)
        #expect(report.output.contains("<testsuites name=\"ofevents\" tests=\"0\""))
        #expect(try program.run("test", "nowhere").status == 66)
        #expect(try program.run("test", "-o", "html").status == 64)
        #expect(try program.run("test", "--wach").status == 64)
    }

    @Test("A failure shows what is expected beside what came, and the timeline; --explain shows them always")
    func failure() throws {
        try program.folder.write(scenario("one", expect: "[{topic: bills, data: {n: 2}}]"), to: "a.scenario.yaml")
        let outcome = try program.run("test")
        #expect(
            outcome.output
                == """
                FAILED  a.scenario.yaml:1: one
                            expected                actual
                    ≠ 6:10  → topic bills: {"n":2}  0 s subscriber 0 of default/billing → topic bills: {"n":1}
                              data.n: expected 2, and it is 1

                    0 s  EventSource default/orders/cron/nightly: event 1
                        → topic default-orders-nightly: {"n":1}
                    0 s  Trigger default/billing: event 1 as night
                        subscriber 0 fires: night
                            night true: now
                        subscriber 0 → topic bills: {"n":1}

                1 scenario: 1 failed

                """)
        try program.folder.write(scenario("one", expect: passing), to: "a.scenario.yaml")
        let explained = try program.run("test", "--explain")
        #expect(explained.status == 0)
        #expect(explained.output.contains("    = 6:10  → topic bills: {\"n\":1}"))
        #expect(explained.output.contains("    0 s  EventSource default/orders/cron/nightly: event 1\n"))
    }

    @Test("Data come from a file beside the scenario, byte for byte")
    func dataFile() throws {
        try program.folder.write(Sample.all, to: "sub/events.yaml")
        try program.folder.write("not { json \u{1F600}", to: "sub/data.txt")
        let text = scenario("one", expect: #"[{topic: bills, exactData: "not { json \U0001F600"}]"#)
        try program.folder.write(text.replacing("data: {n: 1}", with: "dataFile: data.txt"), to: "sub/a.scenario.yaml")
        #expect(try program.run("test").status == 0)
    }

    // MARK: Other forms

    private func writeThree() throws {
        let name = #""a <b> & \"c\" \x1b""#
        let text = [scenario(name, expect: passing), scenario("two", expect: "[]"), scenario("three", expect: "5")]
        try program.folder.write(text.joined(separator: "---\n"), to: "a.scenario.yaml")
    }

    @Test("JUnit's XML is well formed and counts right")
    func junit() throws {
        try writeThree()
        let outcome = try program.run("test", "-o", "junit")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let parser = XMLParser(data: Data(outcome.output.utf8))
        let reader = JUnitReader()
        parser.delegate = reader
        #expect(parser.parse())
        #expect(
            reader.elements == [
                "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase", "error",
            ])
        #expect(reader.counts == ["3 1 1", "3 1 1"])
        #expect(reader.names == ["a <b> & \"c\" \u{FFFD}", "two", "three"])
    }

    @Test("JSON has a version, the counts and every result")
    func json() throws {
        try writeThree()
        let outcome = try program.run("test", "-o", "json")
        #expect(outcome.status == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect([object["passed"], object["failed"], object["errors"]].map { $0 as? Int ?? -1 } == [1, 1, 1])
        let scenarios = try #require(object["scenarios"] as? [[String: Any]])
        #expect(scenarios.map { $0["status"] as? String ?? "" } == ["passed", "failed", "error"])
        #expect(scenarios.map { $0["line"] as? Int ?? 0 } == [1, 8, 15])
        let result = try #require((scenarios[1]["results"] as? [[String: Any]])?.first)
        #expect(result["status"] as? String == "unexpected")
        #expect((scenarios[2]["error"] as? String)?.contains("[wrong-type]") == true)
    }

    @Test("--watch runs again when a file changes", .tags(.process))
    func watch() throws {
        try program.folder.write(scenario("one", expect: "[]"), to: "a.scenario.yaml")
        let outcome = try program.shell(
            """
            "$OFEVENTS" test --watch > out 2>&1 & pid=$!
            wait_for() { for _ in $(seq 100); do grep -q "$1" out && return; sleep 0.1; done; echo "no $1"; cat out; }
            wait_for '1 failed'
            sed -i 's/expect: .*/expect: [{topic: bills}]/' a.scenario.yaml
            wait_for '1 passed'
            sed -i 's/bills/invoices/' events.yaml
            wait_for unknown-destination
            kill -9 $pid; wait $pid; echo "ended with $?"
            """)
        #expect(outcome.output == "ended with 137\n")
    }
}

/// Notes the elements of JUnit's XML.
private final class JUnitReader: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var counts: [String] = []
    var names: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(name)
        if name.hasPrefix("testsuite") {
            counts.append("\(attributes["tests"] ?? "") \(attributes["failures"] ?? "") \(attributes["errors"] ?? "")")
        } else if name == "testcase" {
            names.append(attributes["name"] ?? "")
        }
    }
}
