import Testing

@testable import Workspace

@Suite("The layout of a large repository")
struct LargeRepositoryTests {
    private static let bus = "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\nmetadata: {name: main}\n"

    @Test(
        "Thousands of kustomizations take a time that grows with their number: quadratic, it would be minutes",
        .timeLimit(.minutes(1)),
        arguments: ["resources: [bus.yaml]", "resources: [../base]\npatches: [{path: bus.yaml}]"])
    func many(kustomization: String) {
        var files = [
            ("base/kustomization.yaml", "resources: [bus.yaml]\n"), ("base/bus.yaml", Self.bus),
        ]
        for number in 1...6_000 {
            files.append(("o\(number)/kustomization.yaml", kustomization + "\n"))
            files.append(("o\(number)/bus.yaml", Self.bus))
        }
        let inputs = files.map { InputFile(name: $0.0, bytes: Array($0.1.utf8), isNamed: false) }
        let layout = RepositoryLayout(inputs)
        #expect(layout.leftOut.count >= 5_999 && layout.notes.count >= 6_000)
        #expect(RepositoryLayout(inputs, isOfSet: { $0 == ["base", "bus.yaml"] }).leftOut.count >= 5_999)
    }
}
