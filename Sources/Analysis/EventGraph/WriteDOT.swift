extension GraphFormat {
    /// Graphviz's language.
    static let dot = GraphFormat(name: "dot", fileExtension: "dot") { $0.dot() }
}

extension EventGraph {
    /// The graph in Graphviz's language.
    package func dot() -> String {
        var text = """
            digraph ofevents {
              graph [rankdir=LR, newrank=true, fontname="Helvetica,Arial,sans-serif", fontsize=12, nodesep=0.25, ranksep=0.6]
              node [fontname="Helvetica,Arial,sans-serif", fontsize=11, style=filled, fillcolor=white, color="#555555"]
              edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, color="#555555"]

            """
        for (number, namespace) in namespaces.enumerated() {
            text += "  subgraph cluster_\(number + 1) {\n    label=\(quoted("namespace \(namespace)"))\n"
            text += "    style=rounded\n    color=\"#bbbbbb\"\n"
            for place in nodes.indices where nodes[place].namespace == namespace { text += "    \(dotNode(place))\n" }
            text += "  }\n"
        }
        for place in nodes.indices where nodes[place].namespace == nil { text += "  \(dotNode(place))\n" }
        for edge in edges {
            var attributes: [String] = []
            if !edge.label.isEmpty { attributes.append("label=\(quoted(wrapped(edge.label).joined(separator: "\n")))") }
            if edge.isDeadLetter { attributes.append("style=dashed") }
            if edge.isCycle { attributes.append("color=\"#c0392b\", penwidth=2") }
            let suffix = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
            text += "  n\(edge.from + 1) -> n\(edge.to + 1)\(suffix)\n"
        }
        return text + "}\n"
    }

    private func dotNode(_ place: Int) -> String {
        let node = nodes[place]
        let lines = node.lines + (node.problem.map { ["⚠ \($0)"] } ?? [])
        let label = quoted(lines.flatMap { wrapped($0) }.joined(separator: "\n"))
        let (shape, colour) =
            switch node.kind {
            case .producer: ("box", "#f4f4f4")
            case .event, .deployment: ("box", "#dbe9f6")
            case .topic: ("cylinder", "#fdf2d0")
            case .trigger: ("hexagon", "#e3f0df")
            case .sink: ("ellipse", "#f2e3f2")
            case .component: ("component", "#fdf2d0")
            case .missing: ("box", "#ffffff")
            }
        let rounded = node.kind == .producer ? ", style=\"filled,rounded\"" : ""
        let problem = node.problem == nil ? rounded : ", color=\"#c0392b\", penwidth=2, style=\"filled,dashed\""
        return "n\(place + 1) [label=\(label), shape=\(shape), fillcolor=\"\(colour)\"\(problem)]"
    }
}

/// A quoted string of DOT: backslashes and quotes are escaped, and line breaks are written as `\n`.
private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\n": result += "\\n"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
