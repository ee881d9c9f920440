import DaprComponents
import EventsAPI
import FieldReading
import Findings
import Testing
import YAMLTree

/// Sources of the released dialect.
@Suite("What a source of the released dialect decodes to")
struct DecodeTypedTests {
    /// A source with the lines of one event.
    private func source(_ key: String, _ lines: String) -> String {
        header("EventSource", "a") + "spec:\n  eventBus: b\n  \(key):\n    e:\n"
            + lines.split(separator: "\n").map { "      \($0)\n" }.joined()
    }

    /// A value that a field takes.
    private func value(of field: TypedField) -> String {
        switch field.kind {
        case .text: field.values.first ?? "text-\(field.name)"
        case .boolean: "true"
        case .integer: "7"
        case .scale: "{}"
        }
    }

    /// A line for each field of a form that becomes a setting, and of a pub/sub component for its topic.
    private func lines(_ form: TypedForm) -> [String] {
        fields(form).map { "\($0.name): \(value(of: $0))" }
            + (form.type.hasPrefix("pubsub.") ? ["srcTopic: stock"] : [])
    }

    private func fields(_ form: TypedForm) -> [TypedField] { form.fields.filter { !$0.settings.isEmpty } }

    /// The forms of source keys by the name of the key.
    static let keys = SourceKey.all.filter { $0.form != nil }.map(\.name)

    private func form(_ key: String) throws -> TypedForm {
        try #require(SourceKey.all.first { $0.name == key }?.form)
    }

    @Test(
        "Each field becomes its settings, in the order of the form, with the places of its name and value",
        arguments: keys)
    func settings(key: String) throws {
        let form = try form(key)
        let text = source(key, lines(form).reversed().joined(separator: "\n"))
        let result = Decoding(text)
        #expect(result.codes == [])
        let spec = try #require(result.eventSource?.sources.first?.component)
        func shown(_ span: SourceSpan?) -> String? { span.map { part(of: text, $0) } }
        let expected = fields(form).flatMap { field in field.settings.map { (field, $0) } }
        #expect(spec.metadata.map(\.name) == expected.map(\.1))
        for (setting, (field, _)) in zip(spec.metadata, expected) {
            #expect(shown(setting.place) == field.name && shown(setting.literal?.place) == value(of: field))
            #expect(setting.literal?.text == value(of: field))
        }
        #expect(spec.type.value == form.type && shown(spec.type.span) == "e" && spec.version?.value == "v1")
        #expect(spec.fields.map(\.key.value) == ["type", "version"] && spec.spelling === form.spelling)
    }

    @Test("A password without quotes is in no message, and an empty one is none")
    func passwords() {
        let login = "brokers: b\ntopic: t\nauthRequired: true\nsaslUsername: u\n"
        let number = Decoding(source("kafka", login + "saslPassword: 12345678"))
        #expect(number.codes.map(\.id) == ["wrong-type"])
        let texts = number.bag.diagnostics.flatMap { [$0.message, $0.help ?? ""] }
        #expect(!texts.contains { $0.contains("12345678") }, "\(texts)")
        let empty = Decoding(source("kafka", login + "saslPassword: ''"))
        #expect(empty.codes.map(\.id) == ["missing-field"])
    }

    @Test("A field of another type is reported at its value, and nothing else is", arguments: keys)
    func wrongTypes(key: String) throws {
        let form = try form(key)
        for (index, field) in fields(form).enumerated() {
            let wrong: [String] =
                switch field.kind {
                case .text: ["[a, b]", "5", "true"]
                case .boolean: ["\"true\"", "1", "{a: b}", "[true]"]
                case .integer: ["\"7\"", "1.5", "x", "true", "[7]"]
                case .scale: []
                }
            for value in wrong {
                var lines = lines(form)
                lines[index] = "\(field.name): \(value)"
                let text = source(key, lines.joined(separator: "\n"))
                let findings = Decoding(text).bag.sorted()
                #expect(findings.map(\.code) == [.wrongType], "\(field.name): \(value)")
                let span = try #require(findings.first?.span)
                #expect(value.hasPrefix(part(of: text, span)), "\(field.name): \(value)")
                #expect(findings.first?.message.hasPrefix("'spec.\(key).e.\(field.name)' must be") == true)
            }
        }
    }

    @Test("Without a field that Dapr needs there is no component, and the finding names it", arguments: keys)
    func missing(key: String) throws {
        let form = try form(key)
        for (index, field) in fields(form).enumerated() where field.isRequired {
            var rest = lines(form)
            rest.remove(at: index)
            for (others, code) in [
                (rest, DiagnosticCode.missingField), (rest + ["\(field.name):"], .emptyValue),
            ] {
                let result = Decoding(source(key, others.isEmpty ? "{}" : others.joined(separator: "\n")))
                #expect(result.codes == [code], "\(field.name)")
                #expect(result.bag.diagnostics.first?.message.contains("\(field.name)'") == true)
                #expect(result.eventSource?.sources.map(\.event.value) == ["e"])
                #expect(result.eventSource?.sources.first?.component == nil)
            }
        }
    }

