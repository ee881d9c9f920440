import Manifests
import Testing

/// A command line, and the values that it gives a command.
struct CommandLineCase: Sendable, CustomTestStringConvertible {
    let words: [String]

    /// `property=value` of each property that differs from its default.
    let values: Set<String>

    /// - Parameter line: words with blanks between them; `''` is an empty word.
    init(_ line: String, _ values: String...) {
        words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
        self.values = Set(values)
    }

    var testDescription: String { words.joined(separator: " ") }
}

extension CommandLineCase {
    /// Every option of every command at least once, in every way of writing.
    static let all = shared + render + listAndGraph + simulateAndTest + initAndExplain + lint + migrate

    /// The options of each command that compiles.
    private static let shared = [
        "render", "list", "graph", "topics", "simulate", "init", "lint", "migrate jetstream", "migrate component",
        "migrate released", "migrate settings",
    ].flatMap { command in
        [
            Self("\(command) -", "input.paths=[-]"),
            Self("\(command) a.yaml events/ -", "input.paths=[a.yaml, events/, -]"),
            Self("\(command) -n shop -", "input.namedNamespace=shop", "input.paths=[-]"),
            Self("\(command) -nshop", "input.namedNamespace=shop"),
            Self("\(command) - --namespace=shop", "input.namedNamespace=shop", "input.paths=[-]"),
            Self("\(command) --cluster-domain corp.local", "input.namedDomain=corp.local"),
            Self("\(command) --dapr-version 1.17", "input.namedVersion=1.17"),
            Self("\(command) --config ../o.yaml", "input.configurationArguments.path=../o.yaml"),
            Self("\(command) --no-config", "input.configurationArguments.isUnwanted=true"),
            Self("\(command) --no-ignore", "input.ignoreArguments.isUnwanted=true"),
            Self("\(command) -q a", "input.quiet=true", "input.paths=[a]"),
            Self("\(command) a --quiet", "input.quiet=true", "input.paths=[a]"),
            Self("\(command) -- -q", "input.paths=[-q]"),
            Self("\(command) --color never"),
        ]
            + GeneratorOption.all.map {
                Self("\(command) --\($0.name) \($0.example)", "input.namedByGenerators=\([$0.name: $0.example])")
            }
    }

    private static let migrate = ["jetstream", "component", "released", "settings"].flatMap { kind in
        [
            Self("migrate \(kind) --diff", "mode.diff=true"), Self("migrate \(kind) --check", "mode.check=true"),
            Self("migrate \(kind) --check -oname", "mode.check=true", "mode.output=name"),
        ]
    }

    private static let render = [
        Self("render -o json", "output=json"),
        Self("render -qo json -", "input.quiet=true", "output=json", "input.paths=[-]"),
        Self("render -qojson", "input.quiet=true", "output=json"),
        Self("render -o=json", "output=json"),
        Self("render --output=json", "output=json"),
        Self("render -o json -o yaml"),
        Self("render --output-dir d", "outputDir=d"),
        Self("render -oname --output-file=f", "output=name", "outputFile=f"),
        Self("render a --output-dir= b", "outputDir=", "input.paths=[a, b]"),
        Self("render --output-dir '' a", "outputDir=", "input.paths=[a]"),
        Self("render --output-dir d --allow-empty", "outputDir=d", "allowEmpty=true"),
        Self("render --check --against all.yaml e/", "check=true", "against=all.yaml", "input.paths=[e/]"),
        Self("render --check --against - e/", "check=true", "against=-", "input.paths=[e/]"),
        Self(
            "render --diagnostics-file r.sarif --diagnostics-format sarif", "diagnostics.diagnosticsFile=r.sarif",
            "diagnostics.diagnosticsFormat=sarif"),
        Self("render --diagnostics-format=github", "diagnostics.diagnosticsFormat=github"),
    ]

