internal import Text

extension APIReference {
    /// The reference as a document: a section for each kind, and one for each object that stands in several places.
    package static func markdown() -> String {
        var writer = ReferenceWriter()
        for kind in kinds { writer.write(kind: kind) }
        return writer.finished()
    }
}

/// Writes tables of fields; objects that several fields hold have a table of their own.
private struct ReferenceWriter {
    private var text = ""

    /// The objects whose tables are still to be written, in the order in which they were met.
    private var waiting: [ObjectSchema] = []
    private var known: Set<String> = []

    mutating func write(kind: ObjectSchema) {
        text += "## \(kind.name)\n\n\(MarkdownText(kind.text).inline)\n\n"
        if let example = kind.example { text += "```yaml \(fileName(of: kind))\n\(example)\n```\n\n" }
        writeTable(of: FieldPlace(kind))
    }

    mutating func finished() -> String {
        while !waiting.isEmpty {
            let object = waiting.removeFirst()
            text += "## \(object.name)\n\n\(MarkdownText(object.text).inline)\n\n"
            writeTable(of: FieldPlace(object))
        }
        return text
    }

    /// A row for each field; below it those of what it holds, unless that has a table of its own.
    private mutating func writeTable(of place: FieldPlace) {
        text += "| field | type | | |\n|---|---|---|---|\n"
        writeRows(of: place)
        text += "\n"
    }

    private mutating func writeRows(of place: FieldPlace) {
        // What the other form has stands in a table of its own.
        for field in place.object?.fields ?? [] where !field.isIgnored {
            let child = place.child(field)
            let mark = field.isRequired ? "required" : ""
            text +=
                "| `\(child.pathText)` | `\(field.type.text)` | \(mark) | \(cell(MarkdownText(field.summary).inline)) |\n"
            guard let object = field.type.object else { continue }
            if hasTable(object) {
                for object in [object] + [object.otherForm?.object].compactMap(\.self)
                where known.insert(object.name).inserted { waiting.append(object) }
            } else {
                writeRows(of: child)
            }
        }
        let ignored = (place.object?.fields ?? []).filter(\.isIgnored).map { "`\($0.name)`" }
        guard !ignored.isEmpty else { return }
        let whole = place.field == nil ? "" : "of `\(place.pathText)`: "
        text += "| \(whole)\(ignored.joined(separator: ", ")) | | | accepted, without effect |\n"
    }

    /// True for what stands in several places.
    private func hasTable(_ object: ObjectSchema) -> Bool {
        object.otherForm != nil || object.name == "NATSStreaming"
            || ["Source", "Component", "PodTemplate", "Sink", "Setting"].contains(object.name)
    }

    private func fileName(of kind: ObjectSchema) -> String { "\(kind.name.lowercased()).yaml" }

    private func cell(_ text: String) -> String {
        text.replacingText("|", with: "\\|").replacingText("<", with: "&lt;")
    }
}
