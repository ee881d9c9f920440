internal import EventsCompiler
package import Findings

extension [Diagnostic] {
    /// The findings where notes say that files were left out: if there is nothing, the paths are not to blame.
    package func explained(by notes: [Diagnostic]) -> [Diagnostic] {
        guard !notes.isEmpty else { return self }
        return map { finding in
            var finding = finding
            if finding.code == .nothingToRender {
                finding.help = "files were left out, as the notes say: name a file itself to read it as it is"
            }
            return finding
        }
    }
}
