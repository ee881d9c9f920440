internal import Text

/// The way out for a text that a program was to change before it came here: a template or a variable; nil for other texts.
package func helpForUnfilled(_ text: String) -> String? {
    if ["{{", "{%", "<%"].contains(where: text.containsText) {
        return "this is a template: render it first (for example with 'helm template'), and pass the result to ofevents"
    }
    if text.containsText("${") || text.containsText("$(") {
        return "this is a variable: replace it first (for example with 'envsubst'), and pass the result to ofevents"
    }
    return nil
}
