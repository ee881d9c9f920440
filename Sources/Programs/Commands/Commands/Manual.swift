import CommandArguments
import Files
import Terminal

/// `ofevents manual`: the man pages, for whoever makes a package of the program; hidden, as nobody else needs it.
struct Manual: Command {
    var folder = "."
    var date: String?

    static let summary = CommandSummary(
        name: "manual",
        abstract: "Write man pages for the program and for each command.",
        discussion: "Equal programs and dates give equal bytes.",
        examples: ["ofevents manual --output-dir man1 --date 2026-01-31"],
        isHidden: true)

    static let arguments: [Argument<Self>] = [
        .option(
            "output-dir", \.folder, value: "dir", help: "Where the pages are written; the directory must be there.",
            completion: .directories),
        .option(
            "date", \.date, value: "date", help: "The date in the pages, such as that of the release.", isRequired: true
        ),
    ]

    func run(in context: CommandContext) throws {
        for page in manualPages(of: OFEvents.tree, date: date ?? "") {
            try context.exiting(.cannotCreate) { () throws(FileError) in
                try ReplacedFile(context.path(folder).appending(page.fileName)).write(Array(page.text.utf8))
            }
        }
    }
}
