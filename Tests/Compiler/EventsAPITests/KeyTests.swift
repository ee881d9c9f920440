import DaprComponents
import EventsAPI
import HandlerContract
import Testing

/// Each item of the lists of keys and annotations answers everything that is asked of it.
@Suite("The lists of keys and annotations")
struct KeyTests {
    @Test("Each source key has a name of its own, a page, and an example of both dialects without a finding")
    func sources() throws {
        let keys = SourceKey.all
        #expect(Set(keys.map(\.name)).count == keys.count && Set(keys.map(\.text)).count == keys.count)
        for key in keys {
            #expect(!key.text.isEmpty && key.example.contains("\n  \(key.name):\n"), "\(key.name)")
            let decoding = Decoding(
                "apiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\nmetadata: {name: a}\n\(key.example)\n")
            #expect(decoding.codes == [], "\(key.name)")
            let sources = try #require(decoding.eventSource?.sources)
            #expect(sources.allSatisfy { $0.kind == key && $0.component != nil }, "\(key.name)")
            #expect(sources.map { $0.component?.spelling != nil } == [true, false], "\(key.name)")
        }
    }

    @Test("Each field of a form has a page, a name of its own, and settings that lead back to it")
    func forms() throws {
        let forms = SourceKey.all.compactMap(\.form) + BackendKey.all.compactMap(\.form)
        #expect(forms.count >= 5 && Set(forms.map(\.name)).count == forms.count)
        for form in forms {
            let fields = form.fields
            #expect(
                Set(fields.map(\.name)).count == fields.count && fields.contains(where: \.isRequired), "\(form.type)")
            for field in fields {
                #expect(field.text.hasSuffix("."), "\(form.type).\(field.name)")
                for setting in field.settings {
                    #expect(form.spelling.field(of: setting)?.name == field.name, "\(form.type).\(setting)")
                }
                #expect(field.needed.allSatisfy { name in fields.contains { $0.name == name } })
            }
        }
    }

    @Test("Each backend key has a name and a page of its own")
    func backends() {
        let keys = BackendKey.all
        #expect(Set(keys.map(\.name)).count == keys.count && Set(keys.map(\.text)).count == keys.count)
        for key in keys { #expect(!key.name.isEmpty && key.text.hasPrefix("The backend"), "\(key.name)") }
    }

    @Test("Each annotation has its words, accepts its default, and changes the configuration of a pod")
    func annotations() {
        let all = TriggerAnnotation.all
        #expect(Set(all.map(\.name)).count == all.count && Set(all.map(\.text)).count == all.count)
        let plain = TriggerConfig(
            namespace: "n", triggerName: "t", eventBusName: "b", eventBusComponentName: "c", eventBusTopics: [],
            inputs: [], subscribers: [])
        for annotation in all {
            #expect(!annotation.text.isEmpty && !annotation.expected.isEmpty, "\(annotation.name)")
            #expect(annotation.accepts(annotation.defaultValue), "\(annotation.name)")
            for value in annotation.values { #expect(annotation.accepts(value), "\(annotation.name)") }
            for value in ["", "?", "-1"] { #expect(!annotation.accepts(value), "\(annotation.name)") }
            var config = plain
            annotation.set(annotation.defaultValue, &config)
            #expect(config != plain, "\(annotation.name)")
        }
    }

    @Test("A number of attempts is from 1 to 100")
    func attempts() {
        for value in ["1", "100"] { #expect(TriggerAnnotation.accepts(value, "delivery-attempts"), "\(value)") }
        for value in ["0", "101", "1.0", "five"] {
            #expect(!TriggerAnnotation.accepts(value, "delivery-attempts"), "\(value)")
        }
    }

    @Test("A duration is more than 0 and at most 24 hours", arguments: ["window", "delivery-timeout"])
    func durations(annotation: String) {
        for value in ["1ns", "24h"] { #expect(TriggerAnnotation.accepts(value, annotation), "\(value)") }
        for value in ["0", "0s", "-1s", "24h1ns", "60"] {
            #expect(!TriggerAnnotation.accepts(value, annotation), "\(value)")
        }
    }
}

extension TriggerAnnotation {
    /// Whether the annotation of a name takes a value; a name that there is not takes none.
    fileprivate static func accepts(_ value: String, _ name: String) -> Bool {
        all.first { $0.name == name }?.accepts(value) ?? false
    }
}
