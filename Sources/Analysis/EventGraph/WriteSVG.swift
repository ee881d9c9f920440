extension GraphFormat {
    /// The picture that Graphviz draws.
    static let svg = GraphFormat(
        name: "svg", fileExtension: "svg", note: ", for which Graphviz is needed",
        drawing: Drawing(
            program: "dot", arguments: ["-Tsvg"],
            help: "install Graphviz (apt-get install graphviz), or take -o dot or -o mermaid")
    ) { $0.dot() }
}
