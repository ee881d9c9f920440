internal import Brokers
internal import DaprCatalogue
internal import EventsAPI

extension ComponentPage {
    /// The page as it is printed.
    var page: Page {
        var page = Page([
            ("COMPONENT", type.type), ("VERSION", type.version), ("STATUS", type.status), ("EVENTS", direction),
            ("DAPR", Catalogue.version),
        ])
        page.add(
            "DESCRIPTION",
            ([naming, use, arrival].compactMap(\.self) + Broker.notes(of: type.type)).map { .paragraph($0) })
        page.add("SETTINGS", table(of: type.fields))
        page.add("SET BY OFEVENTS", completions.map { .item($0.words(quote: "")) })
        for profile in type.profiles {
            page.add("AUTHENTICATION, \(title(of: profile))", table(of: profile.fields))
        }
        var blocks = [Page.Block.code(example)]
        if Broker.component(of: type.type).example != nil {
            blocks.append(
                .paragraph("A whole set with the settings for production: 'ofevents explain \(type.type) --example'."))
        }
        page.add("EXAMPLE", blocks)
        return page
    }

    private var completions: [Completion] { Broker.component(of: type.type).completions }

    /// What is to be said of another name, by which it was asked for.
    private var naming: String? {
        guard name != type.type.lowercased() else { return nil }
        guard let renamed = Catalogue.history(of: name)?.renamed else {
            return "'\(name)' is an older name of this component, which Dapr still accepts."
        }
        return """
            '\(name)' is called '\(type.type)' since Dapr \(renamed), which takes the old name for this component. Before that \
            '\(name)' is another one, with other settings ('ofevents explain renamed-component').
            """
    }

    /// Since when Dapr has it, where that is known.
    private var arrival: String? {
        Catalogue.history(of: type.type)?.added.map { "It came with Dapr \($0)." }
    }

    private var direction: String {
        if !isBinding { return "published and subscribed to" }
        return type.isInput ? type.isOutput ? "in and out" : "in only" : "out only"
    }

    private var use: String {
        if !isBinding {
            return """
                A pub/sub component. It carries the events of an EventBus or ClusterEventBus, and with 'srcTopic' it is a \
                source of an EventSource.
                """
        }
        return type.isInput
            ? "A binding with an input side: a source of an EventSource, below \(SourceKey.names) of its spec."
            : """
            A binding for output only: no event ever comes from it, so it cannot be a source of an EventSource \
            ('ofevents explain output-only-source').
            """
    }

    private func table(of fields: [ComponentField]) -> [Page.Block] {
        fields.isEmpty ? [] : [.table(["NAME", "TYPE", "ABOUT"], fields.map { [$0.name, $0.type, about($0)] })]
    }

    /// Such as `required; newest (default) or oldest; input side only`.
    private func about(_ field: ComponentField) -> String {
        var parts: [String] = []
        if field.isRequired || isRequired(field) { parts.append("required") }
        if !field.allowedValues.isEmpty {
            parts.append(choice(of: field))
        } else if let value = field.defaultValue {
            parts.append("default \(value)")
        }
        if let side = field.side { parts.append("\(side.rawValue) side only") }
        switch field.secret {
        case .none: break
        case .sensitive: parts.append("secret")
        case .userinfo: parts.append("secret where it holds a password")
        }
        if field.isDeprecated { parts.append("deprecated") }
        return parts.joined(separator: "; ")
    }

    private func choice(of field: ComponentField) -> String {
        var values = field.allowedValues.map { $0 == field.defaultValue ? "\($0) (default)" : $0 }
        if let value = field.defaultValue, !field.allowedValues.contains(value) { values.append("\(value) (default)") }
        guard values.count > 1, let last = values.popLast() else { return "always \(field.allowedValues[0])" }
        return values.joined(separator: ", ") + " or \(last)"
    }

    /// What is to be written to use it: the settings that are required in any case.
    private var example: String {
        let settings = requiredFields.map { "\n" + item($0) }.joined()
        return "type: \(type.type)\nversion: \(type.version)" + (settings.isEmpty ? "" : "\nmetadata:" + settings)
    }
}

extension ComponentPage {
    /// The page of a setting, in any letter case; nil where there is none of that name.
    func page(ofSetting name: String) -> Page? {
        guard let field = setting(name) else { return nil }
        var page = Page([
            ("COMPONENT", type.type),
            ("SETTING", "\(field.name) <\(field.type)>" + (isRequired(field) ? " -required-" : "")),
            ("DAPR", Catalogue.version),
        ])
        page.add("DESCRIPTION", description(of: field))
        page.add("VALUES", field.allowedValues.map { .item($0) })
        if let value = field.defaultValue { page.add("DEFAULT", [.paragraph(value)]) }
        page.add("EXAMPLE", [.code(item(field))])
        return page
    }

    private func description(of field: ComponentField) -> [Page.Block] {
        var text = "A setting of \(type.type): an entry of 'metadata' with this name."
        if isRequired(field) { text += " The component does not start without it." }
        if let side = field.side { text += " Only the \(side.rawValue) side reads it." }
        switch field.secret {
        case .none: break
        case .sensitive: text += " Its value is a secret: refer to it with 'secretKeyRef'."
        case .userinfo:
            text += " With a password in it the value is a secret as a whole: refer to it with 'secretKeyRef'."
        }
        if let added = Catalogue.addition(of: field.name, in: type.type) { text += " Dapr reads it since \(added)." }
        if field.isDeprecated { text += " It is deprecated, and a later Dapr may not read it." }
        var blocks: [Page.Block] = [.paragraph(text)]
        let titles = isShared(field) ? [] : profiles(of: field)
        if !titles.isEmpty {
            let ways = titles.map { "'\($0)'" }.joined(separator: ", ")
            blocks.append(
                .paragraph("It belongs to the \(titles.count == 1 ? "way" : "ways") to authenticate \(ways)."))
        }
        let set = completions.filter { $0.setting == field.name }
        blocks += set.map { .paragraph("ofevents sets it to \($0.rule(quote: "'")).") }
        return blocks + Broker.notes(of: "\(type.type).\(field.name)").map { .paragraph($0) }
    }

    /// The setting as an item of `metadata`.
    private func item(_ field: ComponentField) -> String {
        // It may be a secret of one way to authenticate, and plain by another's table.
        guard (type.allFields[field.name.lowercased()] ?? field).secret == .none else {
            return "- name: \(field.name)\n  secretKeyRef:\n    name: my-secret\n    key: \(field.name)"
        }
        let set = completions.lazy.compactMap { $0.setting == field.name ? $0.text : nil }.first
        let known = Broker.sample(of: "\(type.type).\(field.name)") ?? set
        let value = known ?? field.defaultValue ?? field.allowedValues.first ?? "…"
        let isPlain =
            value.allSatisfy { $0.isLetter || $0.isNumber || ":/.-…".contains($0) }
            && value.contains { $0.isLetter || $0 == "…" }
        return
            "- name: \(field.name)\n  value: \(isPlain && !["true", "false"].contains(value) ? value : "\"\(value)\"")"
    }
}
