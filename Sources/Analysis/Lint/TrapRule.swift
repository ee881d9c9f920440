internal import Brokers
internal import Findings

extension Check {
    /// About the settings that have an effect on delivery, by what the brokers' profiles know of them.
    static func traps(of effect: Trap.Effect, _ code: DiagnosticCode) -> Check {
        .set { set, bag in
            for trap in set.traps where trap.effect == effect { bag.add(finding(trap, code)) }
        }
    }
}

private func finding(_ trap: Trap, _ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(
        trap.severity, code, trap.reason, at: trap.place, notes: trap.notes,
        help: trap.help, fix: trap.fix)
}