    @Test("Nothing at all is the released dialect without its fields", arguments: keys)
    func nothing(key: String) throws {
        let required = try form(key).fields.filter(\.isRequired).map(\.name)
        let topic = try form(key).type.hasPrefix("pubsub.") ? "srcTopic: stock" : "{}"
        let findings = Decoding(source(key, topic)).bag.sorted()
        #expect(findings.map(\.code) == required.map { _ in .missingField })
        for (finding, name) in zip(findings, required) {
            #expect(finding.message == "'spec.\(key).e' needs the field '\(name)'")
        }
        #expect(Decoding(header("EventSource", "a") + "spec: {eventBus: b, \(key): {e: }}").codes == [.emptyValue])
    }

    @Test("An empty text is one that is not there, as controllers write it; where it is needed it is an error")
    func empty() throws {
        let plain = "brokers: k:9092\ntopic: orders\nauthRequired: false\n"
        let result = Decoding(source("kafka", plain + "saslUsername: \"\""))
        #expect(result.codes == [])
        #expect(result.eventSource?.sources.first?.component?.setting("saslUsername") == nil)
        let null = Decoding(source("kafka", plain + "saslUsername: null\nmaxMessageBytes: ~"))
        #expect(null.codes == [] && null.eventSource?.sources.first?.component?.metadata.count == 4)
        #expect(Decoding(source("kafka", "brokers: ''\ntopic: orders\nauthRequired: false\n")).codes == [.emptyValue])
    }

    @Test("A login needs its user and its password, which are one finding")
    func login() {
        let plain = "brokers: k:9092\ntopic: orders\n"
        func findings(_ lines: String) -> [Diagnostic] { Decoding(source("kafka", plain + lines)).bag.sorted() }
        let both = findings("authRequired: true")
        #expect(both.map(\.code) == [.missingField])
        #expect(
            both.first?.message
                == "'authRequired' is true, so 'spec.kafka.e' also needs 'saslUsername' and 'saslPassword'")
        #expect(findings("authRequired: true\nsaslUsername: u").map(\.code) == [.missingField])
        #expect(findings("authRequired: true\nsaslUsername: u\nsaslPasword: p").map(\.code) == [.unknownField])
        #expect(findings("authRequired: true\nsaslUsername: u\nsaslPassword: {secretKeyRef: {name: s}}") == [])
        #expect(findings("authRequired: false") == [])
    }

    @Test("A text may come from a Secret")
    func secrets() throws {
        let plain = "brokers: k:9092\ntopic: orders\nauthRequired: false\n"
        func result(_ value: String) -> Decoding { Decoding(source("kafka", plain + "saslPassword: \(value)")) }
        let whole = result("{secretKeyRef: {name: login, key: password}}")
        #expect(whole.codes == [])
        let setting = try #require(whole.eventSource?.sources.first?.component?.setting("saslPassword"))
        guard case .secret(let reference)? = setting.values.first else {
            Issue.record("no reference")
            return
        }
        #expect(reference.secret == "login" && reference.key == "password" && setting.literal == nil)
        #expect(result("{secretKeyRef: {name: login}}").codes == [])
        #expect(result("{secretKeyRef: {key: password}}").codes == [.missingField])
        #expect(result("{secretKeyRef: login}").codes == [.wrongType])
        #expect(result("{secretKeyRef: {name: login, kee: x}}").codes == [.unknownField])
        #expect(result("{secretRef: {name: login}}").codes == [.unknownField])
        #expect(result("{}").codes == [.missingField])
        #expect(result("{value: x, secretKeyRef: {name: login}}").codes == [.unknownField])
        #expect(result("\"\\u0085\"").codes == [.controlCharacter])
        let number = Decoding(source("kafka", plain + "maxMessageBytes: {secretKeyRef: {name: login}}"))
        #expect(number.codes == [.wrongType])
    }

    @Test("Aliases and merge keys bring fields with the places of what they stand for")
    func aliases() throws {
        let text =
            header("EventSource", "a") + """
                spec:
                  eventBus: b
                  kafka:
                    one: &one
                      brokers: &brokers k:9092
                      topic: orders
                      authRequired: false
                    two:
                      <<: *one
                      topic: paid
                    three: {brokers: *brokers, topic: sent, authRequired: false}

                """
        let result = Decoding(text)
        #expect(result.codes == [])
        let sources = try #require(result.eventSource?.sources)
        let topics = sources.map { $0.component?.setting("topics")?.literal?.text }
        #expect(topics == ["orders", "paid", "sent"])
        #expect(sources.allSatisfy { $0.component?.setting("brokers")?.literal?.text == "k:9092" })
    }

    @Test(
        "The form follows from the names of the fields",
        arguments: [
            ("{brokers: k, topic: t, authRequired: false}", [DiagnosticCode]()),
            ("{type: bindings.kafka, version: v1}", []),
            ("{version: v1}", [.missingField]),
            ("{tpye: bindings.kafka, metdata: []}", [.unknownField, .unknownField, .missingField]),
            ("{broker: k, topics: t, authRequired: false}", [.unknownField, .unknownField]),
            ("{zzqq: 1}", [.unknownField]),
            ("[]", [.wrongType]),
        ])
    func form(value: String, codes: [DiagnosticCode]) {
        let text = header("EventSource", "a") + "spec: {eventBus: b, kafka: {e: \(value)}}\n"
        #expect(Set(Decoding(text).codes) == Set(codes) && Decoding(text).codes.count == codes.count, "\(value)")
    }
}

/// What stands in a place of a text of one file.
func part(of text: String, _ span: SourceSpan) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[Int(span.start)..<Int(span.end)]))
}
