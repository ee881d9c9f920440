internal import Text

/// Whether the value of one field may be a secret, where it is known which field that is: of a file that could be parsed.
///
/// `PossibleSecret` asks the same of lines, of which it knows the letters alone.
///
/// - Parameters:
///   - value: the text of a scalar.
///   - field: what leads to it, in whatever letter case.
///   - setting: the `name` beside the field, if it is one of a setting or of a variable; nil where there is none.
package func mayBeSecret(_ value: String, of field: String, inSetting setting: String?) -> Bool {
    if value.isEmpty { return false }
    if looksSecret(value) || isOfKey(Array(value.utf8)) { return true }
    let field = field.lowercased()
    switch field {
    case "name", "key", "kind", "apiversion", "namespace", "secretstore": return value.containsText(":/")
    case "path", "uri", "url": if holdsFragment(value) { return true }
    default: break
    }
    if mayBeSecret(name: field) || setting.map({ mayBeSecret(name: $0) }) == true { return true }
    return setting == nil && isCalledValue(field)
}
