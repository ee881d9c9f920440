package import Files

/// The bytes of the file that `--check` compares with; `-` is standard input.
package func contents(ofFile path: String) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
        let file = path == "-" ? try OpenFile(sharing: 0) : try OpenFile(reading: FilePath(path))
        return try file.readAll()
    } catch {
        throw FileError(
            "cannot read", path, reason: error.reason,
            help: error.isNotFound ? "write it first: ofevents render PATH... > FILE" : nil
        )
    }
}
