import EventsAPI
import EventsCompiler
import Findings
import TestInputs
import Testing
import YAMLTree

/// Documents of others, which may be anything.
@Suite("Documents of others")
struct ForeignDocumentTests {
    /// Each is a document, and none is ours.
    private static let documents = [
        "Resources: !Ref x\nOutputs: [!Sub '${y}', *none]\n", "a: 1\na: 2\n? [b]\n: c\n", "{{ include \"x\" . }}\n",
        "kind: ConfigMap\nmetadata:\n  {{- toYaml .x | nindent 2 }}\n", "WARNING: no cluster @ all\n\tat x: y\n",
        "{\"a\": 1}\n{\"kind\": \"b\"}\n", "[1, 2, 3]\n", "- hosts: all\n  kind: x\n",
        "kind: List\nitems: [{kind: A}, 1, *x]\n",
        "kind: \"ConfigMap\ndata: x\n", "kind: ConfigMap\nkind: Secret\n", "<<: *base\nkind: A\n",
        "{kind: A, kind: B}\n",
        "apiVersion: triggers.tekton.dev/v1beta1\nkind: Trigger\nspec: [\n", "kind:\n  - a\n", "kind: ~\n",
        "kind: a b # c\n",
        "apiVersion: v1\nkind: Pod # x\nspec: {a: b}\n", "# nothing\n", "%YAML 1.1\n---\nkind: A1\n", "kind: |\n  A\n",
        "apiVersion: dapr.io/v1alpha1\nkind: Resiliency\nspec: none\n", "kindness: 1\nmy_kind: 2\n",
        "  kind: Indented\n",
        "kind : Spaced\n", "kind:NoSpace\n", "apiVersion: v1\nitems:\n- kind: A\n", "text\u{7}\n", "\u{FEFF}kind: A\n",
        "~\n", "''\n",
    ]

    /// Each fixture gets a sixth of the documents, each time the same ones, and in a long series all.
    private static func documents(for fixture: RenderCase) -> [String] {
        let (step, first) = (RandomRuns.count(6, soak: 1), fixture.name.utf8.reduce(0) { $0 + Int($1) })
        return documents.indices.filter { ($0 + first) % step == 0 }.map { documents[$0] }
    }

    @Test("Around each resource they change nothing, and nothing is said of them", arguments: try RenderCase.all())
    func around(_ fixture: RenderCase) throws {
        let expected = try fixture.compiled()
        for document in Self.documents(for: fixture) {
            let files = try fixture.files().map { file in
                let text = String(decoding: file.bytes, as: UTF8.self)
                let isText = !text.hasPrefix("{") && text.hasSuffix("\n") && !"\n\(text)".contains("\n%")
                return isText
                    ? SourceFile(name: file.name, text: "\(document)...\n---\n\(text)---\n\(document)...\n") : file
            }
            let result = compile(files, options: try fixture.options())
            #expect(result.diagnostics.map(\.code) == expected.diagnostics.map(\.code), "\(document)")
            expectSame(result.output(), expected.output(), document)
        }
    }

    @Test("A file that is not parsed is counted as one that is")
    func counted() throws {
        // Of standard input every file is parsed.
        func skipped(_ text: String, _ name: String) -> [String: Int] {
            compile([SourceFile(name: name, text: text)]).skipped
        }
        var texts = Self.documents + Self.documents.map { "---\n\($0)---\n# x\n---\n\($0)" }
        for set in try Fixtures.goodSets() + Fixtures.badSets() {
            texts += set.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        let anonymous = texts.map { text in
            text.replacing("events.openfunction.io", with: "example.com").replacing("dapr.io", with: "example.com")
                .replacing("EventSource", with: "Source").replacing("EventBus", with: "Bus")
                .replacing("Trigger", with: "Reaction")
        }
        for text in texts + anonymous { #expect(skipped(text, "a.yaml") == skipped(text, "<stdin>"), "\(text)") }
    }

    @Test("Of standard input, in which resources alone are expected, a note says what is none")
    func notes() {
        let text = "helm is not installed\n---\n[a]\n"
        let result = compile([SourceFile(name: "<stdin>", text: text)])
        #expect(result.diagnostics.map(\.code) == [.notAResource, .notAResource])
        #expect(result.diagnostics.allSatisfy { $0.severity == .note })
        #expect(compile([SourceFile(name: "a.yaml", text: text)]).diagnostics.map(\.code) == [.nothingToRender])
    }

    @Test("A list of resources that is no List is a mistake wherever it stands")
    func listOfOurs() {
        let text = "- apiVersion: events.openfunction.io/v1alpha1\n  kind: EventBus\n"
        let result = compile([SourceFile(name: "a.yaml", text: text)])
        #expect(result.diagnostics.map(\.code) == [.notAResource])
        #expect(result.diagnostics.first?.severity == .warning)
    }

    @Test(
        "A million bytes of documents that do not parse end",
        arguments: ["]\n---\n", "kind: Trigger\n]\n---\n", "*a\n---\n"])
    func hostile(document: String) {
        let text = String(repeating: document, count: 400_000 / document.utf8.count)
        let result = compile([SourceFile(name: "hostile.yaml", text: text)])
        #expect(result.manifests.isEmpty)
        #expect(result.diagnostics.count >= 1)
    }
}
