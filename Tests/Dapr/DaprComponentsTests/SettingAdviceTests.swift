import DaprCatalogue
import DaprComponents
import Findings
import Testing
import YAMLTree

/// Help speaks of settings as their author spells them.
@Suite("Advice about settings")
struct SettingAdviceTests {
    private static let place = SourceSpan(file: 0, start: 0, end: 1)
    private static let spelling = FieldSpelling([
        (.init("topic", isRequired: true), ["topics", "publishTopic"]),
        (.init("maxMessageBytes", isBare: true), ["maxMessageBytes"]),
        (.init("saslPassword"), ["saslPassword"]),
    ])

    private func component(_ spelling: FieldSpelling?) -> ComponentSpec {
        ComponentSpec(
            type: Located("bindings.kafka", at: Self.place), version: "v1", metadata: [Setting("topics", "orders")],
            spelling: spelling)
    }

    @Test("Of entries of metadata")
    func entries() {
        let spec = component(nil)
        #expect(spec.authorsName(of: "topics") == "topics")
        #expect(spec.writtenValue("1", of: "maxMessageBytes") == "\"1\"")
        #expect(
            spec.advice(toAdd: AdvisedSetting("a", .value), AdvisedSetting("b", .secret))
                == "add '- name: a' with 'value: …' or '- name: b' with 'secretKeyRef: {name: …, key: …}' to 'metadata'"
        )
        #expect(
            spec.advice(toAdd: AdvisedSetting("a", .oneOf(["x", "y"])), AdvisedSetting("b", .text("1")))
                == "add '- name: a' with the value 'x' or 'y' or '- name: b' with 'value: \"1\"' to 'metadata'")
        #expect(
            spec.advice(toReplaceBySecret: "saslPassword")
                == "write 'secretKeyRef: {name: …, key: …}' instead of 'value: …'")
        #expect(spec.advice(toFill: "topics", isSecret: false) == "add 'value: …' below it")
        #expect(spec.advice(toFill: "topics", isSecret: true) == "add 'secretKeyRef: {name: …, key: …}' below it")
    }

    @Test("Of fields, by the names of the fields and with quotes only where a field takes a text")
    func fields() {
        let spec = component(Self.spelling)
        #expect(spec.authorsName(of: "PublishTopic") == "topic" && spec.authorsName(of: "region") == "region")
        #expect(spec.writtenValue("1", of: "maxmessagebytes") == "1")
        #expect(spec.writtenValue("1", of: "topics") == "\"1\"")
        #expect(
            spec.advice(toAdd: AdvisedSetting("maxMessageBytes", .text("5")), AdvisedSetting("region", .value))
                == "add 'maxMessageBytes: 5' beside 'topic'")
        #expect(
            spec.advice(toAdd: AdvisedSetting("topics", .oneOf(["x", "y"])))
                == "add 'topic: …' with the value 'x' or 'y' beside 'topic'")
        #expect(
            spec.advice(toReplaceBySecret: "saslpassword")
                == "write 'saslPassword: {secretKeyRef: {name: …, key: …}}'")
        #expect(spec.advice(toFill: "topics", isSecret: false) == "write 'topic: …'")
    }

    @Test("Of a setting that no field sets: it says which form can")
    func withoutField() {
        let help = component(Self.spelling).advice(toAdd: AdvisedSetting("region", .value))
        #expect(help.hasPrefix("this form has no field for 'region': write the component with 'type', 'version'"))
    }

    @Test("A setting that is looked up has the name that its author wrote, and the key by which Dapr compares it")
    func lookedUp() {
        var types = KnownTypes(release: .newest)
        let component = LookedUpComponent(component(Self.spelling), in: &types)
        #expect(component.settings.map(\.name.value) == ["topic"] && component.settings.map(\.key) == ["topics"])
        #expect(component.setting("topics")?.field?.name == "topics")
        #expect(component.advice("topics", "a") == "set 'topic' to \"a\"")
        #expect(component.advice("maxMessageBytes", "1") == "add 'maxMessageBytes: 1' beside 'topic'")
    }
}
