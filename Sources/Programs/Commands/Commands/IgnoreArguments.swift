import CommandArguments
import Workspace

/// The option about files that are left out of directories, which every command that reads directories has.
struct IgnoreArguments: ArgumentGroup {
    private var isUnwanted = false

    static let arguments: [Argument<Self>] = [
        .flag(
            "no-ignore", \.isUnwanted, help: "In directories, read the files that Git ignores, too.",
            discussion: """
                Without this option, the patterns in .gitignore files and in .git/info/exclude hold as they do in Git. A file that \
                is named is always read.
                """)
    ]

    /// What is left out, with what the configuration file excludes.
    func options(_ configuration: CurrentConfiguration) -> IgnoreOptions {
        var options = configuration.ignoreOptions
        options.readsIgnoreFiles = !isUnwanted
        return options
    }
}
