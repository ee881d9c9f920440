import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing
import YAMLTree

/// Fixtures changed at random, thousands of times: every run ends, in findings that have a place or in output that reads back.
///
/// `make soak` runs a longer series, and so does `OFEVENTS_SOAK=1 swift test --filter MutationTests`. After a crash the last input of each
/// worker is in the folder that the test prints.
@Suite("Mutated fixtures")
struct MutationTests {
    private let seed = RandomRuns.seed(20_210_802)
    private let count = UInt64(RandomRuns.count(1_500, soak: 50_000))

    /// Which fixtures are changed.
    enum Corpus: String, CaseIterable {
        case all
        /// Those in the dialect of OpenFunction's releases 0.3 to 1.2.
        case released

        /// Fields that the other dialect does not have.
        private static let words = [
            "natsStreaming:", "authRequired:", "eventSource:", "schedule:", "redisHost:", "logLevel:", "scaleOption:",
        ].map { Array($0.utf8) }

        func sets(_ sets: [[SourceFile]]) -> [[SourceFile]] {
            guard self == .released else { return sets }
            return sets.filter { files in files.contains { file in Self.words.contains { file.bytes.contains($0) } } }
        }
    }

    /// A run whose result is not what it must be.
    private struct Failure: Sendable {
        var number: UInt64
        var reason: String
        var input: [UInt8]
    }

    private struct Outcome: Sendable {
        var failures: [Failure] = []
        var rendered = 0
        /// Errors in all runs together; each of them has a place.
        var errors = 0
        var longest: Duration = .zero
    }

    @Test("Mutations end in findings with a place or in output that reads back", arguments: Corpus.allCases)
    func mutations(of corpus: Corpus) async throws {
        let good = corpus.sets(try Fixtures.goodSets())
        let bad = corpus.sets(try Fixtures.badSets() + Fixtures.caseSets())
        #expect(good.count > 10 && bad.count > 10)
        let mutator = Mutator(corpus: (good + bad).flatMap { $0.map(\.bytes) })
        let folder = FileManager.default.temporaryDirectory.appending(path: "ofevents-mutations-\(corpus)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        print("mutations of \(corpus): OFEVENTS_SEED=\(seed), \(count) of them; last inputs are in \(folder.path())")

        let workers = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
        let (seed, count) = (seed, count)
        var outcome = Outcome()
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for worker in 0..<workers {
                let last = folder.appending(path: "\(worker).yaml")
                group.addTask(priority: .low) {
                    var result = Outcome()
                    for number in stride(from: worker, to: count, by: Int(workers)) {
                        var random = SeededGenerator(seed: seed &+ number &* 0x2545_F491_4F6C_DD1D)
                        let sets = Int.random(in: 0..<4, using: &random) > 0 ? good : bad
                        var files = sets[Int.random(in: sets.indices, using: &random)]
                        let changed = Int.random(in: files.indices, using: &random)
                        let input = mutator.mutated(files[changed].bytes, using: &random)
                        try Data(input).write(to: last)
                        files[changed] = SourceFile(name: files[changed].name, bytes: input)
                        let start = ContinuousClock.now
                        let fault = Self.fault(of: files, &result)
                        result.longest = max(result.longest, ContinuousClock.now - start)
                        if let fault { result.failures.append(Failure(number: number, reason: fault, input: input)) }
                        await Task.yield()
                    }
                    return result
                }
            }
            for try await result in group {
                outcome.failures += result.failures
                outcome.rendered += result.rendered
                outcome.errors += result.errors
                outcome.longest = max(outcome.longest, result.longest)
            }
        }
        print(
            "mutations of \(corpus): \(outcome.rendered) of \(count) gave output; \(outcome.errors) errors, each with a place; "
                + "the longest took \(outcome.longest)")
        for failure in outcome.failures.prefix(5) {
            Issue.record("\(failure.reason): run \(failure.number)\n\(String(decoding: failure.input, as: UTF8.self))")
        }
        #expect(outcome.failures.isEmpty)
        // A series in which nearly nothing renders, or nearly everything, tests too little.
        #expect(outcome.rendered > Int(count / 20) && outcome.rendered < Int(count / 10 * 9))
    }

    /// What is wrong with what a set became, or nil.
    private static func fault(of files: [SourceFile], _ outcome: inout Outcome) -> String? {
        let result = compile(files)
        let text = result.text(of: files)
        let errors = result.diagnostics.filter { $0.severity == .error }
        outcome.errors += errors.count
        if let placeless = errors.first(where: { !isPlace($0.span, in: files) }) {
            return "the error '\(placeless.message)' has no place"
        }
        if result.hasErrors {
            return !result.manifests.isEmpty ? "errors, and output all the same" : text.isEmpty ? "errors untold" : nil
        }
        guard !result.manifests.isEmpty else { return nil }
        outcome.rendered += 1
        var bag = DiagnosticBag()
        var (documents, refused) = (0, [String]())
        let output = SourceFile(name: "output.yaml", bytes: result.output())
        guard
            parse(
                output, index: 0, into: &bag,
                { node, _ in
                    documents += 1
                    refused += node.refusedByKubernetes
                }) == .complete, bag.diagnostics.isEmpty
        else {
            return "the output does not parse"
        }
        if let first = refused.first { return "the output has \(first), which Kubernetes does not store" }
        return documents == result.manifests.count
            ? nil : "\(documents) documents for \(result.manifests.count) objects"
    }

    /// Whether it is a place in one of these files.
    ///
    /// It counts scalars, of which there are no more than bytes. libyaml counts one more where a text ends within a value.
    private static func isPlace(_ span: SourceSpan?, in files: [SourceFile]) -> Bool {
        guard let span, files.indices.contains(Int(span.file)) else { return false }
        return Int(span.end) <= files[Int(span.file)].bytes.count + 1
    }
}
