import DaprCatalogue
import Findings
import Testing
import YAMLTree

@testable import DaprComponents

@Suite("Settings as values")
struct SettingValueTests {
    private let place = SourceSpan(file: 0, start: 4, end: 9)

    /// An entry of `metadata` with a key of somebody else's.
    private func entry(_ pairs: [(String, YAMLNode.Content)]) -> Setting {
        let pairs = pairs.map { YAMLPair(key: Located($0.0, at: place), value: YAMLNode($0.1, at: place)) }
        return Setting(name: Located("brokers", at: place), entry: YAMLNode(.mapping(pairs), at: place))
    }

    private func text(_ value: YAMLValue) -> String {
        var writer = YAMLWriter()
        writer.writeDocument(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("An author's entry keeps its keys, their order and how its value is written")
    func bytes() {
        let setting = entry([
            ("note", .scalar(YAMLScalar("ours", style: .plain))), ("value", .scalar(YAMLScalar("1e3", style: .plain))),
            ("name", .scalar(YAMLScalar("brokers", style: .plain))),
        ])
        #expect(text(setting.written) == "---\nnote: ours\nvalue: 1e3\nname: brokers\n")
        #expect(setting.literal?.kind == .number && setting.literal?.isBare == true && setting.isEntry)
    }

    @Test("A value knows its kind, and whether it is quoted")
    func kinds() {
        let kinds: [(String, SettingLiteral.Kind)] = [
            ("yes", .boolean), ("5", .number), ("5.5", .number), ("a", .text), ("2001-01-01", .text), ("~", .null),
        ]
        for (text, kind) in kinds {
            #expect(SettingLiteral(YAMLScalar(text, style: .plain), at: nil).kind == kind)
            #expect(SettingLiteral(YAMLScalar(text, style: .singleQuoted), at: nil).kind == .text)
        }
    }

    @Test(
        "A component that is spelt in another way has settings without an entry, and is looked up and written like any other"
    )
    func made() throws {
        var spec = ComponentSpec(
            type: Located("bindings.kafka", at: place), version: "v1",
            metadata: [
                Setting("brokers", "kafka:9092"),
                Setting(
                    "saslPassword", at: SourceSpan(file: 0, start: 20, end: 30),
                    .secret(SecretReference(secret: "login", key: "password", at: nil))),
                Setting("clientID", .environment(EnvironmentReference(variable: "POD", at: nil))),
                Setting("maxMessageBytes", .literal(SettingLiteral(YAMLScalar("1024", style: .plain), at: nil))),
            ])
        spec.set("BROKERS", to: "other:9092")
        spec.set("consumerGroup", to: "mine")
        let written = """
            ---
            type: bindings.kafka
            version: v1
            metadata:
            - name: brokers
              value: other:9092
            - name: saslPassword
              secretKeyRef:
                name: login
                key: password
            - name: clientID
              envRef: POD
            - name: maxMessageBytes
              value: 1024
            - name: consumerGroup
              value: mine

            """
        #expect(text(spec.written) == written)
        var types = KnownTypes(release: .newest)
        let component = LookedUpComponent(spec, in: &types)
        // What has no place of its own stands where the component does.
        #expect(component.settings.map(\.name.span.start) == [4, 20, 4, 4, 4])
        #expect(component.plainValue("brokers")?.value == "other:9092")
        #expect(component.setting("saslpassword")?.hasSecretReference == true)
        #expect(component.setting("clientID")?.reference == "env=POD")
        #expect(component.settings.allSatisfy { $0.field != nil })
    }

    @Test("Two say the same, wherever and in whatever style they are written")
    func same() {
        let quoted = entry([("value", .scalar(YAMLScalar("a", style: .doubleQuoted)))])
        let bare = entry([("value", .scalar(YAMLScalar("a", style: .plain)))])
        #expect(quoted.hasSameValue(as: bare))
        #expect(Setting("brokers", "a").hasSameValue(as: bare))
        #expect(!Setting("brokers", "b").hasSameValue(as: bare) && !Setting("topics", "a").hasSameValue(as: bare))
        let secret = Setting("brokers", .secret(SecretReference(secret: "s", key: "k", at: nil)))
        #expect(!secret.hasSameValue(as: bare) && secret.hasSameValue(as: secret))
    }
}
