import Findings
import Testing
import YAMLTree

@Suite("Keys, aliases and merge keys")
struct MappingTests {
    @Test("Keys keep their order; bare, quoted and numeric keys are text")
    func keys() {
        let reading = Reading("z: 1\n'a b': 2\n\"c\\n\": 3\n1: 4\ntrue: 5\n~: 6\n? long\n: 7\n&k n: 8\n")
        #expect(reading.trees == ["{z: 1, a b: 2, c\n: 3, 1: 4, true: 5, ~: 6, long: 7, n: 8}"])
        #expect(reading.findings.isEmpty)
    }

    @Test("Documents without a line between them are one finding each, where the next one begins")
    func missingSeparators() {
        func found(_ text: String) -> [String] {
            Reading(text).diagnostics.map { "\($0.code.id) \($0.span?.start ?? 0) \($0.help ?? "")" }
        }
        let document = "apiVersion: v1\nkind: A\nspec: [3]\n"
        let above = "write a line '---' above this line"
        #expect(found(document + document) == ["duplicate-key 33 \(above)"])
        #expect(found(document + document + document) == ["duplicate-key 33 \(above)", "duplicate-key 66 \(above)"])
        #expect(found(document + "kind: A\napiVersion: v2\n") == ["duplicate-key 33 \(above)"])
        let other = "metadata: {}\nkind: A\napiVersion: v1\n"
        #expect(found(other + other) == ["duplicate-key 36 \(above)"])
        #expect(
            found("apiVersion: v1\nkind: {a: [2, x---]}\n" + document)
                == ["duplicate-key 36 move '---' from the end of the value above to a line of its own"])
        #expect(Reading(document + document).trees == ["?"])
    }

    @Test(
        "Keys that come twice are no missing line: one key, others than version and kind, and what is no document",
        arguments: [
            "a: 1\nb: 2\na: 3\nb: 4\n", "apiVersion: v1\nkind: A\napiVersion: v1\n",
            "apiVersion: v1\nspec: 1\nkind: A\nspec: 2\nkind: A\n",
            "x: {apiVersion: v1, kind: A, apiVersion: v1, kind: A}\n",
            "spec:\n  type: a\n  version: v1\n  type: a\n  version: v1\n",
        ])
    func repeatedKeys(text: String) {
        let help = Reading(text).diagnostics.map { $0.help ?? "" }
        #expect(!help.isEmpty && help.allSatisfy { $0 == "remove one of the two" })
    }

    @Test("A key that comes twice in the first of such documents is a mistake of its own")
    func repeatedInFirst() {
        let reading = Reading("apiVersion: v1\nkind: A\nspec: 1\nspec: 2\napiVersion: v1\nkind: B\n")
        #expect(reading.findings == ["4:1 duplicate-key", "5:1 duplicate-key"])
    }

    @Test("A key that comes twice is reported where it comes again, with a note at the first; the first value stays")
    func duplicateKeys() throws {
        let reading = Reading("a: 1\nb:\n  c: 1\n  c: 2\n'a': 3\na: 4\n")
        #expect(reading.trees == ["{a: 1, b: {c: 1}}"])
        #expect(reading.findings == ["4:3 duplicate-key", "5:1 duplicate-key", "6:1 duplicate-key"])
        #expect(reading.end == .complete)
        let notes = reading.diagnostics.flatMap(\.notes).map(\.span.start)
        #expect(notes == [10, 0, 0])
    }

    @Test("A key is found again in a mapping of any size", arguments: [1, 15, 16, 17, 18, 40, 1_000])
    func duplicateKeysInLargeMappings(count: Int) {
        let keys = (0..<count).map { "key-\($0): \($0)\n" }.joined()
        for again in Set([0, count / 2, count - 1]) {
            #expect(Reading(keys + "key-\(again): x\n").findings == ["\(count + 1):1 duplicate-key"])
        }
        #expect(Reading(keys + "key-\(count): x\n").findings.isEmpty)
    }

    @Test("A list or a mapping cannot be a key, and leaves its mapping unreadable")
    func invalidKeys() {
        let reading = Reading("a: {{ name }}\nb: {[1]: 2}\nc: 3\n")
        #expect(reading.trees == ["{a: ?, b: ?, c: 3}"])
        #expect(reading.findings == ["1:5 invalid-key", "2:5 invalid-key"])
        #expect(reading.diagnostics.map(\.help?.count) != [nil, nil])
    }

    @Test("An alias stands for its value, the latest of its name, in its document only")
    func aliases() {
        #expect(
            Reading("a: &x [1, {b: 2}]\nc: *x\nd: &x 3\ne: *x\n*x : f\n").trees
                == ["{a: [1 {b: 2}], c: [1 {b: 2}], d: 3, e: 3, 3: <f>}"])
        let reading = Reading("a: &first 1\n---\nb: *first\nc: *frist\nd: 4\n---\ne: &me [*me]\n")
        #expect(reading.trees == ["{a: 1}", "{b: ?, c: ?, d: 4}", "{e: [?]}"])
        #expect(reading.findings == ["3:4 undefined-alias", "4:4 undefined-alias", "7:9 undefined-alias"])
        #expect(reading.end == .complete)
    }

    @Test("An undefined alias with an anchor of a similar name is asked after")
    func nearAlias() {
        let reading = Reading("a: &first 1\nb: *frist\nc: *other\n")
        #expect(
            reading.diagnostics.map(\.help) == [
                "did you mean '*first'?",
                "if you mean the text, put it in quotes; otherwise write '&' and the name before the value above",
            ])
    }

    @Test("A merge key adds what its mapping lacks, wherever it stands, and the mapping's own keys win")
    func merge() {
        let anchor = "d: &d {x: 1, y: 2}\n"
        #expect(Reading(anchor + "a: {<<: *d, y: 3, z: 4}\n").trees == ["{d: {x: 1, y: 2}, a: {y: 3, z: 4, x: 1}}"])
        #expect(Reading(anchor + "a: {y: 3, <<: *d}\n").trees == ["{d: {x: 1, y: 2}, a: {y: 3, x: 1}}"])
        #expect(Reading("a: {<<: {x: 1}}\n").trees == ["{a: {x: 1}}"])
        #expect(Reading("a: {<<: []}\n").trees == ["{a: {}}"])
        #expect(Reading(anchor + "a: {<<: *d, y: 3}\n").findings.isEmpty)
    }

    @Test("Of a list of merged mappings, and of several merge keys, the first that has a key wins")
    func mergeOrder() {
        let anchors = "p: &p {x: 1, y: 1}\nq: &q {y: 2, z: 2}\n"
        let expected = "{p: {x: 1, y: 1}, q: {y: 2, z: 2}, a: {x: 1, y: 1, z: 2}}"
        #expect(Reading(anchors + "a: {<<: [*p, *q]}\n").trees == [expected])
        #expect(Reading(anchors + "a:\n  <<: *p\n  <<: *q\n").trees == [expected])
        #expect(
            Reading(anchors + "a: {<<: [*q, *p]}\n").trees == [
                expected.replacing("x: 1, y: 1, z: 2}}", with: "y: 2, z: 2, x: 1}}")
            ])
        #expect(Reading(anchors + "a:\n  <<: *p\n  <<: *q\n").findings.isEmpty)
    }

    @Test("A merged mapping may itself be merged of others")
    func mergedMerge() {
        let reading = Reading("p: &p {x: 1}\nq: &q {<<: *p, y: 2}\nr: {<<: *q, x: 3}\n")
        #expect(reading.trees == ["{p: {x: 1}, q: {y: 2, x: 1}, r: {x: 3, y: 2}}"])
    }

    @Test("A quoted '<<' is a key like any other")
    func quotedMerge() {
        #expect(Reading("'<<': 1\na: 2\n").trees == ["{<<: 1, a: 2}"])
    }

    @Test(
        "What cannot be merged is reported, and leaves its mapping unreadable",
        arguments: [
            ("a: {<<: 1, b: 2}\n", "1:9"), ("a: {<<: [{c: 1}, [x]]}\n", "1:18"), ("a: {<<: , b: 2}\n", "1:9"),
        ])
    func invalidMerge(text: String, place: String) {
        let reading = Reading(text)
        #expect(reading.trees == ["{a: ?}"])
        #expect(reading.findings == ["\(place) invalid-merge"])
    }

    @Test("A merge of something unreadable is not reported again")
    func brokenMerge() {
        let reading = Reading("a: {<<: *none, b: 2}\nc: {<<: [{d: 1}, *none]}\n")
        #expect(reading.trees == ["{a: ?, c: ?}"])
        #expect(reading.findings == ["1:9 undefined-alias", "2:18 undefined-alias"])
    }

    @Test("Two values are the same whatever their places and styles, and only then")
    func sameValue() throws {
        let reading = Reading(
            "[[a, {b: 1, c: 'd'}], ['a', {b: 1, c: d}], [a, {b: '1', c: d}], [a, {b: 1}], [a], a, '1', 1, {}, []]")
        guard case .sequence(let items) = try #require(reading.documents.first).content else { return }
        for (row, left) in items.enumerated() {
            for (column, right) in items.enumerated() {
                #expect(left.hasSameValue(as: right) == (row == column || row + column == 1), "\(row) \(column)")
            }
        }
    }
}
