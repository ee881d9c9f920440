import Explanations
import Findings
import Reports

/// What logs of findings say about a rule: the words of its page.
func ruleText(of code: DiagnosticCode) -> RuleText {
    let page = ExplainedCode(code)
    guard let wayOut = code.page.wayOut else {
        return RuleText(title: page.title, description: page.text, help: page.text, markdown: page.markdown)
    }
    return RuleText(
        title: page.title, description: code.page.meaning, help: wayOut,
        markdown: page.markdown)
}
