package import DaprCatalogue
package import Findings

/// A setting, or its absence, through which events do not come to whom they are for.
package struct Trap: Sendable {
    package enum Effect: Sendable, CaseIterable {
        /// Events are lost.
        case loses

        /// Events that were delivered come again.
        case repeats

        /// Readers that want all events get some of them each.
        case sharesConsumer

        /// Topics are never read.
        case skipsTopics
    }

    package let effect: Effect

    /// An error where no event ever comes because of the text alone.
    package let severity: Severity

    /// What is to be changed, or where the component's type stands.
    package let place: SourceSpan

    /// What happens, in words that need no subject before them.
    package let reason: String
    package let notes: [Diagnostic.Note]

    /// What to change here, in words that follow `help:`; nil where nothing here helps.
    package let help: String?

    /// The change, where there is exactly one.
    package let fix: Fix?

    /// The first release of Dapr with it.
    package let since: DaprVersion

    package init(
        _ effect: Effect, _ severity: Severity = .warning, at place: SourceSpan, _ reason: String,
        notes: [Diagnostic.Note] = [], help: String?, fix: Fix? = nil,
        since: DaprVersion = .oldest
    ) {
        self.effect = effect
        self.severity = severity
        self.place = place
        self.reason = reason
        self.notes = notes
        self.help = help
        self.fix = fix
        self.since = since
    }
}
