internal import YAMLTree

/// The files of a SARIF log, and how its results name their places in them.
struct SARIFArtifacts {
    private let log: FindingLog

    /// The paths from the root of the repository, each once.
    private var paths: [String] = []

    private var numbers: [String: Int] = [:]

    init(of log: FindingLog) {
        self.log = log
        for file in log.files {
            let path = log.repositoryPath(file)
            guard numbers[path] == nil else { continue }
            numbers[path] = paths.count
            paths.append(path)
        }
    }

    /// The objects `artifact` (section 3.24).
    var values: YAMLValue {
        .list(paths.map { ["location": .map(Self.location(of: $0)), "roles": ["analysisTarget"]] })
    }

    /// The object `physicalLocation` (section 3.29) of a place, or of the set as a whole.
    func location(of place: Finding.Place?) -> YAMLValue {
        let place = place ?? Finding.Place(file: log.subject, line: 1, column: 1, endLine: 1, endColumn: 1)
        return ["artifactLocation": artifactLocation(of: place), "region": region(of: place)]
    }

    /// The object `artifactLocation` (section 3.4) of the file of a place.
    func artifactLocation(of place: Finding.Place) -> YAMLValue {
        let path = log.repositoryPath(place.file)
        var artifact = Self.location(of: path)
        if let number = numbers[path] { artifact.append(YAMLField("index", .integer(number))) }
        return .map(artifact)
    }

    /// The object `region` (section 3.30).
    func region(of place: Finding.Place) -> YAMLValue {
        [
            "startLine": .integer(place.line), "startColumn": .integer(place.column),
            "endLine": .integer(place.endLine), "endColumn": .integer(place.endColumn),
        ]
    }

    private static func location(of path: String) -> [YAMLField] {
        let uri = YAMLField("uri", .string(ArtifactURI.text(of: path)))
        return ArtifactURI.isBelowRoot(path) ? [uri, YAMLField("uriBaseId", .string(ArtifactURI.root))] : [uri]
    }
}
