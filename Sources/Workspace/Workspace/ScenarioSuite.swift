package import EventsCompiler
package import Files
import Findings
import HandlerContract
import Manifests
import Resolution
package import Scenarios
import Simulation
import Text

/// Runs scenario files; resources that several scenarios share are compiled once.
package struct ScenarioSuite {
    private struct ResourceSet: Hashable {
        var paths: [String]
        var namespace: String
    }

    /// What a set of resources becomes, or what is wrong with it.
    private enum Compiled {
        case ready(Ready)
        case faulty(String, ScenarioNotes)
    }

    private struct Ready {
        var configs: [HandlerConfig] = []

        /// Who is behind each Component of a sink, and what sinks are called that are known by their addresses.
        var services: [String: String] = [:]
        var addresses: [String: String] = [:]
        var notes = ScenarioNotes()
    }

    private var compiled: [ResourceSet: Compiled] = [:]

    /// What is known of files that were compiled, in this suite or before.
    package private(set) var cache: SnapshotCache

    /// Only scenarios whose file or name holds this are run.
    private let filter: String?

    /// Every path that was read, to see when one of them changes.
    package private(set) var paths: Set<String> = []

    /// How resources are compiled; the namespace is that of scenarios that say none.
    private let options: CompileOptions

    /// What is left out of directories.
    private let ignoring: IgnoreOptions

    private let start: WorkingFolder
    private let standardInput: StandardInput

    /// The time since an arbitrary start.
    private let clock: () -> Duration

    /// - Parameters:
    ///   - start: where relative paths start.
    ///   - clock: the time since an arbitrary start, by which the scenarios' durations are measured.
    ///   - cache: that of an earlier suite, where there was one.
    package init(
        filter: String?, options: CompileOptions, ignoring: IgnoreOptions = IgnoreOptions(),
        in start: WorkingFolder, standardInput: StandardInput,
        clock: @escaping () -> Duration, reusing cache: SnapshotCache = SnapshotCache()
    ) {
        (self.filter, self.options, self.ignoring, self.start) = (filter, options, ignoring, start)
        (self.standardInput, self.clock, self.cache) = (standardInput, clock, cache)
    }

    /// Runs the scenarios of a file, in its order; one with errors gives a result that says so.
    package mutating func run(_ input: InputFile) -> [ScenarioResult] {
        let file = input.source
        let lines = LineIndex(file.bytes)
        paths.insert(file.name)
        var results: [ScenarioResult] = []
        let documents = decodeScenarios(file, namespace: options.namespace)
        if documents.isEmpty, filter == nil {
            var result = ScenarioResult(file: file.name, name: "(without a name)", position: lines.position(of: 0))
            result.errors = "there is no scenario in this file\n"
            results.append(result)
        }
        for document in documents {
            switch document {
            case .scenario(let scenario) where !isWanted(scenario.name.value, in: file.name): break
            case .scenario(let scenario): results.append(run(scenario, of: file, lines))
            case .faulty(let name?, _) where !isWanted(name.value, in: file.name): break
            case .faulty(let name, let findings):
                let place = name?.span ?? findings.first?.span
                var result = ScenarioResult(
                    file: file.name, name: name?.value ?? "(without a name)",
                    position: lines.position(of: Int(place?.start ?? 0)))
                var text = DiagnosticText(files: [file])
                result.errors = text.render(findings)
                results.append(result)
            }
        }
        return results
    }

    private func isWanted(_ name: String, in file: String) -> Bool {
        filter.map { name.containsText($0) || file.containsText($0) } ?? true
    }

    private mutating func run(_ scenario: Scenario, of file: SourceFile, _ lines: LineIndex) -> ScenarioResult {
        let start = clock()
        var bag = DiagnosticBag()
        var faulty = ScenarioResult(
            file: file.name, name: scenario.name.value, position: lines.position(of: Int(scenario.name.span.start)))
        let files = read(scenario, of: file, into: &bag)
        switch bag.hasErrors ? .ready(Ready()) : compile(scenario, of: file, into: &bag) {
        case .faulty(let text, let notes): (faulty.errors, faulty.notes) = (text, notes)
        case .ready(let ready):
            guard !bag.hasErrors, let simulation = try? Simulation(ready.configs, services: ready.services) else {
                break
            }
            faulty.notes = ready.notes
            let scenario = scenario.naming(sinks: ready.addresses)
            scenario.checkNames(in: simulation, into: &bag)
            guard !bag.hasErrors else { break }
            let record = scenario.run(in: simulation, files: files)
            var result = ScenarioResult(scenario, of: file, lines: lines, record)
            result.notes = ready.notes
            result.duration = clock() - start
            return result
        }
        if faulty.errors.isEmpty {
            var text = DiagnosticText(files: [file])
            faulty.errors = text.render(bag.sorted())
        }
        return faulty
    }
}

