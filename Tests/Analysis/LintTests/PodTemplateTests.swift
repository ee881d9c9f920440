import EventsAPI
import EventsCompiler
import Findings
import Manifests
import TestInputs
import Testing
import YAMLTree

@testable import Lint

@Suite("What lint finds in templates of pods")
struct PodTemplateTests {
    /// What rules of templates find where the configuration file has one, and where the resource has it.
    private func findings(_ template: String, isStrict: Bool = false) throws -> (set: [Diagnostic], own: [Diagnostic]) {
        var nodes: [YAMLNode] = []
        var bag = DiagnosticBag()
        _ = parse(SourceFile(name: "c.yaml", text: template), index: 0, into: &bag) { node, _ in nodes.append(node) }
        let value = try #require(nodes.first)
        let pair = YAMLPair(key: Located("podTemplate", at: value.span), value: value)
        var options = CompileOptions()
        options.generators.podTemplate = decodePodTemplate(pair, path: "podTemplate", of: .set, into: &bag)
        #expect(bag.diagnostics.map(\.message) == [])
        let source = "  cron: {tick: {schedule: '@daily'}}\n"
        return (
            found(sinkSource("orders", deadLetterSink + source), options, isStrict),
            found(
                sinkSource("orders", deadLetterSink + "  template: \(template)\n" + source), CompileOptions(), isStrict)
        )
    }

    private func found(_ text: String, _ options: CompileOptions, _ isStrict: Bool) -> [Diagnostic] {
        let snapshot = Snapshot([SourceFile(name: "events.yaml", text: text)], options: options)
        var lintOptions = LintOptions()
        lintOptions.isStrict = isStrict
        return snapshot.diagnostics + lint(snapshot, options: lintOptions)
    }

    @Test(
        "A rule finds the same in a set's template as in a resource's, without a place",
        arguments: [
            ("{hostPID: true}", DiagnosticCode.weakensRestricted), ("{securityContext: null}", .weakensRestricted),
            ("{terminationGracePeriodSeconds: 39}", .shortGracePeriod),
            ("{container: {env: [{name: PASSWORD, value: hunter2}]}}", .literalSecret),
        ])
    func sets(_ template: String, _ code: DiagnosticCode) throws {
        let found = try findings(template)
        #expect(found.set.map(\.code) == [code] && found.own.map(\.code) == [code])
        #expect(found.set.first?.span == nil && found.own.first?.span != nil)
        #expect(found.set.first?.message.contains("'podTemplate' of the configuration file") == true)
        #expect(found.set.first?.help == found.own.first?.help)
    }

    @Test("A secret in a variable is an error in a strict run, and no message shows it")
    func strict() throws {
        let found = try findings("{container: {env: [{name: API_TOKEN, value: hunter2}]}}", isStrict: true)
        for finding in found.set + found.own {
            #expect(finding.severity == .error && !finding.message.contains("hunter2"))
        }
        #expect(found.set.count == 1 && found.own.count == 1)
    }

    @Test(
        "What 'restricted' allows is not reported",
        arguments: [
            "{}", "{terminationGracePeriodSeconds: 40, hostNetwork: false}", "{securityContext: {runAsUser: 1000}}",
            "{container: {env: [{name: PASSWORD, valueFrom: {secretKeyRef: {name: s, key: k}}}]}}",
            "{container: {env: [{name: PASSWORD, value: $(OTHER)}, {name: SECRET, value: ''}]}}",
            "{volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: null, secret: {secretName: s}}]}",
            "{container: {securityContext: {capabilities: {drop: [ALL, CHOWN]}}, ports: [{containerPort: 1, hostPort: 0}]}}",
        ])
    func silent(_ template: String) throws {
        let found = try findings(template)
        #expect((found.set + found.own).map(\.message) == [], "\(template)")
    }

    @Test("A container without an image is a part of one of another layer, which says the rest")
    func parts() throws {
        var violations = 0
        for image in ["", ", image: i"] {
            let text = sinkSource(
                "orders",
                deadLetterSink
                    + "  template: {containers: [{name: p\(image), tty: true}]}\n  cron: {tick: {schedule: '@daily'}}\n"
            )
            violations = found(text, CompileOptions(), false).count { $0.code == .weakensRestricted }
            #expect(violations == (image.isEmpty ? 0 : 2))
        }
    }
}
