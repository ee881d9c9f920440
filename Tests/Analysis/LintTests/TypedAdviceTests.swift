import DaprCatalogue
import EventsCompiler
import Findings
import Testing

@testable import Lint

/// What lint says of fields of the released dialect can be done in that dialect.
@Suite("Lint on the released dialect")
struct TypedAdviceTests {
    /// Sources whose every field has a value that some rule may not like.
    private static let faulty = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: orders}
        spec:
          eventBus: default
          kafka:
            placed:
              brokers: "a:9092, b:9092"
              topic: "orders, paid"
              authRequired: true
              saslUsername: " "
              saslPassword: hunter2
              maxMessageBytes: 0100000000
              consumerGroup: shop
            local: {brokers: "localhost:9092", topic: "paid", authRequired: false, maxMessageBytes: 1024}
            bare: {brokers: "kafka", topic: "paid", authRequired: false}
          mqtt:
            opened: {url: "mqtt:1883", topic: "doors/#/open", caCert: /etc/ca.pem, clientKey: /etc/tls.key}
          cron:
            often: {schedule: "@every 1ms"}
            never: {schedule: "x"}

        """

    private func findings(_ text: String, _ release: DaprVersion = .newest) -> [Diagnostic] {
        var options = CompileOptions()
        (options.daprVersion, options.assumesExternal) = (release, true)
        let snapshot = Snapshot([SourceFile(name: "events.yaml", text: text)], options: options)
        var lintOptions = LintOptions()
        (lintOptions.daprVersion, lintOptions.assumesExternal) = (release, true)
        return lint(snapshot, options: lintOptions) + snapshot.diagnostics
    }

    @Test(
        "No finding speaks of entries, or of settings that the author did not write",
        arguments: [DaprVersion.oldest, DaprVersion(minor: 12), .newest])
    func words(_ release: DaprVersion) {
        let all = findings(Self.faulty, release)
        #expect(
            Set(all.map(\.code)).isSuperset(of: [
                .literalSecret, .spacesInList, .invalidSettingValue, .addressWithoutPort, .localAddress,
            ]))
        // The oldest release has another component for the source of MQTT.
        #expect(release == .oldest || all.contains { $0.code == .notACertificate })
        for finding in all {
            let words = [finding.message, finding.help ?? ""] + finding.notes.map(\.message)
            for text in words {
                for part in ["metadata", "- name", "'value", "'topics'", "publishTopic"] {
                    #expect(!text.contains(part), "\(finding.code.id): \(text)")
                }
            }
            #expect(finding.fix?.changes.allSatisfy { if case .text = $0.kind { false } else { true } } != false)
        }
    }

    @Test("A field that the dialect requires is not called deprecated")
    func deprecated() {
        #expect(!findings(Self.faulty).map(\.code).contains(.deprecatedSetting))
    }
}
