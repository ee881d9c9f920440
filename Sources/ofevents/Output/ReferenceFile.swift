/// The bytes of the file that `--check` compares with.
func contents(ofFile path: String) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
        return try OpenFile(reading: FilePath(path)).readAll()
    } catch {
        throw FileError(
            "cannot read", path, reason: error.reason,
            help: error.isNotFound ? "write it first: ofevents render PATH... > FILE" : nil
        )
    }
}
