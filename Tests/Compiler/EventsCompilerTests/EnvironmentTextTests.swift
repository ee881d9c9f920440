import Manifests
import Testing

@Suite("Values in the environment of a container")
struct EnvironmentTextTests {
    private static let variables = ["HOSTNAME": "pod-1", "A": "$(B)", "B": "b", "": "empty"]

    @Test(
        "The model replaces as Kubernetes does",
        arguments: [
            ("$(B)", "b"), ("_$(B)_", "_b_"), ("$(A)", "$(B)"), ("$$(B)", "$(B)"), ("f-$$B", "f-$B"),
            ("$$$$$$(B)", "$$$(B)"), ("$$$$$$$(B)", "$$$b"), ("$(C)", "$(C)"), ("a$(B", "a$(B"), ("$?_$!", "$?_$!"),
            ("--$($($($--", "--$($($($--"), ("$(B)$", "b$"), ("$(a$$b)", "$(a$$b)"), ("$(B)_$(", "b_$("),
        ])
    func model(text: String, expanded: String) {
        #expect(String(decoding: kubernetesExpansion(of: text, Self.variables), as: UTF8.self) == expanded)
    }

    @Test(
        "The process gets what was written",
        arguments: ["", "$", "$$", "$(HOSTNAME)", "$$(HOSTNAME)", "a$", "$(", "$()", "$é", "$$é", "{\"a\":\"$(B)$\"}"])
    func kept(text: String) {
        #expect(kubernetesExpansion(of: environmentText(text), Self.variables) == Array(text.utf8))
    }

    @Test("So it does for any text")
    func random() {
        var numbers = SystemRandomNumberGenerator()
        let pieces = ["$", "$", "$$", "(", ")", "$(", "$(B)", "A", "é", "\"", "😀", ""]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...12, using: &numbers)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &numbers) }.joined()
            #expect(kubernetesExpansion(of: environmentText(text), Self.variables) == Array(text.utf8), "\(text)")
        }
    }
}
