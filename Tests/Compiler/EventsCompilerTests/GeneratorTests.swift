import EventsCompiler
import Findings
import HandlerContract
import Manifests
import Testing

@Suite("The list of generators")
struct GeneratorTests {
    @Test("Each kind has a name, a list and a file name of its own, and a place in the order")
    func kinds() {
        let kinds = ManifestKind.all
        #expect(Set(kinds.map(\.name)).isSuperset(of: ["Component", "Deployment"]))
        for values in [kinds.map(\.name), kinds.map(\.plural), kinds.map(\.listKey), kinds.map(\.filePrefix)] {
            #expect(Set(values).count == kinds.count && !values.contains(""))
        }
        #expect(kinds.map(\.rank) == kinds.map(\.rank).sorted())
        for kind in kinds { #expect(kind.apiVersion.contains("/v1") && kind.rank > 0) }
    }

    @Test("Each option has its words, takes its own default, and refuses nothing that its example shows")
    func options() {
        let options = GeneratorOption.all
        #expect(options.map(\.name).contains("adapter-image"))
        #expect(Set(options.map(\.key)).count == options.count)
        for option in options {
            for words in [option.key, option.variable, option.valueName, option.noun, option.help, option.example] {
                #expect(!words.isEmpty, "\(option.name)")
            }
            #expect(!option.fallback.isEmpty && option.help.hasSuffix("."), "\(option.name)")
            #expect(option.fault(option.defaultValue) == nil && option.fault(option.example) == nil)
            var values = GeneratorOptions()
            #expect(values[option] == option.defaultValue)
            values[option] = "x"
            var others = GeneratorOptions()
            others.merge(values)
            #expect(others[option] == "x")
        }
    }

    @Test("What a manifest says of itself is what is written", arguments: try RenderCase.all())
    func manifests(_ fixture: RenderCase) throws {
        let compilation = try fixture.compiled()
        let objects = WrittenObject.all(in: compilation.output())
        #expect(objects.count == compilation.manifests.count)
        for (manifest, object) in zip(compilation.manifests, objects) {
            #expect(object.kind == manifest.kind.name && object.name == manifest.name)
            #expect(object.namespace == manifest.namespace)
            #expect(object.node["apiVersion"]?.text == manifest.kind.apiVersion)
            #expect(manifest.fileName.hasPrefix("\(manifest.kind.filePrefix)-\(manifest.namespace)-"))
        }
    }

    @Test("The configurations are those in CONFIG of the Deployments, in their order", arguments: try RenderCase.all())
    func configs(_ fixture: RenderCase) throws {
        let compilation = try fixture.compiled()
        let deployments = WrittenObject.all(in: compilation.output()).filter { $0.kind == "Deployment" }
        #expect(compilation.configs.map(\.workload) == deployments.map(\.name))
        #expect(compilation.configs.map(\.namespace) == deployments.map(\.namespace))
        #expect(compilation.configs.map { $0.config.json() } == deployments.map(\.config))
        for config in compilation.configs.map(\.config) {
            #expect(try HandlerConfig(json: config.json()) == config)
        }
    }

    @Test("A set with errors has no configurations")
    func errors() {
        let text = "apiVersion: events.openfunction.io/v1alpha1\nkind: Trigger\nmetadata: {name: t}\n"
        let compilation = compile([SourceFile(name: "a.yaml", text: text)])
        #expect(compilation.hasErrors && compilation.configs.isEmpty)
    }
}
