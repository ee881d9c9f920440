import Commands
import ConfigurationFile
import DaprCatalogue
import Findings
import Foundation
import Lint
import Manifests
import Testing
import Workspace

/// What the schema for editors lists is what the decoder knows; `Tests/Oracles/configuration.py` validates files with it.
@Suite("docs/schemas/configuration.schema.json")
struct SchemaTests {
    private let schema: [String: Any]

    private static let url = DecodeConfigurationTests.root.appending(path: "docs/schemas/configuration.schema.json")

    init() throws {
        schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url)) as? [String: Any])
    }

    /// What stands at a path such as `properties/lint`.
    private func value<Value>(_ path: String) throws -> Value {
        var current: Any? = schema
        for name in path.split(separator: "/") {
            if let list = current as? [Any] {
                current = Int(name).map { list[$0] }
            } else {
                current = (current as? [String: Any])?[String(name)]
            }
        }
        return try #require(current as? Value, "\(path)")
    }

    @Test(
        "Its fields are those that are read",
        arguments: [
            ("", "properties"), ("lint: ", "properties/lint/properties"),
            ("podTemplate: ", "properties/podTemplate/properties"),
            ("podTemplate:\n  container: ", "properties/podTemplate/properties/container/properties"),
        ])
    func fields(prefix: String, path: String) throws {
        let fields: [String: Any] = try value(path)
        let file = SourceFile(name: "c", text: "\(prefix){none-of-them: 1}")
        let findings = decodeConfiguration(file, known: knownCodes).findings
        #expect(
            findings.map(\.help) == ["the fields are \(fields.keys.sorted().map { "'\($0)'" }.joined(separator: ", "))"]
        )
    }

    @Test(
        "Its rules are those that may have a severity, by new and former names, a line each; UPDATE_GOLDENS=1 writes them anew"
    )
    func rules() throws {
        let rules: [String: Any] = try value("properties/lint/properties/rules/properties")
        let known = (knownCodes.settableIDs + knownCodes.all.flatMap(\.formerIDs)).sorted()
        if rules.keys.sorted() != known, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            let mark = "\": {\"$ref\": \"#/$defs/severity\"}"
            var lines = try String(contentsOf: Self.url, encoding: .utf8).components(separatedBy: "\n")
            let first = try #require(lines.firstIndex { $0.contains(mark) })
            let margin = lines[first].prefix { $0 == " " }
            lines.removeAll { $0.contains(mark) }
            lines.insert(known.map { "\(margin)\"\($0)\(mark)" }.joined(separator: ",\n"), at: first)
            try lines.joined(separator: "\n").write(to: Self.url, atomically: true, encoding: .utf8)
        }
        #expect(rules.keys.sorted() == known)
    }

    @Test("It has the options of generators with their texts; UPDATE_GOLDENS=1 adds those that it lacks")
    func options() throws {
        let fields: [String: Any] = try value("properties")
        let missing = GeneratorOption.all.filter { fields[$0.key] == nil }
        if !missing.isEmpty, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            let text = try String(contentsOf: Self.url, encoding: .utf8)
            let properties = missing.map { option in
                """
                    "\(option.key)": {
                      "description": "\(option.help)",
                      "type": "string",
                      "examples": [
                        "\(option.example)"
                      ]
                    },

                """
            }
            let place = try #require(text.firstRange(of: "    \"daprVersion\": {")).lowerBound
            try "\(text[..<place])\(properties.joined())\(text[place...])".write(
                to: Self.url, atomically: true, encoding: .utf8)
        }
        for option in GeneratorOption.all {
            #expect(try value("properties/\(option.key)/description") == option.help)
            #expect(try value("properties/\(option.key)/examples/0") == option.example)
        }
    }

    @Test("Its releases of Dapr are those that are known, in quotes and bare")
    func versions() throws {
        let pattern: String = try value("properties/daprVersion/anyOf/0/pattern")
        let numbers: [Double] = try value("properties/daprVersion/anyOf/1/enum")
        let expression = try Regex(pattern)
        for minor in 0...(DaprVersion.newest.minor + 2) {
            let text = "1.\(minor)"
            #expect((try expression.wholeMatch(in: text) != nil) == (DaprVersion(text) != nil), "\(text)")
            // A number cannot tell 1.1 from 1.10, so that the schema takes both.
            let isKnown = DaprVersion(text) != nil || text == "1.1"
            #expect(numbers.contains(Double(text) ?? 0) == isKnown, "\(text)")
        }
    }

    @Test("Its levels of failure are those of --fail-on")
    func levels() throws {
        let levels: [String] = try value("properties/lint/properties/failOn/enum")
        #expect(levels == FailureLevel.allCases.map(\.rawValue))
    }
}
