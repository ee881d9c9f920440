package import Terminal

/// A command with its values, ready to run.
package struct Invocation {
    package private(set) var command: any Command

    /// What is to be said before it runs, such as that an option is deprecated, without `Warning:`.
    package let warnings: [String]

    /// When the command line wants colours.
    package internal(set) var colour = ColourChoice.auto

    private let refuse: (String) -> Refusal

    init(_ command: any Command, warnings: [String], refuse: @escaping (String) -> Refusal) {
        (self.command, self.warnings, self.refuse) = (command, warnings, refuse)
    }

    /// Checks the values, those of groups first; throws a `Refusal` for a `ValidationError`, and other errors as they are.
    package mutating func validate(in context: CommandContext) throws {
        do {
            try command.validateAll(in: context)
        } catch let error as ValidationError {
            throw refuse(error.message)
        }
    }

    /// Runs the command; throws a `Refusal` for a `ValidationError`, and other errors as they are.
    package mutating func run(in context: CommandContext) throws {
        do {
            try command.run(in: context)
        } catch let error as ValidationError {
            throw refuse(error.message)
        }
    }
}

extension Command {
    /// Checks the values of each group, then those of the command.
    fileprivate mutating func validateAll(in context: CommandContext) throws {
        try Self.arguments.validateGroups(of: &self, in: context)
        try validate(in: context)
    }
}
