extension GraphFormat {
    /// A Mermaid flowchart.
    static let mermaid = GraphFormat(name: "mermaid", fileExtension: "mmd") { $0.mermaid() }
}

extension EventGraph {
    /// The graph as a Mermaid flowchart, which GitHub shows in a `mermaid` block.
    package func mermaid() -> String {
        var text = "flowchart LR\n"
        for (number, namespace) in namespaces.enumerated() {
            text += "  subgraph ns\(number + 1)[\"\(mermaidText("namespace \(namespace)"))\"]\n"
            for place in nodes.indices where nodes[place].namespace == namespace {
                text += "    \(mermaidNode(place))\n"
            }
            text += "  end\n"
        }
        for place in nodes.indices where nodes[place].namespace == nil { text += "  \(mermaidNode(place))\n" }
        for edge in edges {
            let label =
                edge.label.isEmpty ? "" : "|\"\(wrapped(edge.label).map(mermaidText).joined(separator: "<br/>"))\"|"
            text += "  n\(edge.from + 1) \(edge.isDeadLetter ? "-.->" : "-->")\(label) n\(edge.to + 1)\n"
        }
        let cycles = edges.indices.filter { edges[$0].isCycle }
        if !cycles.isEmpty {
            text += "  linkStyle \(cycles.map(String.init).joined(separator: ",")) stroke:#c0392b,stroke-width:2px\n"
        }
        let faulty = nodes.indices.filter { nodes[$0].problem != nil }
        if !faulty.isEmpty {
            text += "  classDef problem stroke:#c0392b,stroke-width:2px,stroke-dasharray:5\n"
            text += "  class \(faulty.map { "n\($0 + 1)" }.joined(separator: ",")) problem\n"
        }
        return text
    }

    private func mermaidNode(_ place: Int) -> String {
        let node = nodes[place]
        let lines = node.lines + (node.problem.map { ["⚠ \($0)"] } ?? [])
        let label = "\"\(lines.flatMap { wrapped($0) }.map(mermaidText).joined(separator: "<br/>"))\""
        let (open, close) =
            switch node.kind {
            case .producer: ("[/", "/]")
            case .event, .deployment: ("[", "]")
            case .topic: ("[(", ")]")
            case .trigger: ("{{", "}}")
            case .sink: ("([", "])")
            case .component: ("[[", "]]")
            case .missing: ("[", "]")
            }
        return "n\(place + 1)\(open)\(label)\(close)"
    }
}

/// Text between the quotes of a label: Mermaid's entity codes for what it or HTML would read otherwise.
private func mermaidText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "#quot;"
        case "#": result += "#35;"
        case "<": result += "#lt;"
        case ">": result += "#gt;"
        case "&": result += "#amp;"
        case "`": result += "#96;"
        case "\\": result += "#92;"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
