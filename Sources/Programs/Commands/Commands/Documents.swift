import CommandArguments
import Explanations
import Files
import Terminal
import Workspace

/// `ofevents documents`: makes the parts of the project's documents anew that say what the program knows; hidden, as `make docs`
/// alone needs it.
struct Documents: Command {
    var folder = "docs"

    static let summary = CommandSummary(
        name: "documents",
        abstract: "Write what the program knows into its documents.",
        discussion: "Equal programs give equal bytes. What people have written in the documents stays.",
        examples: ["ofevents documents --output-dir docs"],
        isHidden: true)

    static let arguments: [Argument<Self>] = [
        .option(
            "output-dir", \.folder, value: "dir", help: "Where the documents are.", completion: .directories)
    ]

    func run(in context: CommandContext) throws {
        for part in DocumentPart.all {
            let path = context.path(folder).appending(part.document)
            try context.exiting(.cannotCreate) { () throws(FileError) in try Self.renew(part, in: path) }
        }
    }

    private static func renew(_ part: DocumentPart, in path: FilePath) throws(FileError) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try OpenFile(reading: path).readAll(limit: greatestSize)
        } catch {
            throw FileError("cannot read", path.text, reason: error.reason)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let new = part.replaced(in: text, known: knownCodes) else {
            throw FileError(
                "cannot write", path.text, reason: "it has no comments '\(part.name):begin' and '\(part.name):end'")
        }
        if new != text { try ReplacedFile(path).write(Array(new.utf8)) }
    }

    /// More than this is no document.
    private static let greatestSize = 1 << 24
}
