import Foundation
import TestInputs
import Testing

@Suite("Differences of files with one line")
struct OneLinePatchTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let head = #"{"apiVersion":"events.openfunction.io/v1alpha1","kind":"#
    private static let sink = #""sink":{"uri":"http://report.shop"}"#

    private static let cases: [(kind: String, text: String)] = [
        (
            "jetstream",
            head
                + #""EventBus","metadata":{"name":"default"},"spec":{"nats":{"version":"v1","type":"pubsub.natsstreaming","metadata":[{"name":"natsURL","value":"nats://n:4222"},{"name":"natsStreamingClusterID","value":"stan"},{"name":"deliverAll","value":"true"}]}}}"#
        ),
        (
            "component",
            head
                + #""EventSource","metadata":{"name":"s"},"spec":{\#(sink),"cron":{"tick":{"schedule":"@daily"},"tock":{"schedule":"@every 5m"}}}}"#
        ),
        (
            "component",
            head
                + #""EventSource","metadata":{"name":"s"},"spec":{\#(sink),"redis":{"m":{"srcTopic":"moves","redisHost":"r:6379","redisPassword":{"secretKeyRef":{"name":"broker","key":"password"}}}}}}"#
        ),
        (
            "released",
            head
                + #""EventSource","metadata":{"name":"s"},"spec":{\#(sink),"cron":{"tick":{"type":"bindings.cron","version":"v1","metadata":[{"name":"schedule","value":"@daily"}]}}}}"#
        ),
        (
            "settings",
            """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: s}
            spec:
              sink: {uri: "http://report.shop"}
              cron: {tick: {type: bindings.cron, version: v1, metadata: [{name: schedule, value: "@daily"}]}}
              mqtt: {m: {type: bindings.mqtt, version: v1, metadata: [{name: url, value: "tcp://m:1883"}, {name: topic, value: t}]}}

            """
        ),
    ]

    @Test("git apply makes of them what migrate writes", .tags(.process), arguments: cases.indices)
    func applied(_ place: Int) throws {
        let (kind, text) = Self.cases[place]
        for end in ["\n", ""] {
            try program.folder.write(text + end, to: "a.json")
            try program.folder.write(text + end, to: "b/a.json")
            let patch = try program.shell("\"$OFEVENTS\" migrate \(kind) --diff a.json > p; git apply p")
            #expect(patch.status == 0, "\(patch.errors)")
            #expect(!patch.errors.contains("no patch"), "\(patch.errors)")
            #expect(try program.run("migrate", kind, "b/a.json").status == 0)
            let applied = try program.folder.read("a.json")
            #expect(applied != text + end)
            #expect(try applied == program.folder.read("b/a.json"))
        }
    }

    @Test("One with a password is no patch, and does not show it")
    func password() throws {
        let text = Self.cases[2].text.replacing(
            #"{"secretKeyRef":{"name":"broker","key":"password"}}"#, with: #""hunter2""#)
        let outcome = try program.run("migrate", "component", "--diff", "-", input: text)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("is no patch, because lines near it may hold secrets"))
        #expect(!outcome.errors.contains("hunter2"))
    }
}
