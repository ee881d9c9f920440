extension GraphFormat {
    /// Trees for a terminal.
    package static let text = GraphFormat(name: "text", fileExtension: "txt", note: " (trees for a terminal)") {
        $0.text()
    }
}

extension EventGraph {
    /// The graph as trees for a terminal, each from where events come from; what was shown before is shown once.
    package func text() -> String {
        var tree = TreeText(self)
        let targets = Set(edges.map(\.to))
        for place in nodes.indices where !targets.contains(place) { tree.write(root: place) }
        // What only a cycle reaches.
        for place in nodes.indices where !tree.shown.contains(place) { tree.write(root: place) }
        var text = tree.text
        let problems = problems
        if !problems.isEmpty { text += "\n" + problems.map { "⚠ \($0)\n" }.joined() }
        return text
    }
}

private struct TreeText {
    private let graph: EventGraph
    private let leaving: [[EventGraph.Edge]]
    private let hasNamespaces: Bool
    private(set) var text = ""
    private(set) var shown: Set<Int> = []

    init(_ graph: EventGraph) {
        self.graph = graph
        hasNamespaces = graph.namespaces.count > 1
        var leaving = Array(repeating: [EventGraph.Edge](), count: graph.nodes.count)
        for edge in graph.edges { leaving[edge.from].append(edge) }
        self.leaving = leaving
    }

    mutating func write(root: Int) {
        text += line(of: root) + "\n"
        writeChildren(of: root, indent: "")
    }

    private mutating func writeChildren(of place: Int, indent: String) {
        shown.insert(place)
        for (number, edge) in leaving[place].enumerated() {
            let isLast = number == leaving[place].count - 1
            let label = label(of: edge)
            let isKnown = shown.contains(edge.to) && !leaving[edge.to].isEmpty
            text += indent + (isLast ? "└─ " : "├─ ") + label + line(of: edge.to)
            text += (isKnown ? " (see above)" : "") + (edge.isCycle ? " ↺" : "") + "\n"
            if !isKnown { writeChildren(of: edge.to, indent: indent + (isLast ? "   " : "│  ")) }
        }
    }

    /// What an arrow says: the name of an input, a condition.
    private func label(of edge: EventGraph.Edge) -> String {
        if edge.label.isEmpty { return edge.isDeadLetter ? "dead letters → " : "" }
        let word =
            graph.nodes[edge.to].kind == .trigger
            ? "as " : graph.nodes[edge.from].kind == .trigger && !edge.isDeadLetter ? "if " : ""
        return "\(word)\(oneLine(edge.label)) → "
    }

    private func line(of place: Int) -> String {
        let node = graph.nodes[place]
        let namespace = hasNamespaces ? node.namespace.map { " (\($0))" } ?? "" : ""
        return oneLine(node.lines.joined(separator: ", ")) + namespace + (node.problem == nil ? "" : " ⚠")
    }

    /// Text without what would move a terminal's cursor.
    private func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
