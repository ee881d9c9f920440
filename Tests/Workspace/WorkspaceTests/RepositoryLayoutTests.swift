import Files
import Findings
import Foundation
import TestInputs
import Testing

@testable import Workspace

@Suite("The layout of a repository")
struct RepositoryLayoutTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private static func bus(_ name: String, _ more: String = "") -> String {
        "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\nmetadata: {name: \(name)}\n\(more)"
    }

    private func read(_ names: String...) throws -> InputFiles {
        try inputFiles(names.map(folder.path), in: .ofProcess, standardInput: .bytes([]))
    }

    /// The names of the files that are read, below the folder.
    private func names(_ read: InputFiles) -> [String] {
        read.files.map { String($0.name.dropFirst(folder.url.path.count + 1)) }
    }

    /// The file and the code of each note.
    private func notes(_ read: InputFiles) -> [String] {
        let names = names(read)
        return read.notes.map { "\(names[Int($0.span?.file ?? 0)]) \($0.code.id)" }
    }

    @Test(
        "Patches are left out, in each way that a kustomization names them",
        arguments: [
            "patches: [{path: patch.yaml}]", "patches:\n- path: ./patch.yaml\n  target: {kind: EventBus}",
            "patchesStrategicMerge: [patch.yaml]", "patchesJson6902: [{path: ../prod/patch.yaml, target: {}}]",
        ])
    func patches(field: String) throws {
        try folder.write("resources: [bus.yaml]\n", to: "base/kustomization.yaml")
        try folder.write(Self.bus("a"), to: "base/bus.yaml")
        try folder.write("resources: [../base]\n\(field)\n", to: "prod/kustomization.yaml")
        try folder.write(Self.bus("a"), to: "prod/patch.yaml")
        let all = try read(".")
        #expect(names(all) == ["./base/bus.yaml", "./base/kustomization.yaml", "./prod/kustomization.yaml"])
        #expect(notes(all) == ["./prod/kustomization.yaml kustomize-first"])
        #expect(all.notes.first?.help?.hasSuffix("/prod | ofevents render -'") == true)
        #expect(try names(read("prod/patch.yaml")) == ["prod/patch.yaml"])
        #expect(try read("prod/patch.yaml").notes.isEmpty)
    }

    @Test(
        "A patch that stands in the kustomization itself, or whose target is ours, leads to the same note",
        arguments: [
            "patches:\n- patch: |-\n    apiVersion: events.openfunction.io/v1alpha1\n    kind: EventBus\n    metadata: {name: a}",
            "patches:\n- target: {kind: EventBus}\n  patch: |-\n    - {op: remove, path: /spec/redis}",
            "patches: [{target: {group: events.openfunction.io}, path: remove.yaml}]",
            "patchesJson6902:\n- target: {group: events.openfunction.io, version: v1alpha1, kind: EventBus, name: a}\n  patch: '[]'",
            "patchesStrategicMerge:\n- |-\n  apiVersion: events.openfunction.io/v1alpha1\n  kind: EventBus",
        ])
    func inlinePatches(field: String) throws {
        try folder.write(Self.bus("a"), to: "bus.yaml")
        try folder.write("- {op: remove, path: /spec/redis}\n", to: "remove.yaml")
        try folder.write("resources: [bus.yaml]\n\(field)\n", to: "kustomization.yaml")
        let all = try read(".")
        #expect(names(all) == ["./bus.yaml", "./kustomization.yaml", "./remove.yaml"])
        #expect(notes(all) == ["./kustomization.yaml kustomize-first"])
    }

    @Test(
        "A patch that may be about a resource of ours leads to a note, however it says so",
        arguments: [
            "target: {name: a}", "target: {}", "target: {kind: Event.*}", "target: {kind: 'Deployment|EventBus'}",
            "target: {group: .*, name: ^a$}", "target: {labelSelector: app=web}", "target: {name: ab*}",
            "target: {labelSelector: '!none'}", "target: {annotationSelector: x=y}",
            "target: {kind: '(Event|Cluster)Bus'}",
        ])
    func unspecificPatches(target: String) throws {
        try folder.write(Self.bus("a, labels: {app: web}"), to: "bus.yaml")
        let patch = "patches:\n- \(target)\n  patch: '[{op: remove, path: /spec/x}]'\n"
        try folder.write("resources: [bus.yaml]\n" + patch, to: "kustomization.yaml")
        let all = try read(".")
        #expect(notes(all) == ["./kustomization.yaml kustomize-first"])
        #expect(all.patched.count == 1, "so migrations leave it alone")
    }

    @Test(
        "A patch that is certainly about none of ours leads to none",
        arguments: [
            "target: {name: b}", "target: {kind: Deploy.*}", "target: {kind: Deployment|StatefulSet}",
            "target: {group: apps}", "target: {labelSelector: app=other}", "target: {kind: EventSourc?e, name: b}",
            "target: {labelSelector: 'app=web,tier=x'}",
        ])
    func patchesOfNone(target: String) throws {
        try folder.write(Self.bus("a, labels: {app: web}"), to: "bus.yaml")
        let patch = "patches:\n- \(target)\n  patch: '[{op: remove, path: /spec/x}]'\n"
        try folder.write("resources: [bus.yaml]\n" + patch, to: "kustomization.yaml")
        let all = try read(".")
        #expect(all.notes.isEmpty && all.patched.isEmpty)
    }

    @Test(
        "Whatever a kustomization changes in resources of ours leads to one note that names it",
        arguments: [
            ("namespace: b", "'namespace' of this kustomization is not applied"),
            ("namePrefix: b-\nnameSuffix: -c", "'namePrefix' and 'nameSuffix' of this kustomization are not applied"),
            ("labels: [{pairs: {a: b}}]", "'labels' of"), ("commonLabels: {a: b}", "'commonLabels' of"),
            ("commonAnnotations: {a: b}", "'commonAnnotations' of"),
            ("images: [{name: i, newTag: '2'}]", "'images' of"),
            ("transformers: [t.yaml]", "'transformers' of"),
            ("replacements: [{source: {}, targets: [{select: {kind: EventBus}}]}]", "'replacements' of"),
            ("replacements: [{path: replace.yaml}]", "'replacements' of"),
            (
                "patches: [{target: {kind: EventBus}}]\nnamespace: b",
                "the patches of this kustomization are not applied, nor"
            ),
        ])
    func changes(field: String, message: String) throws {
        try folder.write(Self.bus("a", "spec: {template: {containers: [{name: c, image: i}]}}\n"), to: "base/bus.yaml")
        try folder.write("resources: [bus.yaml]\n", to: "base/kustomization.yaml")
        try folder.write("targets: [{select: {name: a}}]\n", to: "prod/replace.yaml")
        try folder.write("resources: [../base]\n\(field)\n", to: "prod/kustomization.yaml")
        let all = try read(".")
        #expect(notes(all) == ["./prod/kustomization.yaml kustomize-first"])
        #expect(all.notes.first?.message.hasPrefix(message) == true, "\(all.notes)")
        #expect(all.files.count == 4 && all.notesOfRender.map(\.severity) == [.note])
    }

    @Test(
        "A kustomization that changes nothing of ours is not named",
        arguments: [
            "namespace: shop", "namespace: ''", "labels: []", "images: [{name: i, newTag: '2'}]", "namePrefix: null",
            "replacements: [{source: {}, targets: [{select: {kind: Deployment}}]}]", "replicas: [{name: a, count: 2}]",
            "configMapGenerator: [{name: a, literals: [b=c]}]", "replacements: [{path: none.yaml}]", "labels: 7",
        ])
    func nothingChanged(field: String) throws {
        try folder.write(Self.bus("a, namespace: shop"), to: "bus.yaml")
        try folder.write("resources: [bus.yaml]\n\(field)\n", to: "kustomization.yaml")
        try folder.write("kind: Deployment\napiVersion: apps/v1\nmetadata: {name: b}\n", to: "other/b.yaml")
        try folder.write("resources: [b.yaml]\nnamespace: x\ncommonLabels: {a: b}\n", to: "other/kustomization.yaml")
        #expect(try read(".").notes.isEmpty)
    }

    @Test("A component changes what the kustomizations have that use it")
    func components() throws {
        try folder.write("kind: Component\ncommonLabels: {a: b}\n", to: "labels/kustomization.yaml")
        try folder.write("components: [../labels]\nresources: [bus.yaml]\n", to: "prod/kustomization.yaml")
        #expect(try read(".").notes.isEmpty)
        try folder.write(Self.bus("a"), to: "prod/bus.yaml")
        #expect(try notes(read(".")) == ["./labels/kustomization.yaml kustomize-first"])
    }

    @Test("Of a kustomization that is left out the note names the files that are not read")
    func unread() throws {
        for name in ["dev", "prod"] {
            try folder.write(
                "resources: [bus.yaml, t.yaml, u.yaml, v.yaml, w.yaml]\n", to: "\(name)/kustomization.yaml")
            try folder.write(Self.bus("main"), to: "\(name)/bus.yaml")
        }
        let message = "EventBus 'main' is in this kustomization and in './dev', so of this one "
        func found() throws -> [String] {
            try read(".").notes.map { $0.message.replacing(folder.path("."), with: ".") }
        }
        #expect(try found() == [message + "'bus.yaml' is not read"])
        for name in ["t", "u", "v", "w"] { try folder.write(Self.bus(name, "]\n"), to: "prod/\(name).yaml") }
        #expect(try found() == [message + "'bus.yaml', 't.yaml', 'u.yaml' and 2 more are not read"])
    }

    @Test("The commands in notes are words of a shell", arguments: ["over lay", "it's", "-x"])
    func quoted(name: String) throws {
        try folder.write("namePrefix: a-\nresources: [bus.yaml]\n", to: "\(name)/kustomization.yaml")
        try folder.write(Self.bus("a"), to: "\(name)/bus.yaml")
        try folder.write("name: x\n", to: "\(name)/Chart.yaml")
        try folder.write(Self.bus("{{ a }}"), to: "\(name)/templates/a.yaml")
        for note in try read(".").notes {
            let command = try #require(note.help).replacing("run '", with: "")
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", "kubectl() { echo \"$2\"; }; helm() { echo \"$2\"; }; " + command.prefix { $0 != "|" },
            ]
            process.standardOutput = output
            try process.run()
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("/\(name)\n"), "\(command)")
        }
    }

    @Test(
        "A patch about resources of others is not named",
        arguments: [
            "patches:\n- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: a}",
            "patches:\n- target: {kind: Deployment}\n  patch: '[{op: remove, path: /kind}]'",
            "patches:\n- target: {group: eventing.knative.dev, kind: Trigger}\n  patch: '[]'",
            "patches:\n- patch: |-\n    ]: {{ x }}", "patches: [{patch: {kind: EventBus}}, {target: EventBus}]",
        ])
    func patchesOfOthers(field: String) throws {
        try folder.write(Self.bus("a"), to: "bus.yaml")
        try folder.write("resources: [bus.yaml]\n\(field)\n", to: "kustomization.yaml")
        #expect(try read(".").notes.isEmpty)
    }

    @Test("Templates of a chart are left out where they have resources of ours; a chart without any is not named")
    func charts() throws {
        try folder.write("apiVersion: v2\nname: shop\n", to: "chart/Chart.yaml")
        try folder.write(Self.bus("{{ .x }}"), to: "chart/templates/deep/bus.yaml")
        try folder.write("{{ .x }}\n", to: "chart/templates/other.yaml")
        try folder.write("apiVersion: v2\nname: other\n", to: "other/Chart.yaml")
        try folder.write("{{ .x }}\n", to: "other/templates/a.yaml")
        let all = try read(".")
        #expect(
            names(all) == [
                "./chart/Chart.yaml", "./chart/templates/other.yaml", "./other/Chart.yaml", "./other/templates/a.yaml",
            ])
        #expect(notes(all) == ["./chart/Chart.yaml helm-template-first"])
    }

    @Test("Of overlays with the same resource one is read, with all that the others share")
    func overlays() throws {
        for name in ["dev", "prod", "test"] {
            try folder.write("resources: [bus.yaml, ../shared, ../own.yaml]\n", to: "\(name)/kustomization.yaml")
            try folder.write(Self.bus("main"), to: "\(name)/bus.yaml")
        }
        try folder.write("resources: [shared.yaml]\n", to: "shared/kustomization.yaml")
        try folder.write(Self.bus("shared"), to: "shared/shared.yaml")
        try folder.write(Self.bus("own"), to: "own.yaml")
        let all = try read(".")
        #expect(
            names(all).filter { !$0.contains("kustomization") } == [
                "./dev/bus.yaml", "./own.yaml", "./shared/shared.yaml",
            ])
        #expect(
            notes(all) == ["./prod/kustomization.yaml kustomize-first", "./test/kustomization.yaml kustomize-first"])
        #expect(all.notes.first?.message.contains("EventBus 'main'") == true)
    }

    @Test(
        "Kustomizations that add different names make different things of a resource: both are read, with a note",
        arguments: ["namespace: b", "namePrefix: b-", "nameSuffix: -b"])
    func otherNames(field: String) throws {
        for name in ["a", "b"] {
            let names = name == "b" ? field : "namespace: a"
            try folder.write("\(names)\nresources: [../base]\n", to: "\(name)/prod/kustomization.yaml")
            try folder.write("resources: [bus.yaml]\n", to: "\(name)/base/kustomization.yaml")
            try folder.write(Self.bus("main"), to: "\(name)/base/bus.yaml")
        }
        let all = try read(".")
        #expect(all.files.count == 6 && !all.leavesOutOverlays)
        #expect(
            notes(all) == [
                "./a/prod/kustomization.yaml kustomize-first", "./b/prod/kustomization.yaml kustomize-first",
            ])
        #expect(all.notesOfRender.map(\.severity) == [.note, .note])
        try folder.write("\(field)\nresources: [../base]\n", to: "a/prod/kustomization.yaml")
        let same = try read(".")
        #expect(same.files.count == 5 && same.leavesOutOverlays)
        #expect(Set(notes(same)).contains("./b/base/kustomization.yaml kustomize-first"))
        #expect(same.notesOfRender.count { $0.severity == .warning } == 1)
    }

    @Test("The same resource twice in what one kustomization is made of stays, as it is a mistake")
    func duplicates() throws {
        try folder.write("resources: [a, b]\n", to: "kustomization.yaml")
        for name in ["a", "b"] {
            try folder.write("resources: [bus.yaml]\n", to: "\(name)/kustomization.yaml")
            try folder.write(Self.bus("main"), to: "\(name)/bus.yaml")
        }
        let all = try read(".")
        #expect(all.files.count == 5 && all.notes.isEmpty)
    }

    @Test("A kustomization of others, one that is none, and one that loops are no matter")
    func others() throws {
        try folder.write("resources: [., ./loop, bus.yaml]\nbases: 1\npatches: {a: 1}\n", to: "loop/kustomization.yaml")
        try folder.write(Self.bus("a"), to: "loop/bus.yaml")
        try folder.write("resources: [\n", to: "broken/kustomization.yml")
        try folder.write("patches: [{path: x.yaml}, {}, [a], x.yaml]\n", to: "none/kustomization.yaml")
        try folder.write("apiVersion: v1\nkind: ConfigMap\n", to: "none/x.yaml")
        let all = try read(".")
        #expect(all.files.count == 5 && all.notes.isEmpty)
    }
}
