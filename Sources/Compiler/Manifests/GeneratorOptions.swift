/// What the user decides about every generated Deployment.
package struct DeploymentOptions: Sendable {
    /// The image of the adapter.
    package var image: String

    package init(image: String) {
        self.image = image
    }
}
