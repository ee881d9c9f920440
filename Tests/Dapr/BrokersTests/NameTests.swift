import Foundation
import TestInputs
import Testing

@testable import Brokers

/// What is known of brokers is in their profiles: whoever needs it asks them.
@Suite("Sources outside of the Dapr group name no broker's type or setting")
struct NameTests {
    /// What the released dialect calls its fields, and what they become, is its own business.
    private static let fields = "Compiler/EventsAPI/Keys/Typed/"

    /// The texts of string literals of one line, by file. Those of several lines are what a person reads, examples among them.
    static let literals: [(file: String, literals: [String])] = {
        let sources = Checkout.root.appending(path: "Sources")
        let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        let others = names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Dapr/") && !$0.hasPrefix(fields) }
        return others.sorted().map { name in
            let text = (try? String(contentsOf: sources.appending(path: name), encoding: .utf8)) ?? ""
            let code = text.replacing(/"""[\s\S]*?"""/, with: "").replacing(/(?m)^\s*\/\/.*$/, with: "")
            return (name, code.matches(of: /"([^"\n]*)"/).map { String($0.1) })
        }
    }()

    /// Names of settings that are also fields of ours, of HTTP, CloudEvents or RabbitMQ's definitions, or words for a secret.
    static let ordinary: Set = [
        "connectionString", "durable", "host", "namespace", "region", "subject", "topic", "topics", "url",
    ]

    @Test("No type")
    func types() {
        #expect(Self.literals.count > 100)
        for (file, literals) in Self.literals {
            for literal in literals where literal.hasPrefix("bindings.") || literal.hasPrefix("pubsub.") {
                Issue.record("\(file): \(literal)")
            }
        }
    }

    @Test("No setting")
    func settings() {
        let components = Broker.all.flatMap(\.components)
        var names = Set(components.flatMap(\.address) + components.flatMap(\.origin) + components.flatMap(\.lists))
        names.formUnion(components.compactMap(\.schedule) + components.compactMap(\.topics))
        names.formUnion(components.flatMap(\.completions).map(\.setting) + components.flatMap(\.reader.settings))
        let lowercased = Set(names.map { $0.lowercased() }).subtracting(Self.ordinary.map { $0.lowercased() })
        for (file, literals) in Self.literals {
            for literal in literals where lowercased.contains(literal.lowercased()) {
                Issue.record("\(file): \(literal)")
            }
        }
    }
}
