import Diagnostics
import EventsAPI
import Testing
import YAMLTree

@Suite("Decoding resources")
struct DecodeTests {
    @Test("Documents of other kinds are counted")
    func otherKinds() {
        var bag = DiagnosticBag()
        var kinds: [String] = []
        let file = SourceFile(name: "a.yaml", bytes: Array("apiVersion: v1\nkind: ConfigMap\n".utf8))
        _ = parse(file, index: 0, into: &bag) { document, bag in
            kinds += decode(document, into: &bag).skippedKinds
        }
        #expect(kinds == ["ConfigMap"])
    }
}
