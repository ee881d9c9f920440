import Brokers
import Testing

@testable import Explanations

@Suite("The page about brokers")
struct BrokersDocumentTests {
    @Test("docs/brokers.md is what the profiles say")
    func page() throws {
        try Repository.check("docs/brokers.md", holds: BrokersDocument.markdown())
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
