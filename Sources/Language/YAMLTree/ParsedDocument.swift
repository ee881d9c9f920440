package import Findings

/// One document of a text, as far as it can be read.
package struct ParsedDocument {
    /// Its tree; nil where the text of the document does not parse.
    package let node: YAMLNode?

    /// What was found while it was read.
    package let findings: [Diagnostic]

    /// Its text, where no tree says what the document is: it does not parse, or its whole value is unreadable. Otherwise empty.
    package let text: ArraySlice<UInt8>

    /// Where it begins.
    package let span: SourceSpan

    /// True for what stands behind another document without a separator before it.
    package let isRest: Bool

    /// A document with a tree.
    init(_ node: YAMLNode, _ findings: [Diagnostic], text: ArraySlice<UInt8> = []) {
        (self.node, self.findings, self.text, span, isRest) = (node, findings, text, node.span, false)
    }

    /// A document that does not parse.
    init(text: ArraySlice<UInt8>, at span: SourceSpan, _ findings: [Diagnostic], isRest: Bool) {
        node = nil
        (self.text, self.span, self.findings, self.isRest) = (text, span, findings, isRest)
    }
}
