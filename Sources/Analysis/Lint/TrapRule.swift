internal import Brokers
internal import Findings

extension Check {
    /// About the settings that have an effect on delivery, by what the brokers' profiles know of them.
    ///
    /// - Parameter code: that of the rule, whose page shows what helps where the component itself cannot.
    static func traps(of effect: Trap.Effect, _ code: DiagnosticCode) -> Check {
        .set { set, bag in
            for trap in set.traps where trap.effect == effect { bag.add(finding(trap, code)) }
        }
    }
}

private func finding(_ trap: Trap, _ code: DiagnosticCode) -> Diagnostic {
    let id = code.id
    let elsewhere = trap.elsewhere.map {
        "write \($0), as 'ofevents explain \(id)' shows, and add '# ofevents:ignore \(id): REASON' here"
    }
    return Diagnostic(
        .warning, code, trap.reason, at: trap.place, notes: trap.notes,
        help: [trap.help, elsewhere].compactMap(\.self).joined(separator: "; or "), fix: trap.fix)
}
