import Findings
import HandlerContract
import Testing

@testable import Scenarios
@testable import Simulation

@Suite("What is expected against what came")
struct JudgeTests {
    private let pod = PodName(
        .trigger(
            TriggerConfig(
                namespace: "default", triggerName: "mail", eventBusName: "b", eventBusComponentName: "b",
                eventBusTopics: ["t"], inputs: [], subscribers: [])))

    private func record(
        _ deliveries: (Destination, String)..., letters: Set<String> = [], answers: [(String, Bool)] = []
    ) -> ScenarioRecord {
        var record = ScenarioRecord()
        for (number, (destination, data)) in deliveries.enumerated() {
            var attributes = ["id": "\(number)", "type": "order"]
            if letters.contains(data) {
                for (name, value) in [("target", "x"), ("status", "503"), ("attempts", "5"), ("answer", "no")] {
                    attributes["deadletter\(name)"] = value
                }
            }
            let arrival = Arrival(
                destination, of: pod, subscriber: 0, isDeadLetter: letters.contains(data), data: Array(data.utf8),
                attributes: attributes, headers: ["Ce-Id": "\(number)"])
            record.deliveries.append((.seconds(number), arrival))
        }
        record.answers = answers.map { (.zero, pod, $0.0, $0.1) }
        record.topicsOnTheWay = ["way"]
        return record
    }

    private let a = Destination.topic("a")
    private let b = Destination.topic("b")

    /// The marks of the outcomes, and what differs.
    private func judge(_ expect: String, _ record: ScenarioRecord, more: String = "") throws -> String {
        let text = "scenario: s\nresources: r\nsteps: [{event: s/e}]\n\(more)expect:\n\(expect)"
        guard case .scenario(let scenario)? = decodeScenarios(SourceFile(name: "s", text: text)).first else {
            Issue.record("the scenario has errors")
            return ""
        }
        return scenario.judge(record).map { ([$0.mark.rawValue] + $0.differences).joined(separator: " ") }
            .joined(separator: " | ")
    }

    @Test("Lost events are counted, and are a failure where nobody expects them")
    func lost() throws {
        var record = record((a, "1"))
        #expect(try judge("- topic: a\n- lost: 0\n", record) == "= | =")
        #expect(try judge("- topic: a\n- lost: 1\n", record) == "= | ≠")
        record.lost = [(.seconds(5), pod, "7")]
        #expect(try judge("- topic: a\n- lost: 0\n", record) == "= | ≠ 5 s default/mail loses event 7")
        #expect(try judge("- topic: a\n- lost: 1\n", record) == "= | =")
        #expect(try judge("- topic: a\n", record) == "= | +")
        #expect(try judge("- topic: a\n", record, more: "others: allowed\n") == "=")
    }

    @Test("In the order that is listed, each once, and nothing else")
    func order() throws {
        let both = record((a, "1"), (b, "2"))
        #expect(try judge("- topic: a\n- topic: b\n", both) == "= | =")
        #expect(try judge("- topic: b\n- topic: a\n", both) == "= | ≠ it came, but not in this order")
        #expect(try judge("- topic: b\n- topic: a\n", both, more: "order: any\n") == "= | =")
        #expect(try judge("- topic: a\n", both) == "= | +")
        #expect(try judge("- topic: a\n", both, more: "others: allowed\n") == "=")
        #expect(try judge("- topic: a\n- topic: a\n", record((a, "1"))) == "= | -")
        #expect(try judge("  []\n", record()) == "")
        #expect(try judge("  []\n", both) == "+ | +")
    }

