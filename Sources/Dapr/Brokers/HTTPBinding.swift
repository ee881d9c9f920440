/// The output binding that posts events to a Service; no event comes from it.
package enum HTTPBinding {
    package static let type = "bindings.http"
    package static let version = "v1"

    /// The setting that holds the address.
    package static let address = "url"

    static let note = BrokerNote(type, says: "ofevents makes it of each 'sink'; it is not written by hand.")
}
