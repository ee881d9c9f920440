import Foundation
import TestInputs
import Testing

@Suite("ofevents list")
struct ListProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("The tables show resources and the objects that they become")
    func tables() throws {
        let outcome = try program.run("list", "-", input: Sample.all)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                EventSources:
                NAME     EVENTBUS   SINK   EVENTS
                orders   default           cron/nightly

                EventBuses:
                NAME      TYPE
                default   pubsub.redis

                Triggers:
                NAME      EVENTBUS   INPUTS   SINKS
                billing   default    night

                Components:
                NAME                              TYPE            MADE OF
                eventsource-eventbus-orders       pubsub.redis    EventSource/orders
                eventsource-orders-cron-nightly   bindings.cron   EventSource/orders
                trigger-eventbus-billing          pubsub.redis    Trigger/billing

                Resiliencies:
                NAME                              MADE OF
                eventsource-orders-cron-nightly   EventSource/orders
                trigger-billing                   Trigger/billing

                Deployments:
                NAME                              IMAGE                             MADE OF
                eventsource-orders-cron-nightly   ofevents/ofevents-adapter:0.1.0   EventSource/orders
                trigger-billing                   ofevents/ofevents-adapter:0.1.0   Trigger/billing

                """)
    }

    @Test("The namespace is a column where it is not the one of the command line")
    func namespaces() throws {
        let input = Sample.all.replacing("metadata:\n  name:", with: "metadata:\n  namespace: shop\n  name:")
        let outcome = try program.run("list", "-", input: input)
        #expect(outcome.output.contains("NAMESPACE   NAME     EVENTBUS   SINK   EVENTS\nshop        orders   default"))
        #expect(!(try program.run("list", "-n", "shop", "-", input: input).output.contains("NAMESPACE")))
    }

    @Test("A Service that gets only what could not be delivered is marked")
    func deadLetters() throws {
        let source = resource(
            "EventSource", "orders",
            spec: "\n  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: packing}}\n"
                + deadLetterSink
                + "  cron: {tick: {version: v1, type: bindings.cron}}")
        let outcome = try program.run("list", "-", input: source)
        #expect(outcome.output.contains("orders              packing,lost (dead letters)   cron/tick\n"))
    }

    @Test("JSON holds every resource with the names of its objects")
    func json() throws {
        let outcome = try program.run("list", "-o", "json", "-", input: Sample.all)
        let list = try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
        #expect(
            list.eventSources == [
                .init(
                    name: "orders",
                    components: ["eventsource-eventbus-orders", "eventsource-orders-cron-nightly"],
                    deployments: ["eventsource-orders-cron-nightly"]
                )
            ])
        #expect(
            list.triggers == [
                .init(name: "billing", components: ["trigger-eventbus-billing"], deployments: ["trigger-billing"])
            ])
        #expect(list.eventBuses.map(\.type) == ["pubsub.redis"])
        #expect(list.components.map(\.name) == list.components.map(\.name).sorted())
        #expect(list.components.count == 3)
        #expect(list.deployments.count == 2)
    }

    @Test("YAML has the fields of JSON")
    func yaml() throws {
        let json = try program.run("list", "-ojson", "-", input: Sample.all).output
        let yaml = try program.run("list", "-o", "yaml", "-", input: Sample.all)
        #expect(yaml.status == 0 && yaml.output.hasPrefix("eventSources:\n- namespace: default\n  name: orders\n"))
        // Keys and values in their order, without the marks that differ.
        let words = [json, yaml.output].map { text in
            text.split { " \n{}[],\":".contains($0) }.filter { $0 != "-" }
        }
        #expect(words[0] == words[1] && words[0].count > 50)
    }

    @Test("Names are those of 'kubectl get -o name', of resources and of objects")
    func names() throws {
        let outcome = try program.run("list", "-oname", "-", input: Sample.all)
        #expect(
            outcome.output == """
                eventsource.events.openfunction.io/orders
                eventbus.events.openfunction.io/default
                trigger.events.openfunction.io/billing

                """ + Sample.objectNames)
        let cluster = Sample.all.replacing("kind: EventBus", with: "kind: ClusterEventBus")
        let other = try program.run("list", "--output", "name", "-", input: cluster).output
        #expect(other.contains("\nclustereventbus.events.openfunction.io/default\ntrigger."))
    }

    @Test("Wide tables have the types of sources and the conditions of subscribers too")
    func wide() throws {
        let outcome = try program.run("list", "-owide", "-", input: Sample.all)
        #expect(
            outcome.output.hasPrefix(
                """
                EventSources:
                NAME     EVENTBUS   SINK   EVENTS         TYPES
                orders   default           cron/nightly   bindings.cron

                EventBuses:
                NAME      TYPE
                default   pubsub.redis

                Triggers:
                NAME      EVENTBUS   INPUTS   SINKS   CONDITIONS
                billing   default    night            night

                Components:

                """))
    }

    @Test("A broken set is not listed")
    func errors() throws {
        let outcome = try program.run("list", "-", input: Sample.broken)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("[unknown-field]"))
    }

    private struct Listing: Decodable {
        struct Resource: Decodable, Equatable {
            let name: String
            let components: [String]
            let deployments: [String]
        }
        struct Named: Decodable {
            let name: String
            let type: String?
        }
        let eventSources: [Resource]
        let triggers: [Resource]
        let eventBuses: [Named]
        let components: [Named]
        let deployments: [Named]
    }
}
