import Terminal

/// An argument of a command together with the place where its value goes.
///
/// A command lists its own in a static table; the value's type is hidden in the closures.
package struct Argument<Values>: Sendable {
    /// A part of the table: an argument, or those of a group.
    enum Content: Sendable {
        case single(ArgumentDescription, Store)
        case group([Argument], @Sendable (inout Values, CommandContext) throws -> Void)
    }

    /// Puts what was written into the command's value.
    typealias Store = @Sendable (inout Values, WrittenValue) throws(ValueFault) -> Void

    let content: Content

    init(_ description: ArgumentDescription, store: @escaping Store) { content = .single(description, store) }

    private init(_ content: Content) { self.content = content }

    /// The arguments of a group that several commands share.
    ///
    /// They stand in help where the group stands in the table. The group's `validate()` runs before that of the command.
    ///
    /// - Parameter arguments: those of the group, where their help has other words in this command.
    package static func group<Group: ArgumentGroup>(
        _ path: any WritableKeyPath<Values, Group> & Sendable, _ arguments: [Argument<Group>] = Group.arguments
    ) -> Self {
        Self(
            .group(
                arguments.map { $0.lifted(by: path) },
                { values, context throws in try values[keyPath: path].validate(in: context) }))
    }

    /// The same argument with further long names, which stand here without dashes.
    package func also(_ names: String...) -> Self {
        guard case .single(var description, let store) = content else { return self }
        description.names += names
        return Self(description, store: store)
    }

    /// The same argument, with a long name of earlier releases: it is read with a warning that names the present one.
    ///
    /// - Parameters:
    ///   - name: stands here without dashes.
    ///   - since: the release that says so.
    package func formerly(_ name: String, since: String) -> Self {
        guard case .single(var description, let store) = content else { return self }
        description.formerNames.append(FormerName(name: name, since: since))
        return Self(description, store: store)
    }

    private func lifted<Outer>(by path: any WritableKeyPath<Outer, Values> & Sendable) -> Argument<Outer> {
        switch content {
        case .single(let description, let store):
            Argument<Outer>(description) { values, written throws(ValueFault) in
                try store(&values[keyPath: path], written)
            }
        case .group(let members, let validate):
            Argument<Outer>(
                .group(
                    members.map { $0.lifted(by: path) },
                    { values, context throws in try validate(&values[keyPath: path], context) }))
        }
    }
}

/// What the command line has of an argument.
struct WrittenValue {
    /// Empty of a flag.
    var text = ""

    /// The argument's name as it was written, with dashes; nil of a positional argument.
    var name: String?

    /// Whether it is the flag's inverse name.
    var isInverse = false

    /// Whether it is the first of its argument.
    var isFirst = true
}

/// That a word is no value of an argument.
struct ValueFault: Error {
    /// Nil where the list of values says it all.
    var reason: String?
}

extension Array {
    /// The single arguments in the order of the table, those of groups too.
    func flattened<Values>() -> [(description: ArgumentDescription, store: Argument<Values>.Store)]
    where Element == Argument<Values> {
        flatMap { argument -> [(description: ArgumentDescription, store: Argument<Values>.Store)] in
            switch argument.content {
            case .single(let description, let store): [(description, store)]
            case .group(let members, _): members.flattened()
            }
        }
    }

    /// Runs the checks of the groups, in the order of the table.
    func validateGroups<Values>(of values: inout Values, in context: CommandContext) throws
    where Element == Argument<Values> {
        for case .group(let members, let validate) in map(\.content) {
            try members.validateGroups(of: &values, in: context)
            try validate(&values, context)
        }
    }
}
