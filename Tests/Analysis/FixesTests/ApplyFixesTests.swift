import Findings
import Lint
import TestInputs
import Testing

@testable import Fixes

@Suite("Fixing a set of files")
struct ApplyFixesTests {
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
    func fixed(items: String, expected: String) {
        let fixing = Fixing(Fixing.source(Fixing.kafka(items)))
        #expect(fixing.text == Fixing.source(Fixing.kafka(expected)))
        #expect(fixing.set.refusals.isEmpty)
        #expect(!fixing.set.findings.contains { $0.fix != nil })
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
        let fixing = Fixing(Fixing.source(Fixing.kafka(items)))
        #expect(fixing.text == Fixing.source(Fixing.kafka(items)))
        #expect(fixing.set.files[0].fixedCount == 0)
        #expect(fixing.set.findings.count >= count)
    }

    @Test("Block scalars and texts of several lines are left to hands")
    func blocks() {
        let text = Fixing.source("\n      version: v1\n      type: |-\n        bindings.mqtt\n      metadata: []")
        #expect(Fixing(text).text == text)
    }

    @Test("A fixed name makes other names known, until nothing is left to fix")
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
        let fixing = Fixing(wrong)
        #expect(fixing.text == right)
        #expect(fixing.set.files[0].fixedCount == 12)
        // What is left is that Dapr has no such version.
        #expect(fixing.set.findings.map(\.code) == [.unknownComponent])
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
            spec: {eventBus: b, producers: [], kafka: {e: {version: v1, type: "Bindings.Mqtt"}}}
            """
        let fixing = Fixing(text)
        let expected = text.replacing("windov", with: "window").replacing("attempts\": 3", with: "attempts\": \"3\"")
        #expect(fixing.text == expected.replacing("Bindings.Mqtt", with: "bindings.mqtt3"))
        #expect(fixing.set.files[0].fixedCount == 3)
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

            """
            + Fixing.source(Fixing.kafka("{name: topics, value: a}")).replacing(
                "  sink:", with: "  eventBus: default\n  sink:")
        let changed = text.replacing(right, with: wrong, maxReplacements: 1)
        let fixing = Fixing(changed)
        #expect(fixing.text == changed)
        #expect(fixing.set.findings.contains { $0.severity == .error })
    }

    @Test("What two places of an alias disagree about is left")
    func aliases() {
        let head = "x: &item {name: topcs, value: a}\n"
        let both = Fixing.source(
            "{version: v1, type: bindings.kafka, metadata: [*item, {name: topics, value: b}]}", head: head)
        #expect(Fixing(both).text == both)

        // Another component has a setting of the name that is wrong in the first.
        let items = """
            x: &items [{name: queueName, value: q}, {name: host, value: h}, {name: deletedWhenUnused, value: "true"}]

            """
        let sources = """
              kafka:
                a: {version: v1, type: bindings.rabbitmq, metadata: *items}
                b: {version: v1, type: pubsub.rabbitmq, srcTopic: t, metadata: *items}
            """
        let two = items + sinkSource("orders", sources)
        #expect(Fixing(two).text == two)
    }

    @Test("What an alias brings to a place where nothing is wrong with it is left")
    func silentAlias() {
        let own =
            Fixing.source(
                "{version: v1, type: bindings.kafka, metadata: [{name: brokers, value: b}, {name: authType, value: none}, &i {name: topcs, value: a}]}"
            )
            + "    own: {version: v1, type: bindings.own, metadata: [*i]}\n"
        let fixing = Fixing(own)
        #expect(fixing.text == own)
        #expect(fixing.set.findings.contains { $0.code == .unknownSetting })
    }

    @Test("A value behind an alias with the same fix at every place is fixed once")
    func sharedAlias() {
        let text =
            Fixing.source(Fixing.kafka("&i {name: topcs, value: a}"))
            + "    again: {version: v1, type: bindings.kafka, metadata: [{name: brokers, value: b}, {name: authType, value: none}, *i]}\n"
        let fixing = Fixing(text)
        #expect(fixing.text == text.replacing("topcs", with: "topics"))
        #expect(fixing.set.files[0].fixedCount == 1)
    }
}
