import EventsCompiler
import Findings
import Foundation
import Migration
import Testing

@Suite("Migrations of resources with errors")
struct MigrationErrorTests {
    private static func source(_ name: String, _ more: String = "") -> String {
        """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata:
          name: \(name)
        spec:
          kafka:
            placed:
              brokers: kafka:9092
              topic: orders
              authRequired: false
        \(more)  sink: {uri: "http://billing"}

        """
    }

    @Test("One with a key that is written twice is left with its place, and the others are migrated")
    func repeatedKey() {
        let text = Self.source("billing") + "---\n" + Self.source("shipping", "      brokers: kafka:9092\n")
        let set = migrate([("a.yaml", Array(text.utf8))], .component, options: CompileOptions())
        #expect(set.errors.map(\.code.id) == ["duplicate-key"])
        #expect(
            set.remarks.filter { $0.kind == .left }.map(\.message)
                == ["EventSource 'shipping' has errors: correct them first"])
        #expect(set.remarks.filter { $0.kind == .left }.allSatisfy { $0.place != nil })
        let output = String(decoding: set.files[0].bytes, as: UTF8.self)
        let parts = output.components(separatedBy: "---\n")
        #expect(parts[0].contains("bindings.kafka"), "\(output)")
        #expect(parts[1] == text.components(separatedBy: "---\n")[1])
    }
}
