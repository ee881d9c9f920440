import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing
import YAMLTree

/// Fixtures changed at random, thousands of times: every run ends, in findings or in output that reads back.
///
/// `make soak` runs a longer series. After a crash the last input of each worker is in
/// the folder that the test prints.
@Suite("Mutated fixtures")
struct MutationTests {
    private let seed = RandomRuns.seed(20_210_802)
    private let count = UInt64(RandomRuns.count(3_000, soak: 50_000))

    /// A run whose result is not what it must be.
    private struct Failure: Sendable {
        var number: UInt64
        var reason: String
        var input: [UInt8]
    }

    @Test("Mutations end in findings or in output that reads back")
    func mutations() async throws {
        let (good, bad) = (try Fixtures.goodSets(), try Fixtures.badSets())
        let mutator = Mutator(corpus: (good + bad).flatMap { $0.map(\.bytes) })
        let folder = FileManager.default.temporaryDirectory.appending(path: "ofevents-mutations")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        print("mutations: OFEVENTS_SEED=\(seed), \(count) of them; last inputs are in \(folder.path())")

        let workers = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
        let (seed, count) = (seed, count)
        var outcome = (failures: [Failure](), rendered: 0)
        try await withThrowingTaskGroup(of: (failures: [Failure], rendered: Int).self) { group in
            for worker in 0..<workers {
                let last = folder.appending(path: "\(worker).yaml")
                group.addTask(priority: .low) {
                    var result = (failures: [Failure](), rendered: 0)
                    for number in stride(from: worker, to: count, by: Int(workers)) {
                        var random = SeededGenerator(seed: seed &+ number &* 0x2545_F491_4F6C_DD1D)
                        let sets = Int.random(in: 0..<4, using: &random) > 0 ? good : bad
                        var files = sets[Int.random(in: sets.indices, using: &random)]
                        let changed = Int.random(in: files.indices, using: &random)
                        let input = mutator.mutated(files[changed].bytes, using: &random)
                        try Data(input).write(to: last)
                        files[changed] = SourceFile(name: files[changed].name, bytes: input)
                        let fault = Self.fault(of: files, rendered: &result.rendered)
                        if let fault { result.failures.append(Failure(number: number, reason: fault, input: input)) }
                        await Task.yield()
                    }
                    return result
                }
            }
            for try await result in group {
                outcome.failures += result.failures
                outcome.rendered += result.rendered
            }
        }
        print("mutations: \(outcome.rendered) of \(count) gave output")
        for failure in outcome.failures.prefix(5) {
            Issue.record("\(failure.reason): run \(failure.number)\n\(String(decoding: failure.input, as: UTF8.self))")
        }
        #expect(outcome.failures.isEmpty)
        // A series in which nearly nothing renders, or nearly everything, tests too little.
        #expect(outcome.rendered > Int(count / 20) && outcome.rendered < Int(count / 10 * 9))
    }

    /// What is wrong with what a set became, or nil.
    private static func fault(of files: [SourceFile], rendered: inout Int) -> String? {
        let result = compile(files)
        let text = result.text(of: files)
        if result.hasErrors {
            return !result.manifests.isEmpty ? "errors, and output all the same" : text.isEmpty ? "errors untold" : nil
        }
        guard !result.manifests.isEmpty else { return nil }
        rendered += 1
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
}
