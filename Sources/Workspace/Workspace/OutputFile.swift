import Files
import LineDifference
import Text

/// A file that belongs into an output directory.
package struct OutputFile {
    /// The name in the directory, without a slash.
    package let name: String

    /// What the file holds below its header.
    package let content: [UInt8]

    package init(name: String, content: [UInt8]) {
        (self.name, self.content) = (name, content)
    }

    /// The first line of every file that is written, by which a later run knows it as its own.
    package static let header = Array(
        "# Written by ofevents render. Do not edit: the next run replaces or removes it.\n".utf8)

    /// Whether a file that begins with these bytes is ours: git and editors may have changed its line endings, or put a
    /// byte order mark before it.
    ///
    /// - Parameter start: the first `headerSpan` bytes, or all of a shorter file.
    package static func isHeader(_ start: [UInt8]) -> Bool {
        start.withoutMark.withoutReturns.starts(with: header)
    }

    /// How many bytes the header takes at most, with a byte order mark and a carriage return.
    package static let headerSpan = header.count + 4

    /// Everything that the file holds: the header and the content.
    package var bytes: [UInt8] { Self.header + content }

    /// Whether a file that holds these bytes has nothing to be changed.
    package func isEqual(to bytes: [UInt8]) -> Bool {
        bytes.count == Self.header.count + content.count
            && bytes.starts(with: Self.header)
            && bytes[Self.header.count...] == content[...]
    }
}

/// What is to be done to a file of an output directory.
package struct OutputDifference: Equatable {
    package enum Kind {
        /// The file holds something else.
        case changed
        /// The file does not exist.
        case missing
        /// The file was written by an earlier run and is no longer wanted.
        case stale
    }

    package let kind: Kind
    package let fileName: String

    /// What the file holds, or nothing where it is missing.
    package let old: [UInt8]

    /// What the file is to hold, header included, or nothing where it is stale.
    package let new: [UInt8]

    /// What differs where no line shows it.
    package var unseen: String? { unseenDifference(old: old, new: new) }

    /// The difference as a patch of the directory, with `a/` and `b/` before its path or `/dev/null` for no file; one that
    /// nobody could see in a patch as a sentence.
    package func diffText(in directory: String) -> String {
        let relative = directory.drop { $0 == "/" }
        let path = FilePath(String(relative), in: .ofProcess).appending(fileName).text
        if let words = unseen { return "\(visible(path)): \(words)\n" }
        let text = unifiedDiff(
            old: old,
            new: new,
            oldName: kind == .missing ? "/dev/null" : "a/\(path)",
            newName: kind == .stale ? "/dev/null" : "b/\(path)"
        )
        return text ?? ""
    }
}
