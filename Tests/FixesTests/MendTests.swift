import Diagnostics
import Testing

@testable import Fixes

@Suite("Mending a set of files")
struct MendTests {
    /// An EventSource with a component.
    private func source(_ component: String, name: String = "orders", head: String = "") -> String {
        """
        \(head)apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: \(name)}
        spec:
          sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
          kafka:
            placed: \(component)

        """
    }

    private func kafka(_ items: String) -> String {
        "{version: v1, type: bindings.kafka, metadata: [{name: brokers, value: b}, {name: authType, value: none}, \(items)]}"
    }

    @Test(
        "What has one answer is written, in the style that is there",
        arguments: [
            ("{name: topcs, value: a}", "{name: topics, value: a}"),
            ("{'name': 'topcs', value: a}", "{'name': 'topics', value: a}"),
            ("{nmae: topcs, value: a}", "{name: topics, value: a}"),
            ("{name: Topics, value: a}", "{name: topics, value: a}"),
            ("{name: topics, vaule: a}", "{name: topics, value: a}"),
            ("{name: topics, value: 1.10}", "{name: topics, value: \"1.10\"}"),
            ("{name: &n \"topcs\", value: &v 0123}", "{name: &n \"topics\", value: &v \"0123\"}"),
        ])
    func mended(items: String, expected: String) {
        let mending = Mending(source(kafka(items)))
        #expect(mending.text == source(kafka(expected)))
        #expect(mending.set.refusals.isEmpty)
        #expect(!mending.set.findings.contains { $0.fix != nil })
    }

    @Test(
        "What has not is left, and is still found",
        arguments: [
            // Two names would become one, or one is there in another letter case, or twice.
            ("{name: topcs, value: a}, {name: topisc, value: b}", 2),
            ("{name: topcs, value: a}, {name: topics, value: b}", 1),
            ("{name: Topics, value: a}, {name: topics, value: b}", 2),
            ("{name: topcs, value: a}, {name: topcs, value: b}", 2),
            // Farther than a slip of the fingers.
            ("{name: topics, value: a}, {name: sendTimeOut, value: 5s}", 1), ("{name: topics2, value: a}", 1),
            // Not a text.
            ("{name: topics, value: a}, {name: maxMessageBytes, value: 010}", 1),
            // A tag decides what it is.
            ("{name: topics, value: !!float 1.10}", 1),
        ])
    func left(items: String, count: Int) {
        let mending = Mending(source(kafka(items)))
        #expect(mending.text == source(kafka(items)))
        #expect(mending.set.files[0].fixedCount == 0)
        #expect(mending.set.findings.count >= count)
    }

    @Test("Block scalars and texts of several lines are left to hands")
    func blocks() {
        let text = source("\n      version: v1\n      type: |-\n        bindings.mqtt\n      metadata: []")
        #expect(Mending(text).text == text)
    }

    @Test("A name that is mended makes others known: that goes on to the end")
    func rounds() {
        let wrong = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metdata: {name: orders}
            sepc:  # spec
              crom:
                nightly: {version: 1.0, tpye: bindings.cron, metdata: [{nmae: shedule, vaule: "@daily"}]}
              sinc: {reff: {apiVersion: serving.knative.dev/v1, kind: Service, nmae: report}}

            """
        let right = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: orders}
            spec:  # spec
              cron:
                nightly: {version: "1.0", type: bindings.cron, metadata: [{name: schedule, value: "@daily"}]}
              sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}

            """
        let mending = Mending(wrong)
        #expect(mending.text == right)
        #expect(mending.set.files[0].fixedCount == 12)
        #expect(mending.set.findings == [])
    }

