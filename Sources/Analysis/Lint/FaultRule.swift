internal import Brokers
internal import Findings

extension Check {
    /// About settings that do harm, by what the brokers' profiles know of them.
    static func faults(_ kind: SettingFault.Kind, _ code: DiagnosticCode) -> Check {
        .set { set, bag in
            for fault in set.faults[kind] ?? [] {
                bag.add(
                    Diagnostic(
                        fault.severity, code, fault.reason, at: fault.place, notes: fault.notes, help: fault.help,
                        fix: fault.fix))
            }
        }
    }
}
