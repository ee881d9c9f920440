/// What the stages have found so far; every stage adds to it and none stops at its first finding.
package struct DiagnosticBag: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []

    /// The number of errors so far; a stage that compares it before and after knows whether it met one.
    package private(set) var errorCount = 0

    package var hasErrors: Bool { errorCount > 0 }

    /// Whether an error was left out, as its place is in a file that nobody asked about.
    package private(set) var leavesOutErrors = false

    /// Findings in files with greater numbers are left out.
    private let fileCount: UInt32

    package init() { fileCount = .max }

    /// Holds only what is found in the first files of a set, and about the set as a whole.
    ///
    /// - Parameter fileCount: how many files that are.
    package init(ofFirst fileCount: Int) { self.fileCount = UInt32(fileCount) }

    package mutating func add(_ diagnostic: Diagnostic) {
        if let span = diagnostic.span, span.file >= fileCount {
            if diagnostic.severity == .error { leavesOutErrors = true }
            return
        }
        if diagnostic.severity == .error { errorCount += 1 }
        diagnostics.append(diagnostic)
    }

    /// The findings in the order of the text, each once.
    package func sorted() -> [Diagnostic] { diagnostics.sorted() }
}

extension Sequence<Diagnostic> {
    /// The findings in the order of the text, each once: what an alias repeats has the same place each time, and differs
    /// at most in the path that the message names. Where it differs in its fix, or fixes contradict each other, there is none.
    package func sorted() -> [Diagnostic] {
        let ordered = enumerated().sorted { left, right in
            switch (left.element.span, right.element.span) {
            case (let first?, let second?) where first != second: first < second
            case (nil, _?): false
            case (_?, nil): true
            default:
                (left.element.severity, left.offset) < (right.element.severity, right.offset)
            }
        }
        var places: [Diagnostic: Int] = [:]
        var result: [Diagnostic] = []
        for (_, diagnostic) in ordered {
            var key = diagnostic
            if key.span != nil { key.message = "" }
            key.fix = nil
            if let place = places[key] {
                let isSame = result[place].fix?.changes == diagnostic.fix?.changes
                result[place].fix?.places += diagnostic.fix?.places ?? 0
                if !isSame { result[place].fix = nil }
            } else {
                places[key] = result.count
                result.append(diagnostic)
            }
        }
        return withoutContradictions(result)
    }
}
