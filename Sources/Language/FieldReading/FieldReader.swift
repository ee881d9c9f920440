package import Findings
internal import Text
package import YAMLTree

/// Reads the fields of one mapping by name, checks their types, and in the end reports the ones nobody asked for.
///
/// A field whose value is null counts as absent, as it does for the Kubernetes API server.
package struct FieldReader {
    package let path: FieldPath

    /// The place of the mapping's key or opening: where a missing field is reported.
    package let span: SourceSpan

    /// The place of the mapping itself, whatever leads to it.
    private let opening: SourceSpan

    private let pairs: [YAMLPair]
    private var known: [String] = []

    /// Required fields that are not there; reported at the end, when it is known which names were misspelt.
    private var missing: [String] = []

    /// Fields that stand elsewhere, which is reported there.
    private var elsewhere: Set<String> = []

    /// Ways out for names that are known to be taken for fields.
    private var hints: [String: String] = [:]

    /// Reads a mapping, or reports that the node is none.
    ///
    /// - Parameter help: what to do where something else stands in its place; nil for what is right for most fields.
    package init?(
        _ node: YAMLNode, path: FieldPath, at span: SourceSpan? = nil, help: @autoclosure () -> String? = nil,
        into bag: inout DiagnosticBag
    ) {
        guard case .mapping(let pairs) = node.content else {
            if node.isNull, let span {
                bag.add(FieldWording.emptyMapping(path.text, at: span))
                return nil
            }
            bag.addWrongType(path.text, found: node, expected: "a mapping", help: help())
            return nil
        }
        self.path = path
        self.span = span ?? node.span
        opening = node.span
        self.pairs = pairs
        known.reserveCapacity(8)
    }

    /// The names that are there, whether asked for or not.
    package var names: [String] { pairs.map(\.key.value) }

    /// Where a field can be added; nil where all that it has is merged from elsewhere.
    package var place: MappingPlace? {
        let first = pairs.first { $0.key.span.file == opening.file && $0.key.span.start >= opening.start }
        return first.map { MappingPlace(opening: opening, firstKey: $0.key.span) }
    }

    /// Says that fields stand elsewhere, which is reported there: nothing is said of their absence here.
    package mutating func excuse(_ names: [String]) {
        elsewhere.formUnion(names)
    }

    /// Says what to do about names that are known to be taken for fields.
    package mutating func hint(_ hints: [String: String]) {
        if self.hints.isEmpty { self.hints = hints } else { self.hints.merge(hints) { first, _ in first } }
    }

    /// Says that a field exists, without reading it.
    package mutating func ignore(_ names: [String]) {
        known += names
    }

    /// The pair of that name, if it is there and not null.
    package mutating func pair(_ name: String) -> YAMLPair? {
        known.append(name)
        guard let place = pairs.firstIndex(where: { $0.key.value == name }), !pairs[place].value.isNull else {
            return nil
        }
        return pairs[place]
    }

    /// True where the field is there and says something: neither null nor an empty text.
    package mutating func has(_ name: String) -> Bool { pair(name).map { !$0.value.isEmptyText } ?? false }

    /// The pair of that name, be its value null.
    package mutating func written(_ name: String) -> YAMLPair? {
        known.append(name)
        return pairs.first { $0.key.value == name }
    }

    /// Reports every field that is there without a value, but for those that may be null.
    package func reportNulls(except names: Set<String>, into bag: inout DiagnosticBag) {
        for pair in pairs where pair.value.isNull && !names.contains(pair.key.value) && known.contains(pair.key.value) {
            bag.add(FieldWording.emptyField(pair, in: path.text, isRequired: missing.contains(pair.key.value)))
        }
    }

    /// The text of a string field; nil where it is absent, or reported as something else or as empty.
    ///
    /// - Parameter isName: of a name, which is its author's own: what is wrong with it is never fixed without a question.
    package mutating func string(_ name: String, isName: Bool = false, into bag: inout DiagnosticBag) -> Located<
        String
    >? {
        guard let pair = pair(name) else { return nil }
        return readString(pair.value, of: name, isName: isName, into: &bag)
    }

    /// The same of a field that may be left out, whose empty text counts as absent: controllers write one for what is not set.
    package mutating func optionalText(_ name: String, isName: Bool = false, into bag: inout DiagnosticBag) -> Located<
        String
    >? {
        guard let pair = pair(name) else { return nil }
        if pair.value.isEmptyText { return nil }
        return readString(pair.value, of: name, isName: isName, into: &bag)
    }

    /// What a field of `true` or `false` says, in every way that YAML has to write them; nil where it is absent, or reported
    /// as something else.
    package mutating func boolean(_ name: String, into bag: inout DiagnosticBag) -> Bool? {
        guard let pair = pair(name) else { return nil }
        if case .scalar(let scalar) = pair.value.content, let value = scalar.boolean { return value }
        bag.addWrongType(FieldPath(path, field: name).text, found: pair.value, expected: "true or false")
        return nil
    }

    /// The same, and an absent field is reported.
    package mutating func required(_ name: String, isName: Bool = false, into bag: inout DiagnosticBag) -> Located<
        String
    >? {
        guard let pair = requirePair(name) else { return nil }
        return readString(pair.value, of: name, isName: isName, isRequired: true, into: &bag)
    }

    private func readString(
        _ node: YAMLNode, of name: String, isName: Bool, isRequired: Bool = false, into bag: inout DiagnosticBag
    ) -> Located<String>? {
        FieldReading.readString(
            node, path: FieldPath(path, field: name).text, isName: isName, isRequired: isRequired, into: &bag)
    }

    /// The pair of that name; `finish` reports its absence.
    package mutating func requirePair(_ name: String) -> YAMLPair? {
        if let pair = pair(name) { return pair }
        missing.append(name)
        return nil
    }

    /// A reader for the mapping of that name; nil where it is absent, or reported as something else.
    ///
    /// - Parameter help: what to do with a value that is none; nil for what is right for most fields.
    package mutating func mapping(
        _ name: String, help: (YAMLNode) -> String? = { _ in nil }, into bag: inout DiagnosticBag
    ) -> FieldReader? {
        guard let pair = pair(name) else { return nil }
        return FieldReader(
            pair.value, path: FieldPath(path, field: name), at: pair.key.span, help: help(pair.value), into: &bag)
    }

    /// Every pair, for mappings whose keys are the author's own.
    package mutating func all() -> [YAMLPair] {
        known += names
        return pairs
    }

    /// Every pair, nulls among them, without reading one.
    package var written: [YAMLPair] { pairs }

    /// The pairs of these names in the author's order, nulls left out.
    package func pairs(named names: [String]) -> [YAMLPair] {
        pairs.filter { names.contains($0.key.value) && !$0.value.isNull }
    }

    /// Reports the first of these fields, one of which is required, that is there without a value; false where there is none.
    package func reportEmpty(_ names: [String], into bag: inout DiagnosticBag) -> Bool {
        let empty = pairs.first { names.contains($0.key.value) && ($0.value.isNull || $0.value.isEmptyText) }
        if let empty { bag.add(FieldWording.emptyField(empty, in: path.text, isRequired: true)) }
        return empty != nil
    }

    /// True where a field is there that nobody asked for, or stands elsewhere.
    package var hasUnknownFields: Bool { !elsewhere.isEmpty || pairs.contains { !known.contains($0.key.value) } }

    /// The names of the fields that nobody asked for, in the author's order.
    package var unknownKeys: [Located<String>] { pairs.map(\.key).filter { !known.contains($0.value) } }

    /// True where a field is there that is most likely one of these, misspelt, or where one of these stands elsewhere.
    package func hasMisspelt(_ names: [String]) -> Bool {
        if names.contains(where: elsewhere.contains) { return true }
        guard hasUnknownFields else { return false }
        let absent = Vocabulary(absentFields)
        return pairs.contains { pair in
            !known.contains(pair.key.value) && absent.nearest(to: pair.key.value).map(names.contains) == true
        }
    }

    /// True where one of these fields says something, whatever is wrong with it, or most likely one, misspelt.
    package func names(_ fields: [String]) -> Bool {
        pairs.contains { fields.contains($0.key.value) && !$0.value.isNull && !$0.value.isEmptyText }
            || hasMisspelt(fields)
    }

    /// Reports each field that nobody asked for, and each required one that is neither there nor misspelt: with the first field of which
    /// nobody knows what it was to be, and else each on its own.
    ///
    /// - Parameter hints: ways out for names that are known to be taken for fields, beside those of `hint`.
    package func finish(
        hints: @autoclosure () -> [String: String] = [:], into bag: inout DiagnosticBag
    ) {
        guard hasUnknownFields || !missing.isEmpty else { return }
        let hints = self.hints.merging(hints()) { _, own in own }
        let absentFields = absentFields
        let absent = Vocabulary(absentFields)
        let unknown = pairs.filter { !known.contains($0.key.value) }
        let meant = absent.meant(by: unknown.map(\.key.value))
        let allKnown = Set(known)
        let near = unknown.map { absent.nearest(to: $0.key.value) }
        var lacking = missing.filter {
            !near.contains($0) && !elsewhere.contains($0) && !reportEmpty([$0], into: &bag)
        }
        for (pair, near) in zip(unknown, near) {
            let likely = near == nil ? names(containing: pair.key.value, among: absentFields) : []
            bag.add(
                FieldWording.unknownField(
                    pair.key, isShown: near != nil || !path.text.hasSuffix("]") || !pair.value.isNull, in: path.text,
                    near: near, known: allKnown, likely: likely,
                    meant: meant[pair.key.value], lacking: lacking,
                    hint: hints[pair.key.value]))
            if near == nil, hints[pair.key.value] == nil {
                lacking = likely.count == 1 ? lacking.filter { $0 != likely[0] } : []
            }
        }
        for name in lacking { bag.add(FieldWording.missingField(name, in: path.text, at: span)) }
    }

    /// The fields whose names hold this one, such as `eventSourceNamespace` for `namespace`.
    private func names(containing name: String, among absent: Set<String>) -> [String] {
        let name = name.lowercased()
        return name.utf8.count < 4 ? [] : absent.filter { $0.lowercased().containsText(name) }.sorted()
    }

    /// The fields that may be meant by one that nobody knows: those that are not there already.
    private var absentFields: Set<String> { Set(known).subtracting(names) }
}

