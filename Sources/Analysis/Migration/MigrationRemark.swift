package import Findings

/// What a person must know of one place that is migrated.
package struct MigrationRemark: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Something does not stay what it was.
        case changed

        /// The resource, the file or the value is left as it is, so that the migration is not complete.
        case left
    }

    package let kind: Kind

    /// In the text before the migration; nil for a whole file.
    package let place: SourceSpan?

    /// The number of the file.
    package let file: Int
    package let message: String

    init(_ kind: Kind, _ message: String, at place: SourceSpan) {
        (self.kind, self.message, self.place, file) = (kind, message, place, Int(place.file))
    }

    init(_ kind: Kind, _ message: String, inFile file: Int) {
        (self.kind, self.message, place, self.file) = (kind, message, nil, file)
    }
}

/// Why a stretch of a text is better changed by hand.
struct MigrationRefusal: Error {
    let reason: String
    let place: SourceSpan?

    init(_ reason: String, at place: SourceSpan? = nil) { (self.reason, self.place) = (reason, place) }
}
