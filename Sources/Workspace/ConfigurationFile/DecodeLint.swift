internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import FieldReading
internal import Findings
internal import Lint
internal import Text
internal import YAMLTree

/// Reads the field `lint`.
func decodeLint(_ pair: YAMLPair, known codes: DiagnosticCodes, into bag: inout DiagnosticBag) -> Configuration.Lint {
    var lint = Configuration.Lint()
    let help = "write its fields below 'lint:', indented, such as 'strict: true'"
    guard var fields = readMapping(pair.value, path: "lint", at: pair.key.span, help: help, into: &bag) else {
        return lint
    }
    if let rules = fields.pair("rules") { lint.readRules(rules, known: codes, into: &bag) }
    lint.isStrict = fields.boolean("strict", into: &bag)
    lint.failOn = failureLevel(&fields, into: &bag)
    lint.assumesExternal = fields.boolean("assumeExternal", into: &bag)
    lint.baseline = baseline(&fields, into: &bag)
    lint.pluggable = pluggable(&fields, into: &bag)
    fields.reportNulls(except: [], into: &bag)
    fields.finish(hints: ConfigurationWording.lintHints, into: &bag)
    return lint
}

private func failureLevel(_ fields: inout FieldReader, into bag: inout DiagnosticBag) -> FailureLevel? {
    guard let pair = fields.pair("failOn") else { return nil }
    guard case .scalar(let scalar) = pair.value.content, scalar.type == .string else {
        bag.addWrongType(
            "lint.failOn", found: pair.value, expected: "'error', 'warning' or 'never'",
            help: "write one word, such as 'error'")
        return nil
    }
    if let level = FailureLevel(rawValue: scalar.text) { return level }
    bag.add(ConfigurationWording.failureLevel(Located(scalar.text, at: pair.value.span)))
    return nil
}

private func pluggable(_ fields: inout FieldReader, into bag: inout DiagnosticBag) -> [String] {
    readList("pluggable", of: "type", in: &fields, example: ConfigurationWording.pluggableType, into: &bag).compactMap {
        type in
        let name = type.value.lowercased()
        if let fault = faultOfPluggable(name) {
            bag.add(ConfigurationWording.pluggable(type, fault: fault))
            return nil
        }
        return name
    }
}

/// Why a text is no type of a pluggable component, in words that follow `it`; nil for one that is.
private func faultOfPluggable(_ type: String) -> String? {
    guard let category = ComponentCategory(of: type)?.prefix else {
        return "begins with neither \(ComponentCategory.allCases.map { "'\($0.prefix)'" }.joined(separator: " nor "))"
    }
    let rest = type.dropFirst(category.count)
    if rest.isEmpty { return "has no name behind '\(category)'" }
    if rest.dropLast().contains("*") { return "has a '*' that is not its last character" }
    return Catalogue.component(type, in: .newest) == nil ? nil : "is a component of Dapr"
}

private func baseline(_ fields: inout FieldReader, into bag: inout DiagnosticBag) -> Located<String>? {
    guard let pair = fields.pair("baseline"),
        readScalar(
            pair, path: "lint.baseline", expected: "a path",
            help: "write the path of one file, or remove 'baseline'", into: &bag) != nil
    else { return nil }
    return readString(pair.value, path: "lint.baseline", into: &bag)
}

extension Configuration.Lint {
    fileprivate mutating func readRules(_ pair: YAMLPair, known codes: DiagnosticCodes, into bag: inout DiagnosticBag) {
        let help = "write each rule with its severity, such as 'own-topic: off'"
        guard var fields = readMapping(pair.value, path: "lint.rules", at: pair.key.span, help: help, into: &bag)
        else { return }
        for pair in fields.all() where !pair.value.isNull {
            guard let rule = rule(pair.key, known: codes, into: &bag), let level = Level(pair, into: &bag) else {
                continue
            }
            switch level {
            case .off: disabled.insert(rule)
            case .severity(let severity): severities[rule] = severity
            }
        }
        fields.reportNulls(except: [], into: &bag)
    }

    private func rule(
        _ name: Located<String>, known codes: DiagnosticCodes, into bag: inout DiagnosticBag
    ) -> DiagnosticCode? {
        switch codes[id: name.value] {
        case let code? where code.isSettable: return code
        case let code? where code.group == .resource: bag.add(ConfigurationWording.fixedSeverity(name))
        default: bag.add(ConfigurationWording.unknownRule(name, known: codes))
        }
        return nil
    }
}

/// What becomes of the findings of a rule.
private enum Level {
    case off
    case severity(Severity)

    /// Reads the value of a rule; a bare `off` is a boolean to YAML 1.1, and so is `false` to every version.
    init?(_ pair: YAMLPair, into bag: inout DiagnosticBag) {
        let path = "lint.rules.\(shortened(pair.key.value))"
        guard case .scalar(let scalar) = pair.value.content, scalar.type == .string || scalar.type == .boolean else {
            bag.addWrongType(
                path, found: pair.value, expected: "'off', 'note', 'warning' or 'error'",
                help: "write one word, such as 'off'")
            return nil
        }
        if scalar.text == "off" || scalar.boolean == false {
            self = .off
        } else if let severity = Severity(rawValue: scalar.text) {
            self = .severity(severity)
        } else {
            bag.add(ConfigurationWording.level(path, Located(scalar.text, at: pair.value.span)))
            return nil
        }
    }
}
