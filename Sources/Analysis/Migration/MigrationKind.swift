/// A rewriting of files into what is read today: a file of `Kinds` declares it, and `all` lists it.
package struct MigrationKind: Sendable {
    /// What must stay the same in everything that is generated.
    enum Promise: Sendable {
        /// Every object, byte for byte.
        case sameBytes

        /// Every Component up to the order of its settings, and every name.
        case sameMeaning

        /// No error comes that was not there before.
        case noNewError
    }

    /// The word on the command line.
    package let name: String

    /// True where the original controller no longer serves the files, so that Kafka's consumer groups get other names.
    package let leavesController: Bool
    let promise: Promise

    /// Decides what is replaced in one set.
    let plan: @Sendable (inout MigrationPlan) -> Void

    /// Every migration, in the order of help.
    package static let all: [MigrationKind] = [jetStream, component, released, settings]

    init(
        _ name: String, leavesController: Bool, promise: Promise,
        plan: @escaping @Sendable (inout MigrationPlan) -> Void
    ) {
        (self.name, self.leavesController, self.promise, self.plan) = (name, leavesController, promise, plan)
    }
}
