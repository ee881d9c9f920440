/// A format of graphs: a file declares it, and `all` lists it.
///
/// The values of `ofevents graph --output`, their help and their completions come from the list.
package struct GraphFormat: Sendable {
    /// The word on the command line.
    package let name: String

    /// How names of files in this format end, without a dot.
    package let fileExtension: String

    /// What follows the name in the help of the option, with the punctuation before it; empty where the name says it all.
    package let note: String

    /// Writes a graph in the format, or in the language of the program that draws it.
    package let text: @Sendable (EventGraph) -> String

    /// The program that makes the output of the text; nil where the text is the output.
    package let drawing: Drawing?

    /// Every format; the first is that of a graph without an option.
    package static let all: [GraphFormat] = [text, mermaid, dot, svg]

    init(
        name: String, fileExtension: String, note: String = "", drawing: Drawing? = nil,
        text: @escaping @Sendable (EventGraph) -> String
    ) {
        (self.name, self.fileExtension, self.note) = (name, fileExtension, note)
        (self.drawing, self.text) = (drawing, text)
    }

    /// A program that reads the text from its standard input and writes the output.
    package struct Drawing: Sendable {
        package let program: String
        package let arguments: [String]

        /// What to do where the program is missing or fails.
        package let help: String
    }
}

extension GraphFormat: CustomStringConvertible {
    package var description: String { name }
}
