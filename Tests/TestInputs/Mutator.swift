/// Changes texts as hands, editors and templates do, only worse.
package struct Mutator: Sendable {
    /// Texts from which lines and documents are taken.
    private let corpus: [[UInt8]]

    package init(corpus: [[UInt8]]) { self.corpus = corpus }

    /// What has a meaning to YAML, to a condition, or to us.
    private static let fragments = [
        "---\n", "...\n", "\t", "\"", "'", "*a", "&a ", "<<: *a\n", "<<: {}\n", "{{ x }}", "[", "]", "{", "}", "? ",
        "- ",
        ": ", "#", "|\n", ">-\n", "!!str ", "!x ", "%YAML 1.2\n", "~", "null", "true", "1e3", "0x1F", "\r", "\r\n",
        "\u{FEFF}", "\u{85}", "\u{2028}", "😀", "\\", "\\x", "\\ud83d\\ude00", "&&", "||", "!", "(", ")", "metadata:\n",
        "apiVersion: events.openfunction.io/v1alpha1\n", "kind: List\nitems:\n", "srcTopic: x\n", "name: a\n",
        "\"\\x7F\"", ".inf", "value:\n", "value: ~\n", "secretKeyRef: {}\n", "envRef:\n",
        "natsStreaming:\n", "natsStreaming: {natsURL: x}\n", "inputs: {", "inputs: {a: {eventSource: x, event: y}}\n",
        "secretKeyRef: x\n", "{secretKeyRef: {name: a, key: b}}", "uri: /\n", "uri: \"http://x:y@z/?token=a\"\n",
        "scaleOption: {}\n", "scaleOption: {lagThreshold: 5}\n", "template: {}\n", "template:\n", "logLevel: 9\n",
        "authRequired: yes\n", "topic: [a]\n", "port: 0\n", "path: x\n", "brokers:\n", "schedule: ~\n",
        "type: bindings.kafka\n", "auth: {secretStore: }\n", "ref: {name: x}\n", "==", "!=",
        "template: {container: {}}\n", "$patch: replace\n", "containers:\n",
    ].map { Array($0.utf8) }

    /// A text with one change, or a few.
    package func mutated(_ text: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var text = text
        repeat { mutate(&text, using: &random) } while Int.random(in: 0..<3, using: &random) == 0
        return text
    }

    private func mutate(_ text: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...text.count, using: &random)
        let length = Int.random(in: 1...12, using: &random)
        switch Int.random(in: 0..<13, using: &random) {
        case 0: if place < text.count { text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        case 1: if place < text.count { text[place] = UInt8.random(in: 0x20...0x7E, using: &random) }
        case 2: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 3: text.insert(contentsOf: Self.fragments.randomElement(using: &random) ?? [], at: place)
        case 4: text.removeSubrange(place..<min(place + length, text.count))
        case 5: text.insert(contentsOf: text[place..<min(place + length * 8, text.count)], at: place)
        case 6: text.removeSubrange(place...)
        case 7: changeLines(&text, using: &random) { $0.swapAt($1, $2) }
        case 8: changeLines(&text, using: &random) { $0.insert($0[$1], at: $2) }
        case 9: changeLines(&text, using: &random) { lines, first, _ in lines.remove(at: first) }
        case 10: changeLines(&text, using: &random) { lines, first, _ in lines[first] = [0x20, 0x20] + lines[first] }
        case 11:
            // A field without its value.
            changeLines(&text, using: &random) { lines, first, _ in
                if let colon = lines[first].firstIndex(of: UInt8(ascii: ":")) { lines[first] = lines[first][...colon] }
            }
        default: splice(&text, using: &random)
        }
    }

    /// Puts a document of another text among those of this one.
    private func splice(_ text: inout [UInt8], using random: inout SeededGenerator) {
        let separator = Array("\n---\n".utf8)
        let others = (corpus.randomElement(using: &random) ?? []).split(separator: separator)
        var documents = text.split(separator: separator)
        guard let other = others.randomElement(using: &random) else { return }
        documents.insert(other, at: Int.random(in: 0...documents.count, using: &random))
        text = Array(documents.joined(separator: separator))
    }

    private func changeLines(
        _ text: inout [UInt8], using random: inout SeededGenerator,
        _ change: (inout [ArraySlice<UInt8>], Int, Int) -> Void
    ) {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        change(&lines, Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
        text = Array(lines.joined(separator: [0x0A]))
    }
}
