import EventsCompiler
import FieldReading
import Findings
import Manifests
import TestInputs
import Testing
import YAMLTree

@testable import EventsAPI

/// What templates make of the generated pod, beside the results that Kubernetes documents for strategic merge patches
/// (https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/ and its reference of merge keys).
@Suite("Pods under templates")
struct PodMergeTests {
    private func node(_ text: String) throws -> YAMLNode {
        var bag = DiagnosticBag()
        var nodes: [YAMLNode] = []
        _ = parse(SourceFile(name: "t", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
        #expect(bag.diagnostics.isEmpty, "\(text)")
        return try #require(nodes.first)
    }

    private func template(_ text: String, _ owner: PodOwner) throws -> PodTemplate {
        let value = try node(text)
        let pair = YAMLPair(key: Located("template", at: value.span), value: value)
        var bag = DiagnosticBag()
        let template = decodePodTemplate(pair, path: "template", of: owner, into: &bag)
        #expect(bag.diagnostics.map(\.message) == [], "\(text)")
        return try #require(template)
    }

    /// The pod of an EventSource with a template, under that of the set.
    private func pod(_ own: String?, set: String? = nil, logLevel: String? = nil) throws -> YAMLNode {
        var options = CompileOptions()
        if let set { options.generators.podTemplate = try template(set, .set) }
        let level = logLevel.map { "  logLevel: \($0)\n" } ?? ""
        let text = sinkSource(
            "orders", level + (own.map { "  template: \($0)\n" } ?? "") + "  cron: {tick: {schedule: '@daily'}}\n")
        let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
        #expect(result.diagnostics.map(\.message) == [], "\(text)")
        let deployment = WrittenObject.all(in: result.output()).first { $0.kind == "Deployment" }
        return try #require(deployment?.template)
    }

    /// A part of the pod, such as `spec.volumes`, as JSON; the adapter's container is `container`, and `others` are the items behind the
    /// first.
    private func part(_ path: String, of pod: YAMLNode) -> String {
        var node: YAMLNode? = pod
        for name in path.split(separator: ".") {
            switch name {
            case "container": node = node?["containers"]?.items.first
            case "others":
                let items = node?.items.dropFirst() ?? []
                node?.content = .sequence(Array(items))
            default: node = node?[String(name)]
            }
        }
        return node.map { jsonText(.node($0)).filter { !$0.isWhitespace } } ?? "none"
    }

    /// A part of a pod under the template of a set and that of the resource.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let part: String
        var set: String?
        var own: String?
        let result: String
    }

    static let cases = [
        // "Forbidden: may not specify more than 1 handler type".
        Case(
            testDescription: "a probe has one action, and keeps its numbers", part: "spec.container.startupProbe",
            set: "{container: {startupProbe: {exec: {command: [a]}, periodSeconds: 3}}}",
            own: "{container: {startupProbe: {tcpSocket: {port: 1}}}}",
            result: #"{"periodSeconds":3,"tcpSocket":{"port":1}}"#),
        Case(
            testDescription: "a null of another action takes nothing away", part: "spec.container.startupProbe",
            set: "{container: {startupProbe: {exec: {command: [a]}}}}",
            own: "{container: {startupProbe: {tcpSocket: null}}}", result: #"{"exec":{"command":["a"]}}"#),
        // "The patch did not replace the containers list; it added a container": by name.
        Case(
            testDescription: "a further container stands beside the adapter", part: "spec.containers.others",
            set: "{containers: [{name: proxy, image: a}]}", own: "{containers: [{name: proxy, image: b, tty: true}]}",
            result: #"[{"name":"proxy","image":"b","tty":true}]"#),
        // "tolerations does not have a patchStrategy: it is replaced".
        Case(
            testDescription: "tolerations are replaced", part: "spec.tolerations",
            set: "{tolerations: [{key: disktype, value: ssd, effect: NoSchedule}]}",
            own: "{tolerations: [{key: dedicated, value: test-team, effect: NoSchedule}]}",
            result: #"[{"key":"dedicated","value":"test-team","effect":"NoSchedule"}]"#),
        Case(
            testDescription: "pull secrets are merged by name", part: "spec.imagePullSecrets",
            set: "{imagePullSecrets: [{name: a}]}", own: "{imagePullSecrets: [{name: b}, {name: a}]}",
            result: #"[{"name":"a"},{"name":"b"}]"#),
        Case(
            testDescription: "volumes are merged by name, and one has one source", part: "spec.volumes",
            set: "{volumes: [{name: a, emptyDir: {}}, {name: b, configMap: {name: c}}]}",
            own: "{volumes: [{name: a, secret: {secretName: s}}, {name: b, configMap: {defaultMode: 256}}]}",
            result:
                #"[{"name":"a","secret":{"secretName":"s"}},{"name":"b","configMap":{"name":"c","defaultMode":256}}]"#),
        Case(
            testDescription: "mounts are merged by their path", part: "spec.container.volumeMounts",
            set: "{volumes: [{name: a}, {name: b}], container: {volumeMounts: [{name: a, mountPath: /a}]}}",
            own: "{container: {volumeMounts: [{name: b, mountPath: /a}, {name: b, mountPath: /b}]}}",
            result: #"[{"name":"b","mountPath":"/a"},{"name":"b","mountPath":"/b"}]"#),
        Case(
            testDescription: "ports are merged by number and protocol", part: "spec.container.ports",
            set: "{container: {ports: [{containerPort: 53}]}}",
            own: "{container: {ports: [{containerPort: 53, protocol: UDP}, {containerPort: 53, name: dns}]}}",
            result:
                #"[{"name":"ops","containerPort":8081},{"containerPort":53,"name":"dns"},{"containerPort":53,"protocol":"UDP"}]"#
        ),
        Case(
            testDescription: "aliases of hosts are merged by address", part: "spec.hostAliases",
            set: "{hostAliases: [{ip: 10.0.0.1, hostnames: [a]}]}",
            own: "{hostAliases: [{ip: 10.0.0.1, hostnames: [b]}]}",
            result: #"[{"ip":"10.0.0.1","hostnames":["b"]}]"#),
        Case(
            testDescription: "constraints are merged by topology", part: "spec.topologySpreadConstraints",
            set: "{topologySpreadConstraints: [{topologyKey: zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule}]}",
            own: "{topologySpreadConstraints: [{topologyKey: zone, maxSkew: 2}]}",
            result: #"[{"topologyKey":"zone","maxSkew":2,"whenUnsatisfiable":"DoNotSchedule"}]"#),
        Case(
            testDescription: "arguments of further containers are replaced", part: "spec.initContainers",
            set: "{initContainers: [{name: a, image: i, args: [v, w]}]}",
            own: "{initContainers: [{name: a, args: [z]}]}",
            result: #"[{"name":"a","image":"i","args":["z"]}]"#),
        Case(
            testDescription: "mappings are merged at every depth", part: "spec.container.resources",
            own: "{container: {resources: {requests: {cpu: 20m}, limits: {ephemeral-storage: 1Gi}}}}",
            result:
                #"{"requests":{"cpu":"20m","memory":"32Mi"},"limits":{"cpu":"1","memory":"128Mi","ephemeral-storage":"1Gi"}}"#
        ),
        Case(
            testDescription: "a null removes a field", part: "spec.container.resources",
            own: "{container: {resources: {limits: null}}}", result: #"{"requests":{"cpu":"10m","memory":"32Mi"}}"#),
        Case(
            testDescription: "a null of the resource removes what the set has", part: "spec.nodeSelector",
            set: "{nodeSelector: {pool: events, arch: arm64}}", own: "{nodeSelector: {pool: null}}",
            result: #"{"arch":"arm64"}"#),
        Case(
            testDescription: "a null of the resource removes a whole list of the set", part: "spec.tolerations",
            set: "{tolerations: [{key: a}]}", own: "{tolerations: null}", result: "none"),
        Case(
            testDescription: "a null without anything to remove is nothing", part: "spec.dnsConfig",
            own: "{dnsConfig: {nameservers: [10.0.0.1], searches: null}, affinity: null}",
            result: #"{"nameservers":["10.0.0.1"]}"#),
        Case(
            testDescription: "nulls within new lists are left out", part: "spec.tolerations",
            own: "{tolerations: [{key: a, tolerationSeconds: null}]}", result: #"[{"key":"a"}]"#),
        Case(
            testDescription: "the container's name in the Deployment means the adapter", part: "spec.container.stdin",
            own: "{containers: [{name: eventsource, stdin: false}]}", result: "false"),
        Case(
            testDescription: "a variable has a value or a source", part: "spec.container.env.others",
            set: "{container: {env: [{name: A, value: x}, {name: B, valueFrom: {secretKeyRef: {name: s, key: k}}}]}}",
            own:
                "{container: {env: [{name: B, valueFrom: {fieldRef: {fieldPath: p}}}, {name: A, valueFrom: {fieldRef: {fieldPath: q}}}]}}",
            result:
                #"[{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"q"}}},{"name":"B","valueFrom":{"fieldRef":{"fieldPath":"p"}}}]"#
        ),
        Case(
            testDescription: "a plain value of the resource wins", part: "spec.serviceAccountName",
            set: "{serviceAccountName: a}", own: "{serviceAccountName: b}", result: #""b""#),
        Case(
            testDescription: "what only the set has stays", part: "spec.serviceAccountName",
            set: "{serviceAccountName: a}", own: "{}", result: #""a""#),
        Case(
            testDescription: "what a probe asks stays", part: "spec.container.livenessProbe",
            own: "{container: {livenessProbe: {periodSeconds: 30}}}",
            result:
                #"{"httpGet":{"path":"/livez","port":"ops"},"periodSeconds":30,"timeoutSeconds":3,"failureThreshold":3}"#
        ),
        Case(
            testDescription: "the security context keeps what a template leaves out", part: "spec.securityContext",
            own: "{securityContext: {runAsUser: 1000, fsGroup: 1000}}",
            result:
                #"{"runAsNonRoot":true,"runAsUser":1000,"runAsGroup":65532,"seccompProfile":{"type":"RuntimeDefault"},"fsGroup":1000}"#
        ),
        Case(
            testDescription: "labels of the resource win, and a null removes one of the set", part: "metadata.labels",
            set: "{labels: {a: '1', b: '1'}}", own: "{labels: {b: '2', a: null, c: null}}",
            result:
                #"{"app.kubernetes.io/name":"eventsource-orders-cron-tick","controlled-by-eventsource":"orders","openfunction.io/managed":"true","app.kubernetes.io/managed-by":"ofevents","app.kubernetes.io/part-of":"orders","b":"2"}"#
        ),
    ]

    @Test("A part of the pod is what Kubernetes makes of it", arguments: cases)
    func parts(_ item: Case) throws {
        #expect(part(item.part, of: try pod(item.own, set: item.set)) == item.result)
    }

    @Test("The adapter stays the first container with its own variables first")
    func order() throws {
        let pod = try pod(
            "{containers: [{name: a, image: i}, {name: eventsource, env: [{name: B, value: c}]}]}", logLevel: "debug")
        #expect(pod["spec"]?["containers"]?.items.map { $0["name"]?.text } == ["eventsource", "a"])
        let variables = pod["spec"]?["containers"]?.items.first?["env"]?.items.map { $0["name"]?.text }
        #expect(variables == ["CONFIG", "LOG_LEVEL", "B"])
    }

    @Test(
        "An empty template changes no byte",
        arguments: ["{}", "{container: {}}", "{labels: {}, volumes: null}", "null"])
    func nothing(_ template: String) throws {
        let (with, without) = (try pod(template, set: "{}"), try pod(nil))
        #expect(with.hasSameValue(as: without))
    }

    @Test("Every part of the generated pod that nobody may set is refused, and all others can be set")
    func refused() throws {
        let pod = try pod(nil, logLevel: "debug")
        func codes(_ template: String) -> [DiagnosticCode] {
            let text = sinkSource("orders", "  template: \(template)\n  cron: {tick: {schedule: '@daily'}}\n")
            return compile([SourceFile(name: "events.yaml", text: text)]).diagnostics.map(\.code)
        }
        let tuned = [
            "app.kubernetes.io/part-of", "dapr.io/log-as-json", "dapr.io/max-body-size", "livenessProbe",
            "readinessProbe",
            "imagePullPolicy", "image", "resources", "securityContext", "env", "ports",
        ]
        var count = 0
        func check(_ name: String, _ template: String) {
            count += 1
            #expect((codes(template) == []) == tuned.contains(name), "\(template): \(codes(template))")
        }
        for kind in ["labels", "annotations"] {
            for (name, value) in pod["metadata"]?[kind]?.texts ?? [:] {
                check(name, "{\(kind): {\(name): \"\(value)\"}}")
            }
        }
        let container = try #require(pod["spec"]?["containers"]?.items.first)
        for variable in container["env"]?.items ?? [] {
            let name = variable["name"]?.text ?? ""
            check(name, "{container: {env: [{name: \(name), value: x}]}}")
        }
        for port in container["ports"]?.items ?? [] {
            check("port", "{container: {ports: [\(jsonText(.node(port)).filter { !$0.isNewline })]}}")
        }
        for field in ["image", "imagePullPolicy"] { check(field, "{container: {\(field): x}}") }
        for field in ["name", "command", "args"] { check(field, "{container: {\(field): x}}") }
        #expect(count > 22)
    }

    @Test("Lists show the image of the resource, which wins over that of the option")
    func image() throws {
        var options = CompileOptions()
        options.generators[.adapterImage] = "set:1"
        let text = """
            \(sinkSource("own", "  template: {container: {image: own:2}}\n  cron: {tick: {schedule: '@daily'}}\n"))
            \(document("EventSource", "other", spec: "{sink: {uri: 'http://a'}, cron: {tick: {schedule: '@daily'}}}"))
            """
        let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
        let images = result.manifests.filter { $0.kind == .deployment }.map(\.detail)
        #expect(images == ["set:1", "own:2"])
        let written = WrittenObject.all(in: result.output()).filter { $0.kind == "Deployment" }
        #expect(written.map { $0.template?["spec"]?["containers"]?.items.first?["image"]?.text } == images)
    }

    @Test("A further container has an image, from its resource or from the set")
    func images() throws {
        let text = sinkSource(
            "orders", "  template: {containers: [{name: proxy, tty: true}]}\n  cron: {tick: {schedule: '@daily'}}\n")
        var options = CompileOptions()
        #expect(compile([SourceFile(name: "e.yaml", text: text)]).diagnostics.map(\.code) == [.missingField])
        options.generators.podTemplate = try template("{containers: [{name: proxy, image: p}]}", .set)
        #expect(compile([SourceFile(name: "e.yaml", text: text)], options: options).diagnostics.isEmpty)
    }
}
