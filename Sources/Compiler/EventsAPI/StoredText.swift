internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

extension FieldReader {
    /// The text of a string field that is written out; nil where it is absent or empty, or reported as something else. One that Kubernetes
    /// does not store is reported, and still there: nothing follows from its absence.
    mutating func storedString(
        _ name: String, isName: Bool = false, into bag: inout DiagnosticBag
    ) -> Located<String>? {
        guard let text = optionalText(name, isName: isName, into: &bag) else { return nil }
        let path = FieldPath(path, field: name)
        if storedText(text, path: path.text, into: &bag) != nil, let pair = pairs(named: [name]).first {
            _ = isMeant(pair.value, of: name, path: path.text, into: &bag)
        }
        return text
    }
}

/// The text, unless it has a character that Kubernetes does not store, which is reported.
func storedText(_ text: Located<String>, path: @autoclosure () -> String, into bag: inout DiagnosticBag) -> Located<
    String
>? {
    guard let scalar = unstoredScalar(in: text.value) else { return text }
    bag.add(StoredWording.controlCharacter(scalar, in: path(), at: text.span))
    return nil
}

/// False for the value of a setting whose author cannot mean it: without quotes of YAML, and with typographic ones around it or with a blank
/// at an end that nobody sees. That is reported. A password may have any character.
func isMeant(_ value: YAMLNode, of name: String, path: @autoclosure () -> String, into bag: inout DiagnosticBag) -> Bool
{
    guard case .scalar(let scalar) = value.content, scalar.style == .plain, let text = UnfilledText(scalar.text),
        text.isCertain(in: scalar.text), !mayBeSecret(name: name)
    else { return true }
    bag.add(StoredWording.oddEnd(text, in: path(), at: value.span))
    return false
}

/// False for a value of a setting that holds what Kubernetes does not store, at any depth; each such place is reported.
///
/// - Parameter path: of the value, for messages.
func isStoredValue(_ value: YAMLNode, path: @autoclosure () -> String, into bag: inout DiagnosticBag) -> Bool {
    // What aliases repeat has one place.
    var places: Set<UInt32> = []
    func report(_ span: SourceSpan, _ finding: @autoclosure () -> Diagnostic) {
        if places.insert(span.start).inserted { bag.add(finding()) }
    }
    func check(_ node: YAMLNode) {
        switch node.content {
        case .unreadable: return
        case .scalar(let scalar):
            if let odd = unstoredScalar(in: scalar.text) {
                report(node.span, StoredWording.controlCharacter(odd, in: path(), at: node.span, isValue: true))
            } else if scalar.isBeyondJSON {
                report(node.span, StoredWording.unsupportedNumber(scalar.text, in: path(), at: node.span))
            }
        case .sequence(let items): for item in items { check(item) }
        case .mapping(let pairs):
            for pair in pairs {
                if let odd = unstoredScalar(in: pair.key.value) {
                    report(
                        pair.key.span,
                        StoredWording.controlCharacter(odd, in: path(), at: pair.key.span, isValue: true))
                }
                check(pair.value)
            }
        }
    }
    check(value)
    return places.isEmpty
}

/// The first character that the API server does not keep as it is. It reads what is applied as YAML once more, which has no U+007F, no
/// U+0080 to U+009F, no U+FFFE and no U+FFFF, and takes U+0085 for a line break (server-side apply, Kubernetes 1.36).
func unstoredScalar(in text: String) -> Unicode.Scalar? {
    // Most texts are ASCII.
    guard text.holdsByte(from: 0x7F) else { return nil }
    return text.unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