    private static let listAndGraph = [
        Self("list -oname", "output=name"),
        Self("list -owide -nshop", "output=wide", "input.namedNamespace=shop"),
        Self("list -o json", "output=json"),
        Self("list --output table"),
        Self("list a --output json b", "output=json", "input.paths=[a, b]"),
        Self("graph -o mermaid", "output=mermaid"),
        Self("graph --output=svg e/", "output=svg", "input.paths=[e/]"),
        Self("graph --show components", "show=components"),
        Self("topics -o json", "output=json"),
        Self("topics --output rabbitmq e/", "output=rabbitmq", "input.paths=[e/]"),
        Self("topics --bus a --bus=shop/b", "buses=[a, shop/b]"),
    ]

    private static let simulateAndTest = [
        Self("simulate e/ --event orders/placed", "input.paths=[e/]", "events=[orders/placed]"),
        Self(
            "simulate --event a/b={\"x\":1}@5s e/ --event=shop/a/c", "input.paths=[e/]",
            "events=[a/b={\"x\":1}@5.0 seconds, shop/a/c]"),
        Self("simulate e/ --event -", "input.paths=[e/]", "events=[-]"),
        Self("simulate --event a/b=@d.json@5s --event a/b=@@", "events=[a/b=@d.json@5.0 seconds, a/b=@]"),
        Self("test"),
        Self("test tests/ one.scenario.yaml", "paths=[tests/, one.scenario.yaml]"),
        Self("test -ojunit", "output=junit"),
        Self("test --filter late --explain", "filter=late", "explain=true"),
        Self("test --output text"),
        Self("test --watch --color=always", "watch=true"),
        Self("test --config o.yaml", "configurationArguments.path=o.yaml"),
        Self("test --no-config t", "configurationArguments.isUnwanted=true", "paths=[t]"),
        Self("test --no-ignore t", "ignoreArguments.isUnwanted=true", "paths=[t]"),
    ]

    private static let initAndExplain = [
        Self("init e/ --output-dir tests", "input.paths=[e/]", "outputDir=tests"),
        Self("explain"),
        Self("explain --color always"),
        Self("explain Trigger.spec", "topic=Trigger.spec"),
        Self("explain --recursive EventSource.spec", "topic=EventSource.spec", "recursive=true"),
        Self(
            "explain pubsub.kafka --example --dialect released", "topic=pubsub.kafka", "example=true",
            "dialect=released"),
        Self("explain kinds --recursive", "topic=kinds", "recursive=true"),
    ]

    private static let lint = [
        Self("lint --list-rules", "input.isUnread=true"),
        Self("lint --strict", "strict=true"),
        Self("lint --strict --no-strict", "strict=false"),
        Self("lint --fail-on warning e/", "failOn=warning", "input.paths=[e/]"),
        Self("lint --assume-external", "assumeExternal=true"),
        Self("lint --no-assume-external", "assumeExternal=false"),
        Self(
            "lint --disable event-circle --disable=unknown-setting",
            "disabled=[event-cycle, unknown-setting]"),
        Self("lint --disable event-cycle,unknown-setting", "disabled=[event-cycle, unknown-setting]"),
        Self(
            "lint -o text --output sarif=l.sarif", "outputs.named=[text, sarif=l.sarif]"),
        Self("lint -omarkdown --output-file out.md", "outputs.named=[markdown]", "outputs.outputFile=out.md"),
        Self("lint --output-file -", "outputs.outputFile=-"),
        Self("lint --baseline known.txt e/", "baseline=known.txt", "input.paths=[e/]"),
        Self("lint --no-baseline", "noBaseline=true"),
        Self("lint --write-baseline - e/", "writeBaseline=-", "input.paths=[e/]"),
        Self("lint --fix e/", "fixing.fix=true", "input.paths=[e/]"),
        Self("lint --diff -q -", "fixing.diff=true", "input.quiet=true", "input.paths=[-]"),
        Self("lint --allow-empty", "allowEmpty=true"),
    ]
}
