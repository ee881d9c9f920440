/// The text, cut where it would fill the screen.
package func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : text.prefix(60) + "…"
}
