package import Foundation

/// The repository that a test was built from, whose documents and fixtures it reads.
package enum Checkout {
    /// The folder with `Package.swift`.
    package static let root: URL = {
        var folder = URL(filePath: #filePath)
        repeat {
            folder.deleteLastPathComponent()
        } while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        return folder
    }()

    /// Inputs with the output or the messages that they must give.
    package static let fixtures = root.appending(path: "Fixtures")
}
