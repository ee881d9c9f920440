internal import EventsAPI
internal import Text

extension FieldPlace {
    /// The page as it is printed.
    ///
    /// - Parameter isRecursive: shows the names of all that is below, in the place of what is directly below.
    func page(isRecursive: Bool) -> Page {
        var page = Page([
            ("GROUP", ResourceKind.group), ("KIND", kind.name),
            ("VERSION", ResourceKind.apiVersion.split(separator: "/").last.map(String.init) ?? ""),
        ])
        if let field {
            page.facts.append(.init(name: "FIELD", value: "\(pathText) \(isEntry ? entrySignature : field.signature)"))
        }
        page.add("DESCRIPTION", description)
        page.add("VALUES", (field?.values ?? []).map { .item($0) })
        if let value = field?.defaultValue { page.add("DEFAULT", [.paragraph(value)]) }
        if isRecursive {
            let tree = self.tree
            if !tree.isEmpty { page.add(fieldsTitle, [.code(tree)]) }
            return page
        }
        page.add(fieldsTitle, entries(object?.fields ?? []))
        if let other = object?.otherForm?.object {
            page.add(otherTitle, [.paragraph(other.text)] + entries(other.fields))
        }
        if let example = field == nil ? kind.example : object?.example { page.add("EXAMPLE", [.code(example)]) }
        return page
    }

    private var entrySignature: String { "<\(object?.name ?? "")>" }

    private var description: [Page.Block] {
        guard let field else { return [.paragraph(kind.text)] }
        var blocks: [Page.Block] = [.paragraph(field.text)]
        // A field may say something of its own about what it holds.
        if let object, !object.text.isEmpty, object.text != field.text {
            blocks.append(.paragraph(object.text))
        }
        if field.isIgnored, !field.text.containsText("no effect") {
            blocks.append(.paragraph("It is accepted and has no effect."))
        }
        return blocks
    }

    private var fieldsTitle: String {
        switch field?.type {
        case .map(let key, _) where !isEntry: "FIELDS of each \(key)"
        case .list: "FIELDS of each item"
        case .listOrMap where !isEntry: "FIELDS of each item of a list"
        default: "FIELDS"
        }
    }

    private var otherTitle: String {
        if case .listOrMap(let key, _)? = field?.type {
            "FIELDS of each \(key) of a mapping"
        } else {
            "FIELDS of the other form"
        }
    }

    /// What is directly below; what has no effect is named in one entry.
    private func entries(_ fields: [FieldSchema]) -> [Page.Block] {
        var entries = fields.filter { !$0.isIgnored }.map { field -> Page.Block in
            .entry("\(field.name) \(field.signature)", field.summary)
        }
        let ignored = fields.filter(\.isIgnored).map(\.name)
        if !ignored.isEmpty, !entries.isEmpty {
            entries.append(.entry("(others)", "Accepted, and without effect: \(ignored.joined(separator: ", "))."))
        }
        return entries
    }

    /// The names of all that is below, with their types, indented as the fields are.
    private var tree: String { lines(below: self, indentation: "").joined(separator: "\n") }

    private func lines(below place: FieldPlace, indentation: String) -> [String] {
        (place.object?.allFields ?? []).filter { !$0.isIgnored }.flatMap { field in
            ["\(indentation)\(field.name) \(field.signature)"]
                + lines(below: place.child(field), indentation: indentation + "  ")
        }
    }
}

extension FieldSchema {
    /// What it is, with its values and its default; code is in backquotes.
    var summary: String {
        var summary = text
        if values.count == 1 { summary += " The value is '\(values[0])'." }
        if values.count > 1 { summary += " One of \(values.map { "'\($0)'" }.joined(separator: ", "))." }
        if let defaultValue { summary += " Default: \(defaultValue)." }
        return summary
    }
}
