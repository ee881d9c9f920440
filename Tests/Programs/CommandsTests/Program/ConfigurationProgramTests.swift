import Foundation
import TestInputs
import Testing

@Suite("The configuration file")
struct ConfigurationProgramTests {
    private let program: Program

    init() throws {
        program = try Program([".git/HEAD": "", "events/all.yaml": Sample.all])
        try FileManager.default.createDirectory(
            at: program.folder.url.appending(path: "events/deep"), withIntermediateDirectories: true)
    }

    private func configure(_ text: String, _ name: String = ".ofevents.yaml") throws {
        try program.folder.write(text, to: name)
    }

    private func run(_ line: String, in folder: String = ".", environment: [String: String] = [:]) throws
        -> Program.Outcome
    {
        try program.run(line: line, in: folder, environment: environment)
    }

    // MARK: Finding it

    @Test("Below the directory of the file, every command reads its paths, named from where one stands")
    func subdirectory() throws {
        try configure("paths: [events]\n")
        #expect(try run("render -q").output == run("render -q events").output)
        #expect(try run("render -q", in: "events/deep").output == run("render -q events").output)
        try program.folder.write(Sample.broken, to: "events/all.yaml")
        #expect(try run("render").errors.hasPrefix("events/all.yaml:6:3: error: "))
        #expect(try run("render", in: "events").errors.hasPrefix("./all.yaml:6:3: error: "))
        #expect(try run("render", in: "events/deep").errors.hasPrefix("../all.yaml:6:3: error: "))
    }

    @Test("A file above the repository, or above a directory of none, is not read")
    func boundary() throws {
        try configure("paths: [all.yaml]\nnamespace: inner\n", "events/.ofevents.yaml")
        #expect(try run("render -q", in: "events/deep").output.contains("namespace: inner"))
        try program.folder.write("", to: "events/deep/.git")
        #expect(try run("render", in: "events/deep").status == 64)
        try FileManager.default.removeItem(at: program.folder.url.appending(path: "events/deep/.git"))
        try FileManager.default.removeItem(at: program.folder.url.appending(path: ".git"))
        #expect(try run("render", in: "events/deep").status == 64)
        #expect(try run("render -q", in: "events").output.contains("namespace: inner"))
    }

    @Test("--config names another file, --no-config reads none, and both are too much")
    func named() throws {
        try configure("namespace: found\npaths: [events]\n")
        try configure("namespace: named\npaths: [../events]\n", "other/settings.yaml")
        #expect(try run("render -q --config other/settings.yaml").output.contains("namespace: named"))
        #expect(try run("render -q --no-config events").output.contains("namespace: default"))
        #expect(try run("render --no-config").status == 64)
        let both = try run("render --config other/settings.yaml --no-config events")
        #expect(both.status == 64)
        #expect(both.errors.contains("'--config' and '--no-config' cannot be used together"))
        #expect(try run("render --config '' events").errors.contains("an empty path was given"))
    }

    // MARK: Mistakes

