import Foundation
import TestInputs
import Testing

@Suite("ofevents migrate in a repository with kustomize and Helm")
struct MigrateRepositoryTests {
    private let program: Program

    private static let old = Sample.eventBus.replacing("redis:", with: "nats:")
        .replacing("pubsub.redis", with: "pubsub.natsstreaming").replacing("redisHost", with: "natsURL")
        .replacing("redis.default:6379", with: "nats://nats:4222")

    init() throws { program = try Program() }

    private func write(_ files: [String: String]) throws {
        for (path, text) in files { try program.folder.write(text, to: path) }
    }

    @Test("A file that a kustomization patches stays as it is, with the reason, and so does the patch")
    func patched() throws {
        let patch = Self.old.replacing("nats://nats", with: "nats://prod")
        try write([
            "base/kustomization.yaml": "resources: [bus.yaml, other.yaml]\n", "base/bus.yaml": Self.old,
            "base/other.yaml": Self.old.replacing("name: default", with: "name: other"),
            "prod/kustomization.yaml": "resources: [../base]\npatches: [{path: bus.yaml}]\n", "prod/bus.yaml": patch,
        ])
        let outcome = try program.run("migrate", "jetstream", ".")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("./prod/bus.yaml: left as it is: it is a patch of the kustomization './prod'\n"))
        #expect(
            outcome.errors.contains(
                "./base/bus.yaml: left as it is: the kustomization './prod' patches it: rewrite it by hand, together with the patch\n"
            ))
        #expect(outcome.errors.contains("1 file rewritten"))
        #expect(try program.folder.read("base/bus.yaml") == Self.old)
        #expect(try program.folder.read("prod/bus.yaml") == patch)
        #expect(try program.folder.read("base/other.yaml").contains("pubsub.jetstream"))
        #expect(try program.run("migrate", "settings", ".").status == 0, "nothing would change in what is left")
    }

    @Test(
        "The patch counts where only the configuration file leads to it, and where it stands in the kustomization itself"
    )
    func patchedInContext() throws {
        try write([
            ".ofevents.yaml": "paths: [base, prod]\n", "base/bus.yaml": Self.old,
            "base/kustomization.yaml": "resources: [bus.yaml]\n",
            "prod/kustomization.yaml":
                "resources: [../base]\npatches:\n- target: {kind: EventBus, name: default}\n  patch: '[{op: remove, path: /metadata/labels}]'\n",
        ])
        for path in ["base", "base/bus.yaml"] {
            let outcome = try program.run("migrate", "jetstream", path)
            #expect(
                outcome.status == 1 && outcome.errors.contains("the kustomization 'prod' patches it"),
                "\(outcome.errors)")
        }
        #expect(try program.folder.read("base/bus.yaml") == Self.old)
        try write([
            "prod/kustomization.yaml": "resources: [../base]\npatches: [{target: {kind: Deployment}, patch: ''}]\n"
        ])
        #expect(try program.run("migrate", "jetstream", "base").status == 0)
    }

    @Test("The resource of a second overlay is left, and counts as something to do until its file is named")
    func overlays() throws {
        for name in ["dev", "prod"] {
            try write(["\(name)/kustomization.yaml": "resources: [bus.yaml]\n", "\(name)/bus.yaml": Self.old])
        }
        let first = try program.run("migrate", "jetstream", ".")
        #expect(first.status == 1)
        #expect(
            first.errors.contains(
                "./prod/bus.yaml: left as it is: the kustomization './prod' has a resource that another has: name the file itself\n"
            ))
        #expect(try program.folder.read("prod/bus.yaml") == Self.old)
        #expect(try program.run("migrate", "jetstream", "prod/bus.yaml").status == 0)
        #expect(try program.run("migrate", "jetstream", "-q", ".").status == 0)
    }

    @Test("Templates of a chart stay as they are, with the reason")
    func charts() throws {
        let template = Self.old.replacing("name: default", with: "name: {{ .Release.Name }}")
        try write(["chart/Chart.yaml": "apiVersion: v2\nname: a\n", "chart/templates/bus.yaml": template])
        let outcome = try program.run("migrate", "jetstream", ".")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains(
                "./chart/templates/bus.yaml: left as it is: it is a template of the chart './chart'\n"))
        #expect(try program.run("migrate", "jetstream", "-q", ".").errors == "")
        #expect(try program.folder.read("chart/templates/bus.yaml") == template)
    }
}
