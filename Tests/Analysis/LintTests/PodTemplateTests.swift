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
    private func template(_ text: String) throws -> PodTemplate? {
        var nodes: [YAMLNode] = []
        var bag = DiagnosticBag()
        _ = parse(SourceFile(name: "c.yaml", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
        let value = try #require(nodes.first)
        let pair = YAMLPair(key: Located("podTemplate", at: value.span), value: value)
        let template = decodePodTemplate(pair, path: "podTemplate", of: .set, into: &bag)
        #expect(bag.diagnostics.map(\.message) == [])
        return template
    }

    /// What rules of templates find where the configuration file has one, and where the resource has it.
    private func findings(_ template: String, isStrict: Bool = false) throws -> (set: [Diagnostic], own: [Diagnostic]) {
        var options = CompileOptions()
        options.generators.podTemplate = try self.template(template)
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

    /// What is found where both have a template: without a place of the set's, at the text of its place of the resource's.
    private func findings(_ own: String, under set: String) throws -> [String] {
        var options = CompileOptions()
        options.generators.podTemplate = try template(set)
        let text = sinkSource(
            "orders", deadLetterSink + "  template: \(own)\n  cron: {tick: {schedule: '@daily'}}\n")
        let scalars = Array(text.unicodeScalars)
        return found(text, options, false).map { finding in
            guard let span = finding.span else { return "set: \(finding.code.id)" }
            return String(String.UnicodeScalarView(scalars[Int(span.start)..<Int(span.end)])) + ": \(finding.code.id)"
        }
    }

    @Test(
        "The pod under both templates is judged, at the place of the last that says it",
        arguments: [
            ("{terminationGracePeriodSeconds: 20}", "{terminationGracePeriodSeconds: 60}", [String]()),
            ("{terminationGracePeriodSeconds: 60}", "{terminationGracePeriodSeconds: 20}", ["20: short-grace-period"]),
            (
                "{terminationGracePeriodSeconds: 20}", "{terminationGracePeriodSeconds: null}",
                ["null: short-grace-period"]
            ),
            ("{terminationGracePeriodSeconds: 20}", "{}", ["set: short-grace-period"]),
            ("{hostNetwork: true}", "{hostNetwork: false}", []), ("{hostNetwork: true}", "{hostNetwork: null}", []),
            ("{hostNetwork: false}", "{hostNetwork: true}", ["true: weakens-restricted"]),
            (
                "{containers: [{name: b, image: x, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}",
                "{containers: [{name: b, image: 'x:2'}]}", []
            ),
            (
                "{containers: [{name: b, image: x}]}",
                "{containers: [{name: b, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}",
                []
            ),
            (
                "{containers: [{name: b, image: x, securityContext: {allowPrivilegeEscalation: false}}]}",
                "{containers: [{name: b, securityContext: {capabilities: {drop: [CHOWN]}}}]}", ["[: weakens-restricted"]
            ),
            (
                "{securityContext: null}", "{securityContext: {runAsUser: 7}}",
                ["set: weakens-restricted", "set: weakens-restricted"]
            ),
            ("{volumes: [{name: v, hostPath: {path: /}}]}", "{volumes: [{name: v, emptyDir: {}}]}", []),
        ])
    func merged(_ set: String, _ own: String, _ expected: [String]) throws {
        #expect(try findings(own, under: set) == expected)
    }

    @Test(
        "Numbers are read as Kubernetes reads them",
        arguments: [
            ("{terminationGracePeriodSeconds: 0x14}", 1), ("{terminationGracePeriodSeconds: 0x3C}", 0),
            ("{terminationGracePeriodSeconds: 024}", 1), ("{terminationGracePeriodSeconds: 0b101000}", 0),
            ("{securityContext: {runAsUser: 0x0}}", 1), ("{securityContext: {runAsUser: 0x1}}", 0),
            ("{container: {ports: [{containerPort: 9000, hostPort: 0x0}]}}", 0),
        ])
    func numbers(_ template: String, _ count: Int) throws {
        let found = try findings(template)
        #expect(found.set.count == count && found.own.count == count, "\(found)")
    }

    @Test("A null in a container that is added is one finding, which says what to write")
    func null() throws {
        let found = try findings(
            "{containers: [{name: b, image: x, securityContext: {allowPrivilegeEscalation: null, capabilities: {drop: [ALL]}}}]}"
        )
        #expect(found.own.map(\.help) == ["write 'allowPrivilegeEscalation: false' in its 'securityContext'"])
        #expect(
            found.own.map(\.message)
                == found.set.map { $0.message.replacing("'podTemplate' of the configuration file: ", with: "") })
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
