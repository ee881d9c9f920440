internal import Brokers
internal import Findings
internal import Text

extension ResolutionWording {
    static func unmeasuredBulk(at span: SourceSpan, type: String) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedBulk,
            "'bulk' cannot be used with '\(shortened(type))': what happens to a refused event of a batch is not known",
            at: span, help: "remove it; the buses for 'bulk' are \(listed(BulkDelivery.types, "and"))")
    }

    static func harmfulBulk(at span: SourceSpan, fault: String, usual: Int) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedBulk, "'bulk' cannot be used here: \(fault)", at: span,
            help: usual > 1 ? "remove it, or write 'bulk: \(usual)'" : "remove it")
    }

    static func bulkWithoutResiliency(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedBulk,
            "'bulk' needs a Resiliency: without one, a refused event brings its whole batch again", at: span,
            help: "let ofevents write one ('resiliency: workload', Dapr \(Resiliency.since) or later), or remove 'bulk'"
        )
    }
}