// MARK: - What a scenario names

extension ScenarioSuite {
    /// The files with data of events.
    private mutating func read(
        _ scenario: Scenario, of file: SourceFile, into bag: inout DiagnosticBag
    ) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in scenario.dataFiles {
            let full = Self.path(path.value, beside: file)
            paths.insert(full)
            do throws(SystemError) {
                files[path.value] = try OpenFile(reading: FilePath(full, in: start)).readAll()
            } catch {
                bag.add(.unreadable(path, reason: error.reason))
            }
        }
        return files
    }

    private mutating func compile(
        _ scenario: Scenario, of file: SourceFile, into bag: inout DiagnosticBag
    ) -> Compiled {
        let set = ResourceSet(
            paths: scenario.resources.map { Self.path($0.value, beside: file) }, namespace: scenario.namespace)
        switch compiled[set] {
        case .faulty(_, let notes)?: return .faulty("its resources have errors, which are shown above\n", notes)
        case let ready?: return ready
        case nil: break
        }
        paths.formUnion(set.paths)
        var files: [SourceFile] = []
        var notes: [Diagnostic] = []
        for (path, written) in zip(set.paths, scenario.resources) {
            do throws(InputError) {
                let read = try inputFiles([path], ignoring: ignoring, in: start, standardInput: standardInput)
                notes += read.notes.map { note in
                    var note = note
                    note.span?.file += UInt32(files.count)
                    return note
                }
                files += read.files.map(\.source)
            } catch {
                for failure in error.failures { bag.add(.unreadable(written, reason: failure.reason)) }
            }
        }
        if bag.hasErrors { return .ready(Ready()) }
        let result = compile(files, notes, namespace: set.namespace)
        compiled[set] = result
        return result
    }

    /// - Parameter notes: those about files that were left out.
    private mutating func compile(_ files: [SourceFile], _ notes: [Diagnostic], namespace: String) -> Compiled {
        var options = options
        options.namespace = namespace
        let compilation = Compilation(cache.snapshot(of: files, options: options))
        var findings = compilation.diagnostics.filter { $0.severity == .error }
        if findings.isEmpty, compilation.manifests.isEmpty { findings = compilation.diagnostics }
        let configs = compilation.configs.map(\.config)
        var text = DiagnosticText(files: files + options.configurationFiles)
        let left = ScenarioNotes(notes, in: files, text: text.render(notes))
        let model = compilation.model
        if !configs.isEmpty {
            return .ready(
                Ready(configs: configs, services: model.services, addresses: model.addressedSinks, notes: left))
        }
        let reason = text.render(findings.explained(by: notes))
        return .faulty(reason.isEmpty ? "the resources become no Deployment\n" : reason, left)
    }

    /// The path of a file that is named relative to another's place.
    private static func path(_ name: String, beside file: SourceFile) -> String {
        if name.hasPrefix("/") { return name }
        return FilePath(file.name, in: .ofProcess).parent?.appending(name).text ?? name
    }
}

extension Diagnostic {
    fileprivate static func unreadable(_ path: Located<String>, reason: String) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile, "'\(visible(path.value))' cannot be read: \(visible(reason))", at: path.span,
            help: "correct the path: it starts at the directory of the scenario's file")
    }
}
