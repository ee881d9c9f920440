import EventsCompiler
import Findings
import Lint
import Testing

/// A change of a set of resources without a finding, as a person makes it.
struct Slip: Sendable, CustomTestStringConvertible {
    let name: String
    let changes: [(old: String, new: String)]
    let code: String
    let help: String

    init(_ name: String, _ changes: [(String, String)], _ code: String, _ help: String) {
        (self.name, self.changes, self.code, self.help) = (name, changes.map { ($0.0, $0.1) }, code, help)
    }

    var testDescription: String { name }

    /// The set with the change.
    func text() throws -> String {
        try changes.reduce(Self.whole) { text, change in
            try #require(text.contains(change.old))
            return text.replacing(change.old, with: change.new, maxReplacements: 1)
        }
    }

    /// A bus, a source of two kinds and a Trigger, with nothing to find.
    static let whole = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventBus
        metadata:
          name: default
        spec:
          nats:
            type: pubsub.jetstream
            version: v1
            metadata:
            - name: natsURL
              value: nats://nats:4222
            - name: name
              value: shop
            - name: streamName
              value: shop
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata:
          name: orders
        spec:
          eventBus: default
          producers: []
          sink:
            ref:
              apiVersion: serving.knative.dev/v1
              kind: Service
              name: archive
          deadLetterSink:
            uri: http://lost.shop.svc
          cron:
            tick:
              schedule: "@daily"
          kafka:
            placed:
              brokers: kafka:9092
              topic: orders
              authRequired: true
              saslUsername: shop
              saslPassword: {secretKeyRef: {name: kafka, key: password}}
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: Trigger
        metadata:
          name: both
        spec:
          eventBus: default
          inputs:
            a:
              eventSource: orders
              event: tick
            b:
              eventSource: orders
              event: placed
          subscribers:
          - condition: a && b
            topic: out
            deadLetterSink:
              uri: http://lost.shop.svc

        """
}

/// What is found in a set, errors of the compiler among it: the code and the first line of the help of each.
private func findings(in text: String) -> [String] {
    let snapshot = Snapshot([SourceFile(name: "events.yaml", text: text)])
    return (snapshot.diagnostics + lint(snapshot)).sorted().map { finding in
        "\(finding.code.id): \(finding.help?.split(separator: "\n").first.map(String.init) ?? "")"
    }
}

@Suite("One slip is one finding, which says what is right")
struct OneSlipTests {
    @Test("Without one there is nothing to find")
    func none() { #expect(findings(in: Slip.whole) == []) }

    @Test("A line at the wrong depth", arguments: Slip.depths)
    func depth(slip: Slip) throws {
        #expect(findings(in: try slip.text()) == ["\(slip.code): \(slip.help)"])
    }

    @Test("A value of another form", arguments: Slip.forms)
    func form(slip: Slip) throws {
        #expect(findings(in: try slip.text()) == ["\(slip.code): \(slip.help)"])
    }

    @Test("A character that an editor or a web page has put in", arguments: Slip.characters)
    func character(slip: Slip) throws {
        #expect(findings(in: try slip.text()) == ["\(slip.code): \(slip.help)"])
    }
}
