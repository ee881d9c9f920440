package import Files

/// The bytes of the file that `--check` compares with; `-` is standard input.
package func contents(
    ofFile path: String, in start: WorkingFolder, standardInput: StandardInput
) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
        return path == "-" ? try standardInput.readAll() : try OpenFile(reading: FilePath(path, in: start)).readAll()
    } catch {
        throw FileError(
            "cannot read", path, reason: error.reason,
            help: error.isNotFound ? "write it first: 'ofevents render PATH... > FILE'" : nil
        )
    }
}
