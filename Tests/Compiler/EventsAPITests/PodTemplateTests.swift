import FieldReading
import Findings
import Testing
import YAMLTree

@testable import EventsAPI

@Suite("What a template of pods decodes to")
struct PodTemplateTests {
    private func decoded(_ template: String) -> Decoding {
        Decoding(
            header("EventSource", "a") + "spec: {eventBus: b, template: \(template), cron: {e: {schedule: '@daily'}}}\n"
        )
    }

    private func template(_ text: String) throws -> PodTemplate {
        let result = decoded(text)
        #expect(result.bag.diagnostics.map(\.message) == [], "\(text)")
        return try #require(result.eventSource?.template)
    }

    @Test("Labels and annotations are sorted, and the adapter is taken out of the containers")
    func parts() throws {
        let found = try template(
            """
            {labels: {z: 1, a: null}, annotations: {x/y: "&", b: true}, serviceAccountName: s, \
            containers: [{name: p, image: i}, {name: eventsource, tty: true}]}
            """)
        #expect(found.labels == [.init(name: "a", value: nil), .init(name: "z", value: "1")])
        #expect(found.annotations == [.init(name: "b", value: "true"), .init(name: "x/y", value: "&")])
        #expect(found.container.map(\.key.value) == ["tty"])
        #expect(found.fields.map(\.key.value) == ["serviceAccountName", "containers"])
        #expect(found.containers(in: "containers").map { $0.podText("name")?.value } == ["p"])
        #expect(found.image == nil)
    }

    @Test("Equal templates are equal in whatever style they are written")
    func equality() throws {
        let one = try template("{labels: {a: b}, container: {image: 'x'}, hostNetwork: false}")
        #expect(one == (try template("{hostNetwork: false, container: {\"image\": x}, labels: {a: 'b'}}")))
        #expect(one != (try template("{labels: {a: c}, container: {image: x}, hostNetwork: false}")))
        #expect(one.image == "x")
    }

    @Test(
        "A mistake is one finding at its place",
        arguments: [
            ("x", DiagnosticCode.wrongType, "x"),
            ("[a]", .wrongType, "["),
            ("{labels: a}", .wrongType, "a}"),
            ("{labels: {a: [b]}}", .wrongType, "[b"),
            ("{labels: {a b: c}}", .invalidName, "a b"),
            ("{labels: {a: b c}}", .invalidName, "b c"),
            ("{labels: {app.kubernetes.io/name: c}}", .reservedPodField, "app.k"),
            ("{annotations: {dapr.io/app-id: c}}", .reservedPodField, "dapr.io"),
            ("{annotations: {a/b/c: c}}", .invalidName, "a/b/c"),
            ("{labels: {$patch: replace}}", .unknownField, "$patch"),
            ("{$retainKeys: [a]}", .unknownField, "$retain"),
            ("{volumes: [{$patch: delete, name: a}]}", .unknownField, "$patch"),
            ("{nodeSelector: {$patch: replace}}", .unknownField, "$patch"),
            ("{metadata: {labels: 7}}", .unknownField, "metadata"),
            ("{spec: {foo: bar}}", .unknownField, "spec: {foo"),
            ("{serviceAcountName: a}", .unknownField, "serviceAcount"),
            ("{container: x}", .wrongType, "x}"),
            ("{container: {name: a}}", .reservedPodField, "name: a"),
            ("{container: {command: [a]}}", .reservedPodField, "command"),
            ("{container: {env: [{name: CONFIG, value: a}]}}", .reservedPodField, "CONFIG"),
            ("{container: {env: null}}", .reservedPodField, "env"),
            ("{container: {env: [{name: A, value: 1}]}}", .wrongType, "1}"),
            ("{container: {env: [{value: a}]}}", .missingField, "{value"),
            ("{container: {env: [a]}}", .wrongType, "a]"),
            ("{container: {resources: {limits: {cpu: true}}}}", .wrongType, "true"),
            ("{container: {livenessProbe: {exec: {command: [a]}}}}", .reservedPodField, "exec"),
            ("{container: {ports: [{containerPort: '1'}]}}", .wrongType, "'1'"),
            ("{container: {ports: [{containerPort: 5050}]}}", .reservedPodField, "5050"),
            ("{containers: null}", .reservedPodField, "containers"),
            ("{containers: {a: b}}", .wrongType, "{a"),
            ("{containers: [{name: daprd, image: a}]}", .reservedPodField, "daprd"),
            ("{initContainers: [{name: eventsource, image: a}]}", .reservedPodField, "eventsource, image"),
            ("{container: {}, containers: [{name: eventsource}]}", .reservedPodField, "eventsource}"),
            ("{containers: [{name: eventsource, args: [a]}]}", .reservedPodField, "args"),
            ("{containers: [{name: a, image: b}, {name: a, image: c}]}", .invalidFieldValue, "a, image: c"),
            ("{restartPolicy: Never}", .invalidFieldValue, "Never"),
            ("{activeDeadlineSeconds: 1}", .reservedPodField, "activeD"),
            ("{ephemeralContainers: []}", .reservedPodField, "ephem"),
            ("{terminationGracePeriodSeconds: 60s}", .wrongType, "60s"),
            ("{hostname: \"a\\u007Fb\"}", .controlCharacter, "\"a"),
            ("{affinity: {nodeAffinity: {required: {}}}}", .unknownField, "required"),
            ("{container: {env: [{name: A, value: x, valueFrom: {}}]}}", .invalidFieldValue, "valueFrom"),
            (
                "{container: {env: [{name: A, valueFrom: {fieldRef: {fieldPath: f}, secretKeyRef: {name: s, key: k}}}]}}",
                .invalidFieldValue, "secretKeyRef"
            ),
            ("{volumes: [{name: v, emptyDir: {}, secret: {secretName: s}}]}", .invalidFieldValue, "secret: "),
            (
                "{container: {startupProbe: {exec: {command: [a]}, periodSeconds: 3, tcpSocket: {port: 1}}}}",
                .invalidFieldValue, "tcpSocket"
            ),
            ("{container: {lifecycle: {preStop: {sleep: {seconds: 1}, exec: {}}}}}", .invalidFieldValue, "exec"),
            ("{container: {image: ''}}", .emptyValue, "''"),
            ("{containers: [{name: a, image: ' '}]}", .emptyValue, "' '"),
            ("{initContainers: [{name: a, image: ''}]}", .emptyValue, "''"),
        ])
    func mistakes(_ text: String, _ code: DiagnosticCode, _ place: String) throws {
        let result = decoded(text)
        #expect(result.codes == [code], "\(text): \(result.bag.diagnostics.map(\.message))")
        let span = try #require(result.bag.diagnostics.first?.span)
        let whole =
            header("EventSource", "a") + "spec: {eventBus: b, template: \(text), cron: {e: {schedule: '@daily'}}}\n"
        let scalars = whole.unicodeScalars
        let rest = String(scalars[scalars.index(scalars.startIndex, offsetBy: Int(span.start))...])
        #expect(rest.hasPrefix(place), "\(rest)")
    }

