import EventsCompiler
import Findings
import Migration
import TestInputs
import Testing
import YAMLTree

@Suite("Comments in what is migrated")
struct MigrationCommentTests {
    /// A set of files with a comment wherever one can stand.
    struct Commented: CustomTestStringConvertible {
        let testDescription: String
        let files: [SourceFile]

        static func all() throws -> [Commented] {
            let recorded = try MigrateCase.all().map { fixture in
                Commented(
                    testDescription: fixture.testDescription,
                    files: try fixture.files().map { SourceFile(name: $0.name, bytes: $0.bytes) })
            }
            let rendered = try RenderCase.all().map {
                Commented(testDescription: "render/\($0.name)", files: try $0.files())
            }
            return recorded + rendered
        }

        /// The texts, and the comments in them.
        func texts() -> (files: [(name: String, bytes: [UInt8])], comments: [String]) {
            var comments: [String] = []
            let texts = files.map { file in
                (name: file.name, bytes: Array(Self.commented(file, &comments).utf8))
            }
            return (texts, comments)
        }

        /// Adds a comment above each line and one behind it, where the text then says the same.
        private static func commented(_ file: SourceFile, _ comments: inout [String]) -> String {
            let lines = String(decoding: file.bytes, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            let tree = trees(lines.joined(separator: "\n"))
            var done: [String] = []
            for (place, line) in lines.enumerated() {
                let comment = "# note \(comments.count);"
                let blanks = line.prefix { $0 == " " }
                for added in [
                    "\(blanks)\(comment)\n\(line)  \(comment)", "\(blanks)\(comment)\n\(line)", "\(line)  \(comment)",
                ] {
                    let text = (done + [added] + lines[(place + 1)...].map(String.init)).joined(separator: "\n")
                    guard !line.isEmpty, isSame(trees(text), tree) else { continue }
                    done.append(added)
                    comments.append(comment)
                    break
                }
                if done.count == place { done.append(String(line)) }
            }
            return done.joined(separator: "\n")
        }

        private static func trees(_ text: String) -> [YAMLNode] {
            var nodes: [YAMLNode] = []
            var bag = DiagnosticBag()
            _ = parse(SourceFile(name: "a.yaml", text: text), index: 0, into: &bag) { node, _ in nodes.append(node) }
            return nodes
        }

        private static func isSame(_ left: [YAMLNode], _ right: [YAMLNode]) -> Bool {
            left.count == right.count && zip(left, right).allSatisfy { $0.hasSameValue(as: $1) }
        }
    }

    @Test("Each comment of the input is in the output of every migration", arguments: try Commented.all())
    func comments(of set: Commented) throws {
        let (files, comments) = set.texts()
        for kind in MigrationKind.all {
            let result = migrate(files, kind, options: CompileOptions())
            let output = String(decoding: result.files.flatMap(\.bytes), as: UTF8.self)
            let lost = comments.filter { !output.contains($0) }
            #expect(lost == [], "\(kind.name)")
        }
    }

    @Test("The comment in the header of a block goes with its text, or stays in its place")
    func headers() throws {
        let source = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: orders}
            spec:
              sink: {uri: "http://report"}
              kafka:
                placed:
                  type: bindings.kafka
                  version: v1
                  metadata:
                  - name: brokers
                    value: >-   # the cluster of the shop
                      kafka:9092
                  - name: topics
                    value: orders
                  - name: publishTopic
                    value: |-   # the same
                      orders
                  - name: authRequired
                    value: false

            """
        let result = migrate([("a.yaml", Array(source.utf8))], .released, options: CompileOptions())
        let output = String(decoding: result.files[0].bytes, as: UTF8.self)
        #expect(output.contains("brokers: >-   # the cluster of the shop\n"), "\(output)\(result.remarks)")
        #expect(output.contains("# the same\n") && !output.contains("publishTopic"))
    }
}
