internal import EventsAPI
package import EventsCompiler
package import Findings
internal import Fixes

/// A set of files before and after a migration.
package struct MigratedSet: Sendable {
    package struct File: Sendable {
        /// The file as it was, and as it is to be.
        package let original: [UInt8]
        package let bytes: [UInt8]

        package var isChanged: Bool { original != bytes }
    }

    /// The files in the order in which they were given.
    package let files: [File]

    /// What the set means as it was, and as it is to be.
    package let before: Snapshot
    package let after: Snapshot

    /// What a person must know before the files are written, in the order of the text.
    package let remarks: [MigrationRemark]

    /// The errors of the set as it was, which may hide what else is to be migrated.
    package var errors: [Diagnostic] { before.diagnostics.filter { $0.severity == .error }.sorted() }

    /// True where something is left as it is, or was not read.
    package var isIncomplete: Bool { remarks.contains { $0.kind == .left } || !errors.isEmpty }
}

/// Rewrites a set of files, and analyses it again: a file that would have a new error stays as it is, and one that would mean something
/// else where its kind of migration promises the same (`MigrationKind.Promise`).
///
/// A pure function: equal files and options give equal results.
///
/// - Parameters:
///   - context: files that only say what a name means, and stay as they are.
///   - kept: files that stay as they are, too, by their numbers, with the reasons. A remark says so of those that would change.
package func migrate(
    _ files: [(name: String, bytes: [UInt8])], _ kind: MigrationKind, context: [SourceFile] = [],
    keeping kept: [Int: String] = [:], options: CompileOptions
) -> MigratedSet {
    let sources = files.map { SourceFile(name: $0.name, bytes: $0.bytes) }
    var options = options
    // What a file refers to may stand in files that are not migrated.
    options.assumesExternal = true
    let before = Snapshot(sources, context: context, options: options)
    var refusals: [Int: MigrationRemark] = [:]
    while true {
        let attempt = MigrationAttempt(files, before, kind, refusals, keeping: kept)
        if attempt.faults.isEmpty { return attempt.result }
        refusals.merge(attempt.faults) { first, _ in first }
    }
}

/// The migration of all files but some.
private struct MigrationAttempt {
    private(set) var result: MigratedSet

    /// Why files are better left as they are, by their numbers.
    private(set) var faults: [Int: MigrationRemark] = [:]

    init(
        _ files: [(name: String, bytes: [UInt8])], _ before: Snapshot, _ kind: MigrationKind,
        _ refusals: [Int: MigrationRemark], keeping kept: [Int: String]
    ) {
        var plan = MigrationPlan(before, leavingOut: Set(refusals.keys))
        plan.leaveBroken()
        kind.plan(&plan)
        var migrated = files.map { MigratedSet.File(original: $0.bytes, bytes: $0.bytes) }
        for (number, edits) in plan.edits where !edits.isEmpty {
            if let bytes = replacing(edits, in: files[number].bytes) {
                migrated[number] = MigratedSet.File(original: files[number].bytes, bytes: bytes)
            } else {
                faults[number] = MigrationRemark(.left, "it is not complete UTF-16", inFile: number)
            }
        }
        let sources = zip(files, migrated).map { SourceFile(name: $0.name, bytes: $1.bytes) }
        let context = Array(before.files.dropFirst(before.ownFileCount))
        let after = Snapshot(sources, context: context, options: before.options)
        let remarks = (plan.remarks + refusals.values).sorted()
        result = MigratedSet(files: migrated, before: before, after: after, remarks: remarks)
        for (file, reason) in kept where result.files[file].isChanged { leave(file, reason) }
        if faults.isEmpty { check(kind.promise) }
    }

    private mutating func check(_ promise: MigrationKind.Promise) {
        let changed = result.files.indices.filter { result.files[$0].isChanged }
        let new = ErrorCounts(result.before.diagnostics).newErrors(among: result.after.diagnostics)
        for error in new {
            let own = error.span.map { Int($0.file) }.flatMap { changed.contains($0) ? [$0] : nil } ?? changed
            for file in own {
                leave(file, "the new text would have an error: \(error.message) [\(error.code.id)]")
            }
        }
        guard faults.isEmpty, let difference = result.difference(against: promise) else { return }
        for file in changed { leave(file, "the new text would give another \(difference)") }
    }

    private mutating func leave(_ file: Int, _ reason: String) {
        if faults[file] == nil { faults[file] = MigrationRemark(.left, reason, inFile: file) }
    }
}

extension MigrationPlan {
    /// Says what of the set is not known, as of nobody knows what it becomes.
    fileprivate mutating func leaveBroken() {
        for resource in snapshot.ownResources where resource.metadata.hasErrors {
            leave(
                "\(resource.kind.rawValue) '\(resource.metadata.name.value)' has errors: correct them first",
                at: resource.metadata.name.span)
        }
    }
}

extension [MigrationRemark] {
    /// By place; what is said of a whole file comes before what is said of a place in it.
    fileprivate func sorted() -> [MigrationRemark] {
        sorted { left, right in
            (left.file, left.place?.start ?? 0, left.message) < (right.file, right.place?.start ?? 0, right.message)
        }
    }
}
