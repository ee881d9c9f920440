import Files
import Findings
import Scenarios
import Workspace

/// The files of scenarios in a directory, which `init` adds to and never changes.
struct ExistingScenarios {
    /// What is known of a file.
    enum State {
        case missing

        /// It has no scenario, or errors.
        case unreadable
        case readable
    }

    /// All of the directory that can be read.
    private(set) var scenarios: [Scenario] = []
    private var states: [String: State] = [:]

    private static let ending = ".scenario.yaml"

    /// - Parameter namespace: that of scenarios that say none.
    init(in folder: FilePath, namespace: String) {
        let here = folder.text.isEmpty ? folder.appending(".") : folder
        for bytes in (try? entryNames(of: here)) ?? [] {
            let name = String(decoding: bytes, as: UTF8.self)
            let path = folder.appending(bytes)
            guard InputContent.scenarios.includes(path) else { continue }
            states[name] = .unreadable
            guard let text = try? OpenFile(reading: path).readAll() else { continue }
            let documents = decodeScenarios(SourceFile(name: path.text, bytes: text), namespace: namespace)
            let found = documents.compactMap { document in
                if case .scenario(let scenario) = document { scenario } else { nil }
            }
            scenarios += found
            if !found.isEmpty, found.count == documents.count { states[name] = .readable }
        }
    }

    func state(ofFile name: String) -> State { states[name] ?? .missing }

    /// The name of a file that is not there: that of a Trigger's file with a number.
    ///
    /// - Parameter names: those of the Triggers' files, one of which may end with a number itself.
    func nameOfFurtherFile(behind name: String, besides names: [String]) -> String {
        let stem = name.dropLast(Self.ending.count)
        var number = 2
        while true {
            let further = "\(stem)-\(number)\(Self.ending)"
            if states[further] == nil, !names.contains(further) { return further }
            number += 1
        }
    }
}
