/// A rewriting of files into what is read today: a file of `Kinds` declares it, and `all` lists it.
package struct MigrationKind: Sendable {
    /// The word on the command line.
    package let name: String

    /// True where the original controller no longer serves the files, so that Kafka's consumer groups get other names.
    package let leavesController: Bool

    /// Decides what is replaced in one set.
    let plan: @Sendable (inout MigrationPlan) -> Void

    /// Every migration, in the order of help.
    package static let all: [MigrationKind] = [jetStream, settings]

    init(
        _ name: String, leavesController: Bool, plan: @escaping @Sendable (inout MigrationPlan) -> Void
    ) {
        (self.name, self.leavesController, self.plan) = (name, leavesController, plan)
    }
}
