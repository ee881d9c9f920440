/// A file that is written as a whole: under a temporary name first, so that it is the old one or the new one.
package struct ReplacedFile {
    private let path: FilePath

    package init(_ path: FilePath) { self.path = path }

    /// Writes the bytes; a device or a pipe is written to as it is.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        var files = ReplacedFiles()
        try files.add(bytes, to: path)
        try files.putInPlace()
    }
}
