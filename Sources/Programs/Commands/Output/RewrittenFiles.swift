import CommandArguments
import Files
import Terminal
import Workspace

extension CommandContext {
    /// Replaces files by what was made of them, all or none, and writes the text of standard input, changed or not, to standard output.
    ///
    /// - Parameters:
    ///   - files: each input with what becomes of it.
    ///   - verb: what an error says could not be done.
    func rewrite(_ files: [(input: InputFile, bytes: [UInt8])], verb: String) throws {
        let changed = files.filter { !$0.input.isStandardInput && $0.bytes != $0.input.bytes }
        try exiting(.cannotCreate) { () throws(FileError) in
            try FixedFiles(
                changed.map { FixedFiles.File(path: path($0.input.name), old: $0.input.bytes, new: $0.bytes) },
                verb: verb
            ).write()
            for file in files where file.input.isStandardInput { _ = try output.write(file.bytes) }
        }
    }
}
