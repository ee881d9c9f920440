internal import DaprCatalogue
internal import EventsAPI
internal import EventsCompiler
internal import FieldReading
package import Findings
internal import Lint
internal import Manifests
internal import Text
internal import YAMLTree

/// Reads a configuration file: what it says, and everything that is wrong with it, in the order of the text.
///
/// A pure function. Each finding is an error, and what has one is left out of the configuration. A file without a document,
/// empty or with comments alone, sets nothing and has no finding.
///
/// - Parameter codes: those that have a severity which the file may set.
package func decodeConfiguration(
    _ file: SourceFile, known codes: DiagnosticCodes
) -> (configuration: Configuration, findings: [Diagnostic]) {
    var (bag, configuration, places) = (DiagnosticBag(), Configuration(), [SourceSpan]())
    _ = parse(file, index: 0, into: &bag) { document, bag in
        places.append(document.span)
        if places.count == 1 { configuration.read(document, of: file, known: codes, into: &bag) }
        if places.count == 2 { bag.add(ConfigurationWording.severalDocuments(at: places[1], first: places[0])) }
    }
    return (configuration, bag.sorted())
}

extension Configuration {
    fileprivate mutating func read(
        _ document: YAMLNode, of file: SourceFile, known codes: DiagnosticCodes, into bag: inout DiagnosticBag
    ) {
        guard
            var fields = readMapping(
                document, path: "the configuration file", help: "write fields such as 'namespace: shop'", into: &bag)
        else { return }
        namespace = readText("namespace", of: &fields, example: "shop", into: &bag) { name in
            CompileOptions.fault(ofNamespace: name.value).map { ConfigurationWording.namespace(name, fault: $0) }
        }
        clusterDomain = readText("clusterDomain", of: &fields, example: "cluster.local", into: &bag) { name in
            CompileOptions.fault(ofClusterDomain: name.value).map { ConfigurationWording.domain(name, fault: $0) }
        }
        for option in GeneratorOption.all {
            let value = readText(option.key, of: &fields, example: option.example, into: &bag) { value in
                option.fault(value.value).map { ConfigurationWording.faulty(value, of: option, fault: $0) }
            }
            if let value { generators[option] = value }
        }
        if let pair = fields.pair("podTemplate") {
            generators.podTemplate = decodePodTemplate(pair, path: "podTemplate", of: .set, in: file, into: &bag)
        }
        daprVersion = readVersion(of: &fields, into: &bag)
        paths = readPaths("paths", of: &fields, example: "events/", into: &bag)
        scenarios = readPaths("scenarios", of: &fields, example: "tests/", into: &bag)
        excluded = readPatterns("exclude", of: &fields, into: &bag)
        if let pair = fields.pair("lint") { lint = decodeLint(pair, known: codes, into: &bag) }
        fields.reportNulls(except: [], into: &bag)
        fields.finish(hints: ConfigurationWording.fieldHints, into: &bag)
    }
}

/// A reader of a mapping; what is none is reported with this way out.
func readMapping(
    _ node: YAMLNode, path: String, at span: SourceSpan? = nil, help: String, into bag: inout DiagnosticBag
) -> FieldReader? {
    guard case .mapping = node.content else {
        bag.addWrongType(path, found: node, expected: "a mapping", help: help)
        return nil
    }
    return FieldReader(node, path: FieldPath(path), at: span, into: &bag)
}

/// The text of a field without a fault.
private func readText(
    _ name: String, of fields: inout FieldReader, example: String, into bag: inout DiagnosticBag,
    fault: (Located<String>) -> Diagnostic?
) -> String? {
    guard let pair = fields.pair(name) else { return nil }
    guard case .scalar = pair.value.content else {
        bag.addWrongType(name, found: pair.value, expected: "a string", help: "write one text, such as '\(example)'")
        return nil
    }
    guard let text = readString(pair.value, path: name, into: &bag) else { return nil }
    guard let fault = fault(text) else { return text.value }
    bag.add(fault)
    return nil
}

/// The release of Dapr, in quotes or bare: the text counts, so that a bare 1.10 stays 1.10.
private func readVersion(of fields: inout FieldReader, into bag: inout DiagnosticBag) -> DaprVersion? {
    guard let pair = fields.pair("daprVersion"),
        let text = readScalar(
            pair, path: "daprVersion", expected: "a release such as \"\(DaprVersion.newest)\"",
            help: "write one release in quotes, such as \"\(DaprVersion.newest)\"", into: &bag)
    else { return nil }
    if let version = DaprVersion(text.value) { return version }
    bag.add(ConfigurationWording.version(text, fault: DaprVersion.fault(of: text.value) ?? ""))
    return nil
}

/// The text of a scalar that is no boolean, as it is written.
func readScalar(
    _ pair: YAMLPair, path: String, expected: String, help: String, into bag: inout DiagnosticBag
) -> Located<String>? {
    guard case .scalar(let scalar) = pair.value.content, scalar.type != .boolean else {
        bag.addWrongType(path, found: pair.value, expected: expected, help: help)
        return nil
    }
    return Located(scalar.text, at: pair.value.span)
}

/// A path or a list of paths.
private func readPaths(
    _ name: String, of fields: inout FieldReader, example: String, into bag: inout DiagnosticBag
) -> [Located<String>] {
    let paths = readList(name, of: "path", in: &fields, example: example, into: &bag)
    for path in paths where path.value == "-" { bag.add(ConfigurationWording.standardInput(at: path.span)) }
    return paths
}

/// A pattern or a list of patterns.
private func readPatterns(
    _ name: String, of fields: inout FieldReader, into bag: inout DiagnosticBag
) -> [Located<String>] {
    readList(name, of: "pattern", in: &fields, example: "vendor/", into: &bag).filter { pattern in
        guard let fault = IgnorePattern.fault(of: pattern.value) else { return true }
        bag.add(ConfigurationWording.pattern(pattern, fault: fault))
        return false
    }
}

/// A text or a list of texts.
func readList(
    _ name: String, of noun: String, in fields: inout FieldReader, example: String, into bag: inout DiagnosticBag
) -> [Located<String>] {
    guard let pair = fields.pair(name) else { return [] }
    if case .mapping = pair.value.content {
        let help = "write it as '\(name): [\(example)]'"
        bag.addWrongType(name, found: pair.value, expected: "a \(noun) or a list of \(noun)s", help: help)
        return []
    }
    if case .sequence(let nodes) = pair.value.content, nodes.isEmpty {
        bag.add(ConfigurationWording.emptyList(name, of: noun, at: pair.key.span))
    }
    return readStrings(pair.value, path: name, into: &bag)
}
