package import Findings
package import Simulation

/// How one scenario ended.
package struct ScenarioResult: Sendable {
    package enum Status: String, Sendable {
        case passed
        case failed
        /// It could not be run: it, its resources or its files have errors.
        case error
    }

    /// One line of what is expected against what came, with the place of the expectation.
    package struct Row: Sendable {
        package var outcome: Outcome
        package var position: LineIndex.Position?
    }

    /// The path of the scenario's file.
    package var file: String
    package var name: String
    package var position: LineIndex.Position

    package var rows: [Row] = []

    /// Steps that could not be done.
    package var faults: [(message: String, position: LineIndex.Position)] = []
    package var timeline: [Moment] = []

    /// What is wrong with a scenario that could not be run, as a person reads it.
    package var errors = ""

    /// What is to be said about files of its resources that were left out.
    package var notes = ScenarioNotes()

    /// How long it took.
    package var duration = Duration.zero

    package init(file: String, name: String, position: LineIndex.Position) {
        self.file = file
        self.name = name
        self.position = position
    }

    /// A scenario that was run.
    package init(_ scenario: Scenario, of file: SourceFile, lines: LineIndex, _ record: ScenarioRecord) {
        func position(of span: SourceSpan) -> LineIndex.Position { lines.position(of: Int(span.start)) }
        self.init(file: file.name, name: scenario.name.value, position: position(of: scenario.name.span))
        rows = scenario.judge(record).map { outcome in
            Row(
                outcome: outcome,
                position: outcome.expectation.map { position(of: scenario.expectations[$0].span) })
        }
        faults = record.faults.map { ($0.value, position(of: $0.span)) }
        timeline = record.timeline
    }

    package var status: Status {
        if !errors.isEmpty { return .error }
        return faults.isEmpty && rows.allSatisfy { $0.outcome.mark == .asExpected } ? .passed : .failed
    }

    /// What is wrong, a line each: `shop.scenario.yaml:12:3: expected …`.
    package var failures: [String] {
        let faults = faults.map { "\(file):\($0.position.line):\($0.position.column): \($0.message)" }
        return faults
            + rows.compactMap { row in
                guard row.outcome.mark != .asExpected else { return nil }
                let place = row.position ?? position
                return "\(file):\(place.line):\(place.column): \(row.outcome.failure)"
            }
    }
}

extension Outcome {
    /// What is wrong, in one line.
    fileprivate var failure: String {
        switch mark {
        case .asExpected: ""
        case .missing: "expected \(expected), and it did not happen"
        case .unexpected: "nobody expects \(actual)"
        case .different:
            "expected \(expected), and it was \(actual)"
                + (differences.isEmpty ? "" : " (\(differences.joined(separator: "; ")))")
        }
    }
}
