package import Findings

/// What a setting of a component causes that its author can hardly mean, for lint to report: each kind is a rule.
package struct SettingFault: Sendable {
    /// One cause with one effect.
    package enum Kind: String, Sendable, CaseIterable {
        // Values that Dapr reads otherwise than they are written.
        case millisecondsForSeconds, ignoredDuration, negativeDuration, redeliveryOff, noWorker, smallPool
        case documentedDefault, emptyListItem, notACertificate, certificateAsText

        // Settings that need or exclude each other.
        case mtlsWithoutAuthority, tlsContradiction, certificateWithoutTLS, incompleteCertificates, tlsByPassword
        case unusedCredentials, startWithoutPolicy, policyWithoutStart, flowControlWithoutHeartbeat, shortHeartbeat
        case heartbeatOverSession, backOffWithoutLimit, limitWithoutAcknowledgement, deadLettersWithoutLimit
        case twoConnections, unusedSentinel

        // Names, patterns and addresses that the broker refuses.
        case refusedConsumer, addressWithoutPort, addressWithScheme, addressWithoutScheme, impossiblePort
        case refusedPattern, refusedTopicFilter, localAddress, ignoredURLPath

        // Consumers, and what the broker does with events.
        case consumerByPod, unreadConsumer, startsAtEnd, shortRetention
    }

    package let kind: Kind

    /// An error where the sidecar does not start, or never subscribes, because of the text alone.
    package let severity: Severity

    /// What is to be changed: the value, or the name of a setting whose value may be a secret.
    package let place: SourceSpan

    /// What happens, as the message of the finding.
    package let reason: String
    package let notes: [Diagnostic.Note]

    /// What to change, in words that follow `help:`.
    package let help: String?

    /// The change, where there is exactly one.
    package let fix: Fix?

    package init(
        _ kind: Kind, _ severity: Severity, at place: SourceSpan, _ reason: String, notes: [Diagnostic.Note] = [],
        help: String?, fix: Fix? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.place = place
        self.reason = reason
        self.notes = notes
        self.help = help
        self.fix = fix
    }
}
