/// The release that the compiler and the adapter belong to.
package enum Release {
    /// The version of both programs, and the tag of the adapter's image.
    package static let version = "0.1.0"
}