    @Test("A file that cannot be read is status 66, a faulty one 78, with every finding, and nothing is written")
    func mistakes() throws {
        let missing = try run("render --config nowhere.yaml events")
        #expect(missing.status == 66)
        #expect(missing.errors == "ofevents: error: cannot read 'nowhere.yaml': No such file or directory\n")
        #expect(try run("render --config events events").status == 66)
        #expect(try run("render --config /dev/zero events").errors.contains("at most 1 MiB"))
        try configure("namspace: shop\ndaprVersion: 1.99\n")
        for command in ["render", "list", "graph", "init", "lint", "test", "simulate --event orders/nightly"] {
            let faulty = try run("\(command) .", in: "events")
            #expect(faulty.status == 78, "\(command)")
            #expect(
                faulty.errors == """
                    ../.ofevents.yaml:1:1: error: 'namspace' is not a field of the configuration file [unknown-field]
                       1 | namspace: shop
                         | ^~~~~~~~
                         = help: did you mean 'namespace'?
                    ../.ofevents.yaml:2:14: error: '1.99' is not a known release of Dapr: the known releases \
                    are 1.8 to 1.18 [invalid-value]
                       2 | daprVersion: 1.99
                         |              ^~~~
                         = help: write a release in quotes, such as "1.18"
                    ofevents: 2 errors; nothing was written

                    """)
            #expect(faulty.output == "")
        }
        #expect(try run("render -q --no-config events").status == 0)
    }

    @Test("The other ending is reported, and a file of that name can still be named")
    func misnamed() throws {
        try configure("namespace: shop\n", ".ofevents.yml")
        let outcome = try run("render .", in: "events")
        #expect(outcome.status == 78)
        #expect(
            outcome.errors == """
                ofevents: error: cannot use '../.ofevents.yml': the configuration file is named .ofevents.yaml
                 = help: rename it, or remove it where both are there

                """)
        #expect(try run("render -q --config .ofevents.yml events").output.contains("namespace: shop"))
    }

    @Test("A path that leads nowhere is reported with its place in the file")
    func missingPath() throws {
        try configure("paths:\n- events\n- evnts\n- \"*.yaml\"\n")
        let outcome = try run("render", in: "events")
        #expect(outcome.status == 66)
        #expect(
            outcome.errors == """
                ../.ofevents.yaml:3:3: error: '../evnts' cannot be read: No such file or directory [unreadable-file]
                   3 | - evnts
                     |   ^~~~~
                     = help: correct the path: it starts at '..', where this file is
                ../.ofevents.yaml:4:3: error: '../*.yaml' cannot be read: No such file or directory [unreadable-file]
                   4 | - "*.yaml"
                     |   ^~~~~~~~
                     = help: write the directory without a pattern: all files in it are read

                """)
        #expect(try run("render -q events").status == 0, "the command line comes first")
    }

    @Test("Without paths anywhere the usage error names the file that may set them")
    func noPaths() throws {
        try configure("namespace: shop\n")
        let outcome = try run("render", in: "events")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Missing expected argument '<path> ...'"))
        #expect(outcome.errors.contains("set 'paths' in ../.ofevents.yaml."))
    }

    @Test("The file is never read as a resource")
    func noResource() throws {
        try configure("namespace: shop\nnamespaces: {a: [}\n", "sub/.ofevents.yaml")
        #expect(try run("render -q .").status == 0)
        try configure("namespace: shop\npaths: [events]\n")
        let named = try run("render .ofevents.yaml")
        #expect(named.status == 0)
        #expect(
            named.errors.contains(
                "ofevents: '.ofevents.yaml' is the configuration file, and is not read as a resource\n"))
        #expect(named.errors.contains("[nothing-to-render]"))
        #expect(!named.errors.contains("skipped"))
    }

    // MARK: What comes first

    @Test("The command line comes before the file, and the file before the default")
    func precedence() throws {
        let image = { (text: String) in "image: \(text)" }
        #expect(try run("render -q events").output.contains(image("ofevents/ofevents-adapter:")))
        try configure("namespace: file\nadapterImage: file/image:1\npaths: [events]\n")
        let variable = ["OFEVENTS_ADAPTER_IMAGE": "variable/image:1"]
        let file = try run("render -q").output
        #expect(file.contains("namespace: file\n") && file.contains(image("file/image:1")))
        #expect(try run("render -q", environment: variable).output.contains(image("variable/image:1")))
        let line = try run("render -q -n line --adapter-image line/image:1", environment: variable).output
        #expect(line.contains("namespace: line\n") && line.contains(image("line/image:1")))
        #expect(!line.contains("file/image") && !line.contains("namespace: file"))
    }

    @Test("The domain of sinks and the release of Dapr come from the file where no option gives them")
    func domainAndVersion() throws {
        let sink = "spec:\n  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}\n"
        let source = Sample.eventSource.replacing("spec:\n", with: sink)
        let bus = Sample.eventBus.replacing("pubsub.redis", with: "pubsub.natsstreaming")
        try program.folder.write(source + "---\n" + bus, to: "events/all.yaml")
        try configure("clusterDomain: file.internal\ndaprVersion: 1.10\npaths: [events]\n")
        let file = try run("render")
        #expect(file.output.contains("http://report.default.svc.file.internal"))
        #expect(file.errors == "", "1.10 still has NATS Streaming")
        let line = try run("render --cluster-domain a.b --dapr-version 1.13")
        #expect(line.output.contains("http://report.default.svc.a.b"))
        #expect(line.errors.contains("[nats-streaming-removed]"))
        #expect(try run("render --no-config events").errors.contains("[nats-streaming-removed]"))
        let wrong = try run("render --dapr-version 1.99")
        #expect(wrong.status == 64)
        #expect(
            wrong.errors.contains("'1.99' of '--dapr-version' is not a known release of Dapr: the known releases are"))
    }
}