    @Test("mqtt becomes mqtt3, annotations their right name, and numbers in them texts")
    func others() {
        let text = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: Trigger
            metadata:
              name: t
              annotations: {ofevents.openfunction.io/windov: 1m, "ofevents.openfunction.io/delivery-attempts": 3}
            spec: {eventBus: b, inputs: [{name: i, eventSourceName: s, eventName: e}], subscribers: [{condition: i, topic: x}]}
            ---
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: b}
            spec: {kafka: {version: v1, type: "pubsub.kafka"}}
            ---
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: s}
            spec: {eventBus: b, kafka: {e: {version: v1, type: "Bindings.Mqtt"}}}
            """
        let mending = Mending(text)
        let expected = text.replacing("windov", with: "window").replacing("attempts\": 3", with: "attempts\": \"3\"")
        #expect(mending.text == expected.replacing("Bindings.Mqtt", with: "bindings.mqtt3"))
        #expect(mending.set.files[0].fixedCount == 3)
    }

    @Test(
        "Names and conditions are never changed",
        arguments: [
            ("name: t", "name: 1.10"), ("eventSourceName: orders", "eventSourceName: 1.0"),
            ("condition: input", "condition: 1"), ("condition: input", "condition: inputt"),
            ("eventBus: default", "eventBus: defualt"), ("eventName: placed", "eventName: placd"),
        ])
    func names(right: String, wrong: String) {
        let text = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: Trigger
            metadata:
              name: t
            spec:
              eventBus: default
              inputs:
              - name: input
                eventSourceName: orders
                eventName: placed
              subscribers:
              - condition: input
                topic: x
            ---
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata:
              name: default
            spec: {kafka: {version: v1, type: pubsub.kafka}}
            ---

            """ + source(kafka("{name: topics, value: a}")).replacing("  sink:", with: "  eventBus: default\n  sink:")
        let changed = text.replacing(right, with: wrong, maxReplacements: 1)
        let mending = Mending(changed)
        #expect(mending.text == changed)
        #expect(mending.set.findings.contains { $0.severity == .error })
    }

    @Test("What two places of an alias disagree about is left")
    func aliases() {
        let head = "x: &item {name: topcs, value: a}\n"
        let both = source(
            "{version: v1, type: bindings.kafka, metadata: [*item, {name: topics, value: b}]}", head: head)
        #expect(Mending(both).text == both)

        // Another component has a setting of the name that is wrong in the first.
        let two = """
            x: &items [{name: queueName, value: q}, {name: host, value: h}, {name: deletedWhenUnused, value: "true"}]
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: orders}
            spec:
              sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
              kafka:
                a: {version: v1, type: bindings.rabbitmq, metadata: *items}
                b: {version: v1, type: pubsub.rabbitmq, srcTopic: t, metadata: *items}
            """
        #expect(Mending(two).text == two)
    }

    @Test("An alias of which every place is mended alike is mended once")
    func sharedAlias() {
        let text =
            source(kafka("&i {name: topcs, value: a}"))
            + "    again: {version: v1, type: bindings.kafka, metadata: [{name: brokers, value: b}, {name: authType, value: none}, *i]}\n"
        let mending = Mending(text)
        #expect(mending.text == text.replacing("topcs", with: "topics"))
        #expect(mending.set.files[0].fixedCount == 1)
    }

    @Test("A file that would have a new error is left as it is; the others are mended")
    func newErrors() throws {
        let bad = source("{version: v1, type: bindings.kafka, metdata: 5}", name: "bad")
        let good = source(kafka("{name: topcs, value: a}"))
        let mending = Mending([Array(bad.utf8), Array(good.utf8)])
        #expect(mending.text == bad)
        #expect(String(decoding: mending.set.files[1].bytes, as: UTF8.self) == good.replacing("topcs", with: "topics"))
        #expect(mending.set.refusals.keys.sorted() == [0])
        guard case .newError(let finding)? = mending.set.refusals[0] else { throw Missing() }
        #expect(finding.code == .wrongType)
    }

    @Test("Half a character of UTF-16 keeps its file from being mended, with a word")
    func halves() throws {
        let bytes = Encodings.utf16(source(kafka("{name: topcs, value: a}")), littleEndian: true) + [0x41]
        let mending = Mending([bytes])
        #expect(mending.set.files[0].bytes == bytes)
        guard case .encoding? = mending.set.refusals[0] else { throw Missing() }
    }

    @Test("What is silenced is not mended")
    func silenced() {
        let text = source(
            "\n      version: v1\n      type: bindings.kafka\n      metadata:\n      - name: brokers\n        value: b\n      - name: topcs  # ofevents:ignore unknown-setting: ours\n        value: a"
        )
        #expect(Mending(text).text == text)
    }

    @Test("What does not end after a few rounds, or changes a scalar twice, is not written")
    func endless() throws {
        let text = Array(String(repeating: "a: 1\n", count: 100).utf8)
        for isOne in [true, false] {
            var count: UInt32 = 0
            let set = mend([(name: "a", bytes: text)]) { _ in
                count += 1
                let start = isOne ? 0 : 5 * count
                let span = SourceSpan(file: 0, start: start, end: start + 1)
                // Its scalars are found again under other codes.
                let code = DiagnosticCode.allCases[Int(count)]
                return [Diagnostic(.warning, code, "wrong", at: span, fix: Fix(rename: span, to: "b"))]
            }
            #expect(set.files[0].bytes == text)
            #expect(set.files[0].fixedCount == 0)
            guard case .comesBack? = set.refusals[0] else { throw Missing() }
            #expect(count < 20)
        }
    }

    @Test("A name that is wrong in turn is not written")
    func wrongInTurn() throws {
        let text = Array("a: 1\n".utf8)
        let set = mend([(name: "a", bytes: text)]) { sources in
            let span = SourceSpan(file: 0, start: 0, end: 1)
            let fix = sources[0].bytes == text ? Fix(rename: span, to: "b") : nil
            return [Diagnostic(.warning, .unknownSetting, "wrong", at: span, fix: fix)]
        }
        #expect(set.files[0].bytes == text)
        guard case .comesBack? = set.refusals[0] else { throw Missing() }
    }

    @Test("An error in a file that is not mended may come of every one that is")
    func errorElsewhere() {
        let texts = ["a: 1\n", "b: 1\n", "c: 1\n"].map { Array($0.utf8) }
        let set = mend(texts.map { (name: "x", bytes: $0) }) { sources in
            let places = (0..<3).map { SourceSpan(file: $0, start: 0, end: 1) }
            let isMended = sources[0].bytes != texts[0]
            if isMended { return [Diagnostic(.error, .unknownEvent, "new", at: places[2])] }
            return places.prefix(2).map {
                Diagnostic(.warning, .unknownSetting, "wrong", at: $0, fix: Fix(rename: $0, to: "d"))
            }
        }
        #expect(set.files.map(\.bytes) == texts)
        #expect(set.refusals.keys.sorted() == [0, 1])
        #expect(set.findings.count == 2, "they are found as before")
    }

    struct Missing: Error {}
}