    @Test("In any order the more general expectation leaves the delivery that only the other one can have")
    func anyOrder() throws {
        let two = record((a, #"{"n":1}"#), (a, #"{"n":2}"#))
        #expect(try judge("- topic: a\n- {topic: a, data: {n: 1}}\n", two, more: "order: any\n") == "= | =")
        let three = record((a, "1"), (a, "2"), (b, "3"))
        #expect(
            try judge("- {topic: a, data: 2}\n- topic: b\n- topic: a\n", three, more: "order: any\n") == "= | = | =")
    }

    @Test("What is on its way to a Trigger need not be expected, but may be")
    func onTheWay() throws {
        let hop = record((.topic("way"), "1"), (a, "2"))
        #expect(try judge("- topic: a\n", hop) == "=")
        #expect(try judge("- topic: way\n- topic: a\n", hop) == "= | =")
    }

    @Test(
        "Data are compared in part, or as a whole",
        arguments: [
            ("data: {n: 1}", #"{"n":1,"m":2}"#, "="),
            ("exactData: {n: 1}", #"{"n":1,"m":2}"#, "≠ data.m: not expected, and it is 2"),
            ("data: {n: 2}", #"{"n":1}"#, "≠ data.n: expected 2, and it is 1"),
            ("data: {k: {l: [1]}}", #"{"k":{"l":[1,2]}}"#, "≠ data.k.l: expected [1], and it is [1,2]"),
            ("data: {k: x}", "{}", #"≠ data.k: expected "x", and it is not there"#),
            (
                "data: {n: 9007199254740993}", #"{"n":9007199254740992}"#,
                "≠ data.n: expected 9007199254740993, and it is 9007199254740992"
            ),
            ("data: {n: 1.0}", #"{"n":1}"#, "="),
            ("data: {n: \"1\"}", #"{"n":1}"#, #"≠ data.n: expected "1", and it is 1"#),
            ("data: [~, true]", "[null,true]", "="),
            ("data: text", "text", "="),
            ("data: text", #""text""#, "="),
            ("data: other", "text", #"≠ data: expected "other", and they are no JSON"#),
            ("data: {n: 1}", "text", #"≠ data: expected {"n":1}, and they are no JSON"#),
            ("data: 2026-01-02", "2026-01-02", "="),
            ("data: null", "1", "≠ data: expected null, and it is 1"), ("data: null", "null", "="),
            ("exactData:", "null", "="), ("data: {n: 0x10}", #"{"n":16}"#, "="),
            ("data: {n: 1_000}", #"{"n":1000}"#, "="),
            ("data: {n: 010}", #"{"n":8}"#, "="), ("data: {n: 0}", #"{"n":-0}"#, "="),
            (
                "data: {n: 9007199254740992.0}", #"{"n":9007199254740993}"#,
                "≠ data.n: expected 9007199254740992.0, and it is 9007199254740993"
            ),
            ("data: {a: 2}", #"{"a":1,"a":2}"#, "="),
            ("exactData: {a: \"x y\"}", "{\"a\":\"x\u{85}y\"}", "≠ data.a: expected \"x y\", and it is \"x\u{85}y\""),
            ("data: \"x\\x7fy\"", "\"x\u{7F}y\"", "="),
            ("data: {a: \"\\u00e9\"}", "{\"a\":\"e\u{301}\"}", "≠ data.a: expected \"\u{E9}\", and it is \"e\u{301}\""),
        ])
    func data(expected: String, actual: String, marks: String) throws {
        #expect(try judge("- topic: a\n  \(expected)\n", record((a, actual))) == marks)
    }

    @Test(
        "Who, when, headers and attributes",
        arguments: [
            ("trigger: mail", "="), ("trigger: other", "≠ it came from default/mail"), ("subscriber: 0", "="),
            ("subscriber: 1", "≠ subscriber: expected 1, and it is 0"), ("at: 0s", "="),
            ("at: 61s", "≠ at: expected 61 s, and it is 0 s"), ("headers: {ce-id: \"0\"}", "="),
            ("headers: {Ce-Id: \"7\"}", "≠ headers.Ce-Id: expected '7', and it is '0'"),
            ("headers: {X: y}", "≠ headers.X: expected 'y', and it is not there"), ("attributes: {type: order}", "="),
            ("attributes: {type: x}", "≠ attributes.type: expected 'x', and it is 'order'"),
        ])
    func fields(field: String, marks: String) throws {
        let one = record((.sink("default/packing"), "1"))
        #expect(try judge("- sink: packing\n  \(field)\n", one) == marks)
    }

    @Test(
        "Dead letters differ from other deliveries, and say why",
        arguments: [
            ("deadLetter: {}", "="), ("deadLetter: {status: 503, attempts: 5, answer: \"no\"}", "="),
            ("deadLetter: {status: 500}", "≠ deadLetter.status: expected '500', and it is '503'"),
            ("subscriber: 0", "≠ it is a dead letter"),
        ])
    func deadLetters(field: String, marks: String) throws {
        #expect(try judge("- topic: a\n  \(field)\n", record((a, "x"), letters: ["x"])) == marks)
        #expect(try judge("- topic: a\n  deadLetter: {}\n", record((a, "x"))) == "≠ it is not a dead letter")
    }

    @Test("Long keys and bytes from a file are compared as they are")
    func bytes() throws {
        let key = String(repeating: "k", count: 3000)
        #expect(
            try judge(
                "- not: {topic: a, data: {x: 2}}\n", record((a, "{\"\(key)\":1,\"x\":2}")), more: "others: allowed\n")
                == "≠")
        var one = record((a, "x"))
        one.files = ["f": [0x78]]
        #expect(try judge("- {topic: a, dataFile: f}\n", one) == "=")
        one.files = ["f": [0x78, 0x0A]]
        #expect(try judge("- {topic: a, dataFile: f}\n", one) == "≠ data: they are not those of f")
    }

    @Test("What must not come")
    func forbidden() throws {
        let one = record((a, #"{"n":1}"#))
        #expect(try judge("- topic: a\n- not: {topic: b}\n", one) == "= | =")
        #expect(try judge("- topic: a\n- not: {topic: a, data: {n: 2}}\n", one) == "= | =")
        #expect(try judge("- topic: a\n- not: {topic: a, data: {n: 1}}\n", one) == "= | ≠")
        #expect(try judge("- not: {topic: a}\n", record((a, "x"), letters: ["x"]), more: "others: allowed\n") == "≠")
    }

    @Test("How events are answered; a refusal that nobody expects is a failure")
    func answers() throws {
        let both = record(answers: [("1", true), ("2", false)])
        #expect(try judge("- refused: {trigger: mail, id: \"2\"}\n", both) == "=")
        #expect(try judge("- refused: {trigger: mail}\n- accepted: {trigger: mail}\n", both) == "= | =")
        #expect(try judge("- accepted: {trigger: mail, id: \"2\"}\n", both) == "≠ | +")
        #expect(try judge("- refused: {trigger: other}\n", record()) == "-")
        #expect(try judge("  []\n", both) == "+")
    }
}