/// The text of a string; nil where it is something else or empty, which is reported.
///
/// - Parameter isName: of a name or a condition, which is not put in quotes without a question.
package func readString(
    _ node: YAMLNode, path: @autoclosure () -> String, isName: @autoclosure () -> Bool = false,
    isRequired: Bool = false, into bag: inout DiagnosticBag
) -> Located<String>? {
    guard case .scalar(let scalar) = node.content, scalar.type == .string || scalar.type == .timestamp else {
        var fix: Fix?
        if case .scalar(let scalar) = node.content, scalar.type != .null, !isName() { fix = Fix(quote: node.span) }
        bag.addWrongType(path(), found: node, expected: "a string", fix: fix)
        return nil
    }
    guard !scalar.text.isEmpty else {
        bag.add(FieldWording.emptyValue(path(), at: node.span, isRequired: isRequired))
        return nil
    }
    return Located(scalar.text, at: node.span)
}

/// The texts of a string or of a list of strings; what is something else or empty is reported and left out.
package func readStrings(_ node: YAMLNode, path: String, into bag: inout DiagnosticBag) -> [Located<String>] {
    guard case .sequence(let nodes) = node.content else {
        return readString(node, path: path, into: &bag).map { [$0] } ?? []
    }
    return nodes.enumerated().compactMap { index, node in
        readString(node, path: FieldPath(path, item: index).text, into: &bag)
    }
}

extension DiagnosticBag {
    /// Reports a value of the wrong type, unless it is one whose fault is reported already.
    ///
    /// - Parameter isSecret: true for a value that may be a secret by something else than its path.
    package mutating func addWrongType(
        _ path: String, found node: YAMLNode, expected: String, help: String? = nil, fix: Fix? = nil,
        isSecret: Bool = false
    ) {
        if case .unreadable = node.content { return }
        add(FieldWording.wrongType(path, found: node, expected: expected, help: help, fix: fix, isSecret: isSecret))
    }
}
