package import Terminal

/// Options and arguments that are read together: those of a command, or a group that several commands share.
package protocol ArgumentGroup: SendableMetatype {
    /// The values of a command line that names none of them.
    init()

    /// Its arguments, in the order in which help shows them.
    static var arguments: [Argument<Self>] { get }

    /// Checks what the parser cannot check alone, and completes the values; throws a `ValidationError` for wrong usage.
    mutating func validate(in context: CommandContext) throws
}

extension ArgumentGroup {
    package mutating func validate(in context: CommandContext) throws {}
}

/// A command: its name and texts, its options, and what it does.
package protocol Command: ArgumentGroup {
    static var summary: CommandSummary { get }

    /// Does it; what it throws ends the program.
    mutating func run(in context: CommandContext) throws
}

/// What help and the man pages say of a command, beside its arguments.
package struct CommandSummary: Sendable {
    /// The word on the command line; of the first command the program's name.
    package var name: String

    /// What it does, in a sentence.
    package var abstract: String

    /// Paragraphs, with an empty line between; lines that begin with a blank are kept as they are.
    package var discussion = ""

    package var examples: [Example] = []
    package var exitStatuses: [ExitMeaning] = []

    /// Further sections of help, each with a heading such as `ENVIRONMENT`.
    package var sections: [TextSection] = []

    /// Whether help and completions leave it out.
    package var isHidden = false

    /// The commands below it; where there are any, it has no arguments of its own.
    package var subcommands: [any Command.Type] = []

    package init(
        name: String, abstract: String, discussion: String = "", examples: [Example] = [],
        exitStatuses: [ExitMeaning] = [], sections: [TextSection] = [], isHidden: Bool = false,
        subcommands: [any Command.Type] = []
    ) {
        (self.name, self.abstract, self.discussion) = (name, abstract, discussion)
        (self.examples, self.exitStatuses, self.sections) = (examples, exitStatuses, sections)
        (self.isHidden, self.subcommands) = (isHidden, subcommands)
    }
}

/// A command line to copy.
package struct Example: Sendable, ExpressibleByStringLiteral {
    package var line: String

    /// What it is good for, such as `Create everything in a cluster`; empty where the line says it.
    package var purpose = ""

    package init(_ purpose: String, _ line: String) { (self.purpose, self.line) = (purpose, line) }
    package init(stringLiteral line: String) { self.line = line }
}

/// What it means that a command ends with a status.
package struct ExitMeaning: Sendable {
    package var status: Int32
    package var meaning: String

    package init(_ status: Int32, _ meaning: String) { (self.status, self.meaning) = (status, meaning) }
}

/// A section of help with entries, such as environment variables.
package struct TextSection: Sendable {
    /// In capitals.
    package var title: String
    package var entries: [(name: String, text: String)]

    package init(_ title: String, _ entries: [(name: String, text: String)]) {
        (self.title, self.entries) = (title, entries)
    }
}
