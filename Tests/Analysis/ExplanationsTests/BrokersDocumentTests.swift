import Brokers
import Foundation
import TestInputs
import Testing

@testable import Explanations

@Suite("The page about brokers")
struct BrokersDocumentTests {
    @Test("docs/brokers.md is what the profiles say")
    func page() throws {
        let path = Checkout.root.appending(path: "docs/brokers.md")
        let text = BrokersDocument.markdown()
        if ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] == "1" {
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: path, encoding: .utf8) == text)
    }

    @Test("Each broker and each of its components is in it")
    func complete() {
        let text = BrokersDocument.markdown()
        for broker in Broker.all {
            #expect(text.contains("\n## \(broker.name)\n"))
            for component in broker.components { #expect(text.contains("\n| `\(component.type)` | ")) }
        }
    }
}
