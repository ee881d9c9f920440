package import Findings
internal import YAMLTree

/// A set of files with everything fixed that has exactly one right fix.
package struct FixedSet: Sendable {
    package struct File: Sendable {
        /// The file as it was, and as it is to be.
        package let original: [UInt8]
        package let bytes: [UInt8]

        /// How many findings are fixed in it.
        package let fixedCount: Int

        let changes: [FixedScalar]

        /// The text before and after, as it may be shown.
        package var difference: ShownDifference {
            ShownDifference(of: SourceFile(name: "", bytes: original).bytes, changes)
        }
    }

    /// Why the fixes of a file are not made.
    package enum Refusal: Sendable {
        /// With them something would be wrong that is not wrong now.
        case newError(Diagnostic)
        /// What they make would be found wrong again.
        case comesBack(Diagnostic)
        /// Its bytes are no whole UTF-16.
        case encoding
    }

    /// The files in the order in which they were given.
    package let files: [File]

    /// What is found in the files as they are to be, and their texts.
    package let findings: [Diagnostic]
    package let sources: [SourceFile]

    /// By the number of the file.
    package let refusals: [Int: Refusal]
}

/// Makes the fixes of all findings, analyses the whole set again, and goes on as long as that brings further ones: a field that is
/// known by its right name has fields of its own.
///
/// A pure function. Where an error comes of a file's fixes that was not there before, none of them is made; the same where the
/// fixed scalar is found wrong again, or where that does not end after a few rounds.
///
/// - Parameter find: everything that is found in a set of texts and is to be fixed.
package func applyFixes(
    _ files: [(name: String, bytes: [UInt8])], finding find: ([SourceFile]) -> [Diagnostic]
) -> FixedSet {
    let sources = files.map { SourceFile(name: $0.name, bytes: $0.bytes) }
    let before = find(sources)
    var refusals: [Int: FixedSet.Refusal] = [:]
    while true {
        var attempt = Attempt(files, sources, before, leavingOut: Set(refusals.keys))
        attempt.run(find)
        if attempt.faults.isEmpty { return attempt.result(refusals) }
        refusals.merge(attempt.faults) { first, _ in first }
    }
}

/// The fixes of all files but some, made as far as they go.
private struct Attempt {
    private static let greatestRound = 8

    private let names: [String]
    private let leftOut: Set<Int>
    private let errorsBefore: ErrorCounts
    private var texts: [FixedText]
    private var sources: [SourceFile]
    private var findings: [Diagnostic]
    private var fixed: [Int: [FixPlan.Step]] = [:]

    /// What came of it that is worse than before; its files are among those that were fixed.
    private(set) var faults: [Int: FixedSet.Refusal] = [:]

    init(
        _ files: [(name: String, bytes: [UInt8])], _ sources: [SourceFile], _ findings: [Diagnostic],
        leavingOut: Set<Int>
    ) {
        names = files.map(\.name)
        leftOut = leavingOut
        errorsBefore = ErrorCounts(findings)
        texts = files.map { FixedText($0.bytes) }
        self.sources = sources
        self.findings = findings
    }

    mutating func run(_ find: ([SourceFile]) -> [Diagnostic]) {
        for _ in 0..<Self.greatestRound {
            let plans = FixPlan.plans(for: findings, in: sources, leavingOut: leftOut)
            if plans.isEmpty { return checkErrors() }
            for (file, plan) in plans { make(plan, in: file) }
            guard faults.isEmpty else { return }
            findings = find(sources)
            checkResults(of: plans)
            guard faults.isEmpty else { return }
        }
        for (file, plan) in FixPlan.plans(for: findings, in: sources, leavingOut: leftOut) {
            faults[file] = .comesBack(plan.steps[0].finding)
        }
        if faults.isEmpty { checkErrors() }
    }

    private mutating func make(_ plan: FixPlan, in file: Int) {
        do throws(FixedText.ChangedTwice) {
            try texts[file].apply(plan.changes)
        } catch {
            faults[file] = .comesBack(plan.steps[0].finding)
            return
        }
        guard let bytes = texts[file].bytes else {
            faults[file] = .encoding
            return
        }
        sources[file] = SourceFile(name: names[file], bytes: bytes)
        fixed[file, default: []] += plan.steps
    }

    private mutating func checkResults(of plans: [Int: FixPlan]) {
        let found = Dictionary(grouping: findings.filter { $0.span != nil }) { PlacedCode($0.code, $0.span) }
        for (file, plan) in plans {
            for result in plan.results {
                let span = SourceSpan(file: UInt32(file), start: result.scalar, end: result.scalar)
                if let again = found[PlacedCode(result.code, span)]?.first { faults[file] = .comesBack(again) }
            }
        }
    }

    /// An error in a file that was not fixed may come from any of those that were.
    private mutating func checkErrors() {
        for finding in errorsBefore.newErrors(among: findings) {
            let file = finding.span.map { Int($0.file) }
            let owners = file.flatMap { fixed[$0] == nil ? nil : [$0] } ?? Array(fixed.keys)
            for owner in owners where faults[owner] == nil { faults[owner] = .newError(finding) }
        }
    }

    func result(_ refusals: [Int: FixedSet.Refusal]) -> FixedSet {
        let files = texts.indices.map { file in
            FixedSet.File(
                original: texts[file].original, bytes: texts[file].bytes ?? texts[file].original,
                fixedCount: fixed[file]?.count ?? 0, changes: texts[file].changes)
        }
        return FixedSet(files: files, findings: findings, sources: sources, refusals: refusals)
    }
}

/// What is found where a scalar begins.
private struct PlacedCode: Hashable {
    let code: DiagnosticCode
    let file: UInt32?
    let start: UInt32?

    init(_ code: DiagnosticCode, _ span: SourceSpan?) {
        (self.code, file, start) = (code, span?.file, span?.start)
    }
}
