import EventsCompiler
import FieldReading
import Findings
import Manifests
import TestInputs
import Testing
import YAMLTree

@testable import EventsAPI

/// Pods that each template makes right by itself, and that the API server would refuse as a whole.
@Suite("Pods that the API server refuses")
struct PodCheckTests {
    private func template(_ text: String) throws -> PodTemplate {
        var bag = DiagnosticBag()
        var nodes: [YAMLNode] = []
        _ = parse(SourceFile(name: "t", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
        let value = try #require(nodes.first)
        let pair = YAMLPair(key: Located("podTemplate", at: value.span), value: value)
        let template = decodePodTemplate(pair, path: "podTemplate", of: .set, into: &bag)
        #expect(bag.diagnostics.map(\.message) == [], "\(text)")
        return try #require(template)
    }

    /// What is found in a set with two EventSources, of which the first has a template of its own: each as its message and the text at its
    /// place.
    private func found(_ own: String?, set: String? = nil) throws -> [String] {
        var options = CompileOptions()
        if let set { options.generators.podTemplate = try template(set) }
        let source = "  cron: {tick: {schedule: '@daily'}}\n"
        let text =
            sinkSource("orders", (own.map { "  template: \($0)\n" } ?? "") + source) + "---\n" + sinkSource("b", source)
        let scalars = Array(text.unicodeScalars)
        return compile([SourceFile(name: "events.yaml", text: text)], options: options).diagnostics.map { finding in
            #expect(finding.severity == .error)
            guard let span = finding.span else { return finding.message }
            let place = String(String.UnicodeScalarView(scalars[Int(span.start)..<Int(span.end)]))
            return "\(place): \(finding.message)"
        }
    }

    @Test(
        "Each is one error, at the field that says it",
        arguments: [
            (
                "{container: {volumeMounts: [{name: tmp, mountPath: /tmp}]}}",
                "tmp: the adapter's container mounts 'tmp', and the pod has no volume of this name"
            ),
            (
                "{volumes: [{name: t}], containers: [{name: p, image: i, volumeDevices: [{name: u, devicePath: /d}]}]}",
                "u: the container 'p' mounts 'u', and the pod has no volume of this name"
            ),
            (
                "{containers: [{name: p, image: i}], initContainers: [{name: p, image: j}]}",
                "p: 'containers' and 'initContainers' of the pod both have 'p'"
            ),
            (
                "{containers: [{name: p, image: i, livenessProbe: {periodSeconds: 3}}]}",
                "livenessProbe: 'livenessProbe' of the container 'p' has no action, so Kubernetes refuses the pod"
            ),
            (
                "{container: {startupProbe: {exec: null}}}",
                "startupProbe: 'startupProbe' of the adapter's container has no action, so Kubernetes refuses the pod"
            ),
            (
                "{container: {lifecycle: {preStop: {}}}}",
                "preStop: 'preStop' of the adapter's container has no action, so Kubernetes refuses the pod"
            ),
            (
                "{containers: [{name: p, tty: true}]}",
                "p: the container 'p' of 'spec.template.containers' needs the field 'image'"
            ),
        ])
    func own(_ template: String, _ finding: String) throws { #expect(try found(template) == [finding]) }

    @Test(
        "What the template of the set says is found once, without a place",
        arguments: [
            (
                "{container: {volumeMounts: [{name: tmp, mountPath: /tmp}]}}",
                "the adapter's container mounts 'tmp', and the pod has no volume of this name"
            ),
            (
                "{containers: [{name: p, image: i, readinessProbe: {}}]}",
                "'readinessProbe' of the container 'p' has no action, so Kubernetes refuses the pod"
            ),
        ])
    func ofSet(_ template: String, _ finding: String) throws {
        let text = "'podTemplate' of the configuration file: " + finding
        #expect(try found(nil, set: template) == [text] && found("{tolerations: []}", set: template) == [text])
    }

    @Test(
        "A name of one layer and a name of the other, and an image that is taken back, are found where the resource says it"
    )
    func together() throws {
        let set = "{containers: [{name: p, image: i}]}"
        #expect(
            try found("{initContainers: [{name: p, image: j}]}", set: set) == [
                "p: 'containers' and 'initContainers' of the pod both have 'p'"
            ])
        #expect(
            try found("{containers: [{name: p, image: null}]}", set: set) == [
                "p: the container 'p' of 'spec.template.containers' needs the field 'image'"
            ])
        #expect(
            try found("{volumes: null}", set: "{volumes: [{name: v, emptyDir: {}}]}") == [])
    }

    @Test(
        "What two layers have together is right",
        arguments: [
            ("{volumes: [{name: t, emptyDir: {}}]}", "{container: {volumeMounts: [{name: t, mountPath: /t}]}}"),
            ("{volumes: [{name: t}]}", "{container: {volumeMounts: [{name: t, mountPath: /t}]}}"),
            ("{containers: [{name: p, image: i}]}", "{containers: [{name: p, livenessProbe: {tcpSocket: {port: 1}}}]}"),
            (
                "{containers: [{name: p, image: i, startupProbe: {exec: {command: [a]}}}]}",
                "{containers: [{name: p, startupProbe: {tcpSocket: {port: 1}}}]}"
            ),
            ("{container: {startupProbe: {exec: {command: [a]}}}}", "{container: {startupProbe: {periodSeconds: 3}}}"),
            ("{}", "{container: {livenessProbe: {periodSeconds: 3}, lifecycle: {stopSignal: SIGINT}}}"),
            ("{}", "{container: {livenessProbe: null, startupProbe: null}}"),
        ])
    func silent(_ set: String, _ own: String) throws { #expect(try found(own, set: set) == []) }
}
