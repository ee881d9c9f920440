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
        let labels = namespaces.count > 1 ? edges.indices.filter { !edges[$0].label.isEmpty } : []
        for (number, namespace) in namespaces.enumerated() {
            text += "  subgraph cluster_\(number + 1) {\n    label=\(quoted("namespace \(namespace)"))\n"
            text += "    style=rounded\n    color=\"#bbbbbb\"\n"
            for place in nodes.indices where nodes[place].namespace == namespace { text += "    \(dotNode(place))\n" }
            for place in labels where self.namespace(of: edges[place]) == namespace {
                text += "    \(dotLabel(place))\n"
            }
            text += "  }\n"
        }
        for place in nodes.indices where nodes[place].namespace == nil { text += "  \(dotNode(place))\n" }
        for place in labels where self.namespace(of: edges[place]) == nil { text += "  \(dotLabel(place))\n" }
        let isNode = Set(labels)
        for place in edges.indices { text += dotEdge(place, withLabelNode: isNode.contains(place)) }
        return text + "}\n"
    }

    /// The namespace that an arrow stays in; nil for one between two.
    private func namespace(of edge: Edge) -> String? {
        let namespace = nodes[edge.from].namespace
        return namespace == nodes[edge.to].namespace ? namespace : nil
    }

    /// The label of an arrow as a node on its way: where there are several boxes, Graphviz places labels of arrows over each other and over
    /// the titles of the boxes, and nodes never.
    private func dotLabel(_ place: Int) -> String {
        "e\(place + 1) [label=\(dotText(of: edges[place])), shape=plain, style=solid, fontsize=10]"
    }

    private func dotText(of edge: Edge) -> String { quoted(wrapped(edge.label).joined(separator: "\n")) }

    private func dotEdge(_ place: Int, withLabelNode hasNode: Bool) -> String {
        let edge = edges[place]
        var attributes: [String] = []
        if !edge.label.isEmpty, !hasNode { attributes.append("label=\(dotText(of: edge))") }
        if edge.isDeadLetter { attributes.append("style=dashed") }
        if edge.isCycle { attributes.append("color=\"#c0392b\", penwidth=2") }
        let list = { (attributes: [String]) in attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]" }
        let (from, to) = ("n\(edge.from + 1)", "n\(edge.to + 1)\(list(attributes))\n")
        guard hasNode else { return "  \(from) -> \(to)" }
        return "  \(from) -> e\(place + 1)\(list(attributes + ["arrowhead=none"]))\n  e\(place + 1) -> \(to)"
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
