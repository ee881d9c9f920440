internal import Findings
internal import Text
internal import YAMLTree

/// What one analysis found that can be fixed in one file.
struct FixPlan {
    /// A finding and the changes that fix it.
    struct Step {
        let finding: Diagnostic
        let edits: [ScalarEdit]
    }

    private(set) var steps: [Step] = []

    /// The plan of each file in which something can be fixed, by its number.
    static func plans(for findings: [Diagnostic], in files: [SourceFile], leavingOut: Set<Int>) -> [Int: FixPlan] {
        var plans: [Int: FixPlan] = [:]
        var editors: [Int: ScalarEditor] = [:]
        for finding in findings {
            guard let fix = finding.fix, let file = fix.changes.first.map({ Int($0.scalar.file) }),
                !leavingOut.contains(file)
            else { continue }
            let editor = editors[file] ?? ScalarEditor(LineIndex(files[file].bytes))
            editors[file] = editor
            if let edits = editor.edits(making: fix) {
                plans[file, default: FixPlan()].steps.append(Step(finding: finding, edits: edits))
            }
        }
        return plans
    }

    /// The changes of all steps, each once, in order.
    var changes: [FixedScalar] {
        var hidden: [ScalarEdit: Bool] = [:]
        for step in steps {
            let scalars = step.finding.fix?.changes.map(\.scalar) ?? []
            for (edit, scalar) in zip(step.edits, scalars) {
                hidden[edit] = hidden[edit] == true || (edit.isQuoting && step.finding.span != scalar)
            }
        }
        return hidden.map { FixedScalar(edit: $0, isHidden: $1) }.sorted { $0.edit.token < $1.edit.token }
    }

    /// The code of each finding, and where its scalars begin when all steps are done.
    var results: [(code: DiagnosticCode, scalar: UInt32)] {
        let edits = changes.map(\.edit)
        let starts = edits.map(\.token.start)

        /// How much longer the text is before each of the edits, and behind the last.
        var growths = [0]
        for edit in edits { growths.append(growths[growths.count - 1] + edit.growth) }
        return steps.flatMap { step in
            (step.finding.fix?.changes ?? []).map { change in
                let growth = growths[starts.partitioningIndex { $0 >= change.scalar.start }]
                return (step.finding.code, UInt32(Int(change.scalar.start) + growth))
            }
        }
    }
}
