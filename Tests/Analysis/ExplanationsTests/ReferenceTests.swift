import EventRouting
import EventsAPI
import EventsCompiler
import FieldReading
import Findings
import Lint
import Resolution
import Testing
import YAMLTree

@testable import Explanations

@Suite("The reference of the API's fields")
struct ReferenceTests {
    /// A name that no field has, and none is near.
    private static let stranger = "zzqqxx"

    /// What a line begins with that is to stand in an entry of a mapping, where a list may stand too.
    private static let ofMapping = "# "

    @Test(
        "Each mapping has the fields that the decoder asks for, and no other", arguments: APIReference.kinds.map(\.name)
    )
    func fields(kind: String) throws {
        let kind = try #require(APIReference.kind(kind))
        var count = 0
        for place in FieldPlace(kind).all where place.object?.fields.isEmpty == false {
            if place.name == "annotations" { continue }
            for form in forms(of: place) {
                count += 1
                let fields = Set(form.object.fields.map(\.name))
                let known = try knownFields(of: place, form.sign)
                #expect(
                    fields.isSubset(of: known), "\(place.topic): the decoder does not know \(fields.subtracting(known))"
                )
                for other in known.subtracting(fields) {
                    // Asked for so that the finding can say what to write in its place.
                    let codes = findings(in: document(place, holding: "\(form.sign)\(other): x")).map(\.code)
                    #expect(codes.contains(.unknownField), "\(place.topic).\(other) is not in the reference")
                }
            }
        }
        #expect(count >= 5)
    }

    @Test("Each field of 'spec' is known where it stands beside 'spec'", arguments: ResourceKind.allCases)
    func specFields(kind: ResourceKind) throws {
        let spec = try #require(APIReference.kind(kind.rawValue)?.fields.first { $0.name == "spec" }?.type.object)
        #expect(Set(kind.specFields) == Set(spec.fields.map(\.name)), "ResourceKind.specFields lists them")
    }

    @Test("A field is required where the decoder misses it", arguments: APIReference.kinds.map(\.name))
    func required(kind: String) throws {
        let kind = try #require(APIReference.kind(kind))
        for place in FieldPlace(kind).all {
            guard place.object?.fields.isEmpty == false, place.name != "annotations" else { continue }
            for form in forms(of: place) {
                let missed = findings(in: document(place, holding: "\(form.sign)\(Self.stranger): 1"))
                    .filter {
                        $0.message == "'\(Self.stranger)' is not a field of " + reportedPath(of: place, form.sign)
                    }
                    .compactMap { $0.help?.firstMatch(of: /of which (.+) (?:is|are) required and not there$/)?.1 }
                    .flatMap { $0.matches(of: /'(\w+)'/).map { String($0.1) } }
                // These are missed in words of their own, or are there.
                let others = ["apiVersion", "kind", "metadata", "inputs", "subscribers"]
                let names = form.object.fields.filter(\.isRequired).map(\.name).filter {
                    !others.contains($0) && !(place.name == "metadata" && place.path.count == 1) || place.name == "ref"
                }
                #expect(Set(missed) == Set(names.filter { !form.sign.hasPrefix("\($0):") }), "\(place.topic)")
            }
        }
    }

    @Test("What is ignored changes nothing")
    func ignored() throws {
        let example = try #require(APIReference.trigger.example)
        let others = """
              labels: {eventbus-name: b}
              uid: 0b7c
              creationTimestamp: "2026-01-02T03:04:05Z"
              managedFields: []
            """
        let bus = try #require(APIReference.eventBus.example)
        let source = try #require(APIReference.eventSource.example)
        let plain = compile(files([bus, source, example]))
        let full = compile(
            files([bus, source, example.replacing("  name: shipping\n", with: "  name: shipping\n\(others)\n")]))
        #expect(!plain.manifests.isEmpty && plain.diagnostics.isEmpty)
        #expect(full.diagnostics.isEmpty)
        #expect(written(full) == written(plain))
    }

    @Test("The annotations of Triggers are those that are resolved, with the adapter's defaults")
    func annotations() throws {
        let fields = APIReference.triggerAnnotations.fields
        let faulty = trigger(annotation: "\(Trigger.annotationPrefix)\(Self.stranger): x")
        let help = try #require(findings(in: faulty).first { $0.code == .invalidSetting }?.help)
        let known = try #require(help.firstMatch(of: /one of (.+) after/)).output.1
        #expect(
            Set(fields.map(\.name))
                == Set(
                    known.replacing(" or ", with: ", ").split(separator: ", ").map {
                        Trigger.annotationPrefix + $0.filter { $0 != "'" }
                    }))
        let (rules, policy) = (TriggerRules(), DeliveryPolicy())
        let defaults = Dictionary(
            uniqueKeysWithValues: fields.map { ($0.name.split(separator: "/")[1], $0.defaultValue) })
        #expect(defaults["window"] == "\(rules.window.components.seconds)s")
        #expect(defaults["payload"] == rules.payload.rawValue)
        #expect(defaults["reset"] == rules.reset.rawValue)
        #expect(defaults["delivery-attempts"] == "\(policy.attempts)")
        #expect(defaults["delivery-timeout"] == "\(policy.timeout.components.seconds)s")
        #expect(fields.first { $0.name.hasSuffix("payload") }?.values == TriggerRules.Payload.allCases.map(\.rawValue))
        #expect(fields.first { $0.name.hasSuffix("reset") }?.values == TriggerRules.Reset.allCases.map(\.rawValue))
        for field in fields {
            let values = field.values + [field.defaultValue].compactMap(\.self)
            for value in values {
                let codes = findings(in: trigger(annotation: "\(field.name): \"\(value)\"")).map(\.code)
                #expect(!codes.contains(.invalidSetting), "\(field.name): \(value)")
            }
        }
    }

    @Test("The examples of the kinds are one set in which nothing is found, not even by lint")
    func kindExamples() throws {
        let analysis = Snapshot(files(try APIReference.kinds.map { try #require($0.example) }))
        #expect(analysis.resources.count == 4)
        #expect(analysis.diagnostics.map(\.message) == [])
        #expect(lint(analysis).filter { $0.code != .unusedEventBus }.map(\.message) == [])
    }

    @Test("The examples of fields are accepted where they stand")
    func fieldExamples() throws {
        var known: Set<String> = []
        for place in APIReference.places {
            guard let example = place.field?.type.object?.example, known.insert(example).inserted else { continue }
            let header = "apiVersion: \(APIReference.apiVersion)\nkind: \(place.kind.name)\n"
            let lines = example.split(separator: "\n").map { "  \($0)\n" }.joined()
            let text =
                switch example.prefix(while: { $0 != ":" }) {
                case "spec": header + "metadata: {name: a}\n" + example
                case "metadata": header + example.replacing("metadata:", with: "metadata:\n  name: a")
                default: header + "metadata: {name: a}\nspec:\n" + lines
                }
            let codes = findings(in: text).map(\.code).filter { ![.unknownEventBus, .noSources].contains($0) }
            // A part of a resource lacks the rest of it, but nothing of it is unknown or faulty.
            let faults: Set<DiagnosticCode> = [.unknownField, .wrongType, .yamlSyntax, .invalidSetting, .emptyValue]
            #expect(faults.isDisjoint(with: codes), "\(place.topic): \(codes)")
        }
        #expect(known.count > SourceKey.all.count)
    }
}

// MARK: - Asking the decoder

extension ReferenceTests {
    /// The forms of a mapping, each with what it begins with so that it is read as one of that form.
    private func forms(of place: FieldPlace) -> [(object: ObjectSchema, sign: String)] {
        guard let object = place.object else { return [] }
        var sign = "type: bindings.cron, "
        if case .listOrMap? = place.field?.type { sign = Self.ofMapping }
        return [(object, "")] + (object.otherForm.map { [($0.object, sign)] } ?? [])
    }

    /// The fields of a mapping, as the finding about one that is not among them lists them.
    ///
    /// - Parameter sign: what the mapping begins with.
    private func knownFields(of place: FieldPlace, _ sign: String) throws -> Set<String> {
        let all = findings(in: document(place, holding: "\(sign)\(Self.stranger): 1"))
        let finding = try #require(
            all.first { $0.code == .unknownField && $0.message.hasPrefix("'\(Self.stranger)' is not a field of ") },
            "\(place.topic): \(all.map(\.message))")
        #expect(finding.message.hasSuffix(" of " + reportedPath(of: place, sign)))
        let list = try #require(finding.help?.prefixMatch(of: /the (?:fields are|only field is) ('\w+'(?:, '\w+')*)/)).1
        return Set(list.split(separator: ", ").map { $0.filter { $0 != "'" } })
    }

    /// A resource that holds one mapping and the way to it.
    private func document(_ place: FieldPlace, holding line: String) -> String {
        func flow(_ object: ObjectSchema, _ path: ArraySlice<String>) -> String {
            guard let name = path.first, let field = object.allFields.first(where: { $0.name == name }) else {
                return line
            }
            switch field.type {
            case .object(let object): return "\(name): {\(flow(object, path.dropFirst()))}"
            case .list(let object): return "\(name): [{\(flow(object, path.dropFirst()))}]"
            case .listOrMap(_, let object):
                let isMap =
                    path.dropFirst().first?.hasPrefix("<") == true || path.count == 1 && line.hasPrefix(Self.ofMapping)
                return isMap
                    ? "\(name): {e: {\(flow(object, path.dropFirst(2)).replacing(Self.ofMapping, with: ""))}}"
                    : "\(name): [{\(flow(object, path.dropFirst()))}]"
            case .map(_, let object): return "\(name): {e: {\(flow(object, path.dropFirst(2)))}}"
            case .string, .boolean, .integer, .textOrSecret, .strings, .texts, .mapping, .ofKubernetes, .scalar:
                return "\(name): x"
            }
        }
        return
            "{apiVersion: \(APIReference.apiVersion), kind: \(place.kind.name), \(flow(place.kind, place.path[...]))}\n"
    }

    /// The path as findings write it.
    private func reportedPath(of place: FieldPlace, _ sign: String) -> String {
        guard place.field != nil else { return "this \(place.kind.name)" }
        let path = place.pathText.replacing("<event>", with: "e")
        let items = path.replacing("inputs", with: sign == Self.ofMapping ? "inputs.e" : "inputs[0]").replacing(
            "subscribers", with: "subscribers[0]"
        )
        .replacing(".metadata", with: ".metadata[0]")
        if case .map? = place.field?.type { return "'\(items).e'" }
        return "'\(items)'"
    }

    private func trigger(annotation: String) -> String {
        """
        apiVersion: \(APIReference.apiVersion)
        kind: Trigger
        metadata:
          name: a
          annotations:
            \(annotation)
        spec: {eventBus: default}
        """
    }

    private func files(_ texts: [String]) -> [SourceFile] {
        texts.enumerated().map { SourceFile(name: "\($0).yaml", text: $1 + "\n") }
    }

    private func written(_ compilation: Compilation) -> [UInt8] {
        var bytes: [UInt8] = []
        write(compilation.manifests, as: .yaml) { piece in
            bytes += piece
            return true
        }
        return bytes
    }

    private func findings(in text: String) -> [Diagnostic] { compile(files([text])).diagnostics }
}
