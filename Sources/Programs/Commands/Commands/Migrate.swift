import CommandArguments
import Migration
import Terminal

/// `ofevents migrate`: files in the form that is read today.
struct Migrate: Command {
    static let summary = CommandSummary(
        name: "migrate",
        abstract: "Rewrite files: for JetStream, in the other dialect, or without deprecated settings.",
        discussion: """
            Rewrites files in place, all of them or none. Comments, order and style stay. Before anything is written, it \
            says what does not stay the same and what it cannot rewrite.
            """,
        examples: [
            "ofevents migrate jetstream --diff events/",
            "ofevents migrate jetstream events/ > create-streams.sh",
            "ofevents migrate component --diff events/",
            "ofevents migrate settings --check events/",
        ],
        subcommands: [MigrateToJetStream.self, MigrateToComponents.self, MigrateToReleased.self, MigrateSettings.self])

    static let arguments: [Argument<Self>] = []

    /// Is never called, as a command below it is named or the command line is refused.
    func run(in context: CommandContext) {}
}

/// A kind of migration as a command.
protocol MigrateCommand: Command {
    static var kind: MigrationKind { get }
    var input: InputArguments { get set }
    var mode: MigrateMode { get set }
}

extension MigrateCommand {
    static var arguments: [Argument<Self>] { [.group(\.input), .group(\.mode)] }

    func run(in context: CommandContext) throws {
        try MigrateRun(Self.kind, input, mode, in: context).run()
    }
}

/// Whether files are written.
struct MigrateMode: ArgumentGroup {
    var diff = false
    var check = false
    var output: NameForm?

    static let arguments: [Argument<Self>] = [
        .flag(
            "diff", \.diff, help: "Write nothing: print how the files would change, and exit with 1 if they would.",
            discussion: "Values that may be secrets are shown as …."),
        .flag(
            "check", \.check, help: "Write nothing: print the files that would change, and exit with 1 if any would.",
            discussion: "The last line on standard error is the command that rewrites them."),
        .option(
            "output", short: "o", \.output, help: "With --check, name prints nothing but the paths of those files."),
    ]

    func validate(in context: CommandContext) throws {
        if diff, check { throw ValidationError("'--diff' and '--check' cannot be used together: remove one of them") }
        if output != nil, !check { throw ValidationError("'-o name' needs '--check': add '--check'") }
    }
}

/// How `--check` prints the files that would change, where no more is wanted than their names.
enum NameForm: String, CaseIterable, ArgumentValue {
    case name
}

/// What the commands end with.
private let exitStatuses = [
    ExitMeaning(0, "done, or nothing to do"),
    ExitMeaning(
        ExitStatus.failure.rawValue, "something is left as it is; with --check or --diff: a file would change"),
    ExitMeaning(ExitStatus.usage.rawValue, "wrong usage"),
    ExitMeaning(ExitStatus.noInput.rawValue, "an input cannot be read"),
    ExitMeaning(ExitStatus.software.rawValue, "a bug in ofevents"),
    ExitMeaning(ExitStatus.cannotCreate.rawValue, "a file cannot be written"),
    ExitMeaning(ExitStatus.configuration.rawValue, "the configuration file has errors"),
]

/// `ofevents migrate jetstream`.
struct MigrateToJetStream: MigrateCommand {
    static let kind = MigrationKind.jetStream
    var input = InputArguments()
    var mode = MigrateMode()

    static let summary = CommandSummary(
        name: "jetstream",
        abstract: "Move event buses from NATS Streaming to JetStream, and print the commands that create the streams.",
        discussion: """
            Dapr 1.13 removed NATS Streaming. Create the streams before you apply the new manifests. Messages that are \
            left in NATS Streaming are lost. Also prints commands that copy the offsets of Kafka from the consumer groups \
            of the original controller. The commands go to standard output; with - or --diff they go to standard error.
            """,
        examples: [
            "ofevents migrate jetstream --diff events/",
            "ofevents migrate jetstream events/ > create-streams.sh",
        ], exitStatuses: exitStatuses)
}

/// `ofevents migrate component`.
struct MigrateToComponents: MigrateCommand {
    static let kind = MigrationKind.component
    var input = InputArguments()
    var mode = MigrateMode()

    static let summary = CommandSummary(
        name: "component",
        abstract: "Write sources and buses of the released dialect as Dapr components, and inputs as a list.",
        discussion: """
            A component can have every setting that Dapr knows. What 'ofevents render' writes stays the same, byte for \
            byte. Also prints commands that copy the offsets of Kafka from the consumer groups of the original controller. \
            They go to standard output; with - or --diff they go to standard error.
            """,
        examples: [
            "ofevents migrate component --diff events/",
            "ofevents migrate component events/ > copy-offsets.sh",
        ], exitStatuses: exitStatuses)
}

/// `ofevents migrate released`.
struct MigrateToReleased: MigrateCommand {
    static let kind = MigrationKind.released
    var input = InputArguments()
    var mode = MigrateMode()

    static let summary = CommandSummary(
        name: "released",
        abstract: "Write sources, buses and inputs in the dialect of OpenFunction 0.3 to 1.2.",
        discussion: """
            Leaves a component as it is if the released dialect cannot say all of it. In the generated Components the order \
            of the settings may change; then Kubernetes replaces the pods once. Also prints commands that copy the offsets \
            of Kafka, as 'migrate component' does.
            """,
        examples: ["ofevents migrate released --diff events/"], exitStatuses: exitStatuses)
}

/// `ofevents migrate settings`.
struct MigrateSettings: MigrateCommand {
    static let kind = MigrationKind.settings
    var input = InputArguments()
    var mode = MigrateMode()

    static let summary = CommandSummary(
        name: "settings",
        abstract: "Replace deprecated settings of components and renamed types, such as bindings.mqtt.",
        discussion: """
            Replaces what has a successor that means the same, and removes what Dapr no longer reads. The type of MQTT has \
            other defaults under its new name.
            """,
        examples: [
            "ofevents migrate settings events/",
            "ofevents migrate settings --check events/",
            "kubectl get eventsources -o yaml | ofevents migrate settings -",
        ], exitStatuses: exitStatuses)
}