    @Test(
        "What Kubernetes takes is taken",
        arguments: [
            "{}", "{labels: null, annotations: {}, container: null, containers: []}",
            "{restartPolicy: Always, hostUsers: no, os: {name: linux}, overhead: {cpu: 1, memory: 1.5}}",
            "{container: {livenessProbe: {timeoutSeconds: 5}, readinessProbe: null, startupProbe: {httpGet: {port: ops}}}}",
            "{container: {ports: [{containerPort: 9000}, {containerPort: 9000, protocol: UDP}]}}",
            "{containers: [{name: trigger, image: a, ports: [{containerPort: 80, name: web}]}]}",
            "{container: {env: [{name: A, value: '', valueFrom: {fieldRef: {fieldPath: f}}}]}}",
            "{volumes: [{name: v, emptyDir: null, secret: {secretName: s}}, {name: w}]}",
            "{container: {startupProbe: {exec: null, tcpSocket: {port: 1}, periodSeconds: 3}}}",
            "{volumes: [{name: a, iscsi: {anything: [1]}}, {name: b, csi: {driver: d, volumeAttributes: {v: w}}}]}",
        ])
    func accepted(_ text: String) throws { _ = try template(text) }

    @Test("A Trigger's adapter has another name, and a set has both")
    func owners() {
        let inputs = "inputs: {i: {eventSource: e, event: v}}, subscribers: [{condition: i, topic: o}]"
        let text = "spec: {eventBus: b, \(inputs), template: {containers: [{name: trigger, tty: true}]}}\n"
        let result = Decoding(header("Trigger", "t") + text)
        #expect(result.codes == [] && result.trigger?.template?.container.map(\.key.value) == ["tty"])
        #expect(PodOwner.set.containerNames == PodOwner.eventSource.containerNames + PodOwner.trigger.containerNames)
    }

    @Test("Each field by which items are known, and each that is refused, is a field of Kubernetes")
    func tables() {
        var count = 0
        func check(_ object: PodObject) {
            for value in object.fields.values {
                switch value {
                case .object(let inner): check(inner)
                case .list(let inner, let keys):
                    count += 1
                    for key in keys { #expect(inner.fields[key.name] != nil, "\(inner.name).\(key.name)") }
                    check(inner)
                default: break
                }
            }
        }
        check(.podSpec)
        #expect(count > 60)
        #expect(ReservedPodFields.ofPod.keys.allSatisfy { PodObject.podSpec.fields[$0] != nil })
        #expect(ReservedPodFields.ofContainer(.set).keys.allSatisfy { PodObject.container.fields[$0] != nil })
        #expect(ReservedPodFields.needed.allSatisfy { PodObject.container.fields[$0] != nil })
    }
}
