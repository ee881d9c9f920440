internal import Diagnostics
internal import YAMLTree

extension [Finding] {
    /// SARIF 2.1.0 (OASIS): one run, with the rules that have findings.
    ///
    /// Every result has a region whose columns count Unicode scalars, and a fingerprint that does not move with its line; a
    /// finding without a place has no location, rather than an invented one.
    ///
    /// - Parameter version: of the tool.
    package func sarif(version: String) -> String {
        let rules = Set(map(\.rule)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        let driver: YAMLValue = [
            "name": "ofevents", "version": .string(version), "semanticVersion": .string(version),
            "rules": .list(rules.map { rule in self.rule(rule) }),
        ]
        let run: YAMLValue = [
            "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
            "results": .list(map { $0.result(numbers[$0.rule] ?? 0) }),
        ]
        var writer = JSONWriter()
        writer.write([
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
        ])
        writer.append("\n")
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func rule(_ name: String) -> YAMLValue {
        let sample = first { $0.rule == name }
        let words = name.split(separator: "-").joined(separator: " ")
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return [
            "id": .string(name), "shortDescription": ["text": .string(title)],
            "help": ["text": .string("\(title): see \(sample?.page ?? "")")],
            "defaultConfiguration": ["level": .string(sample?.severity.rawValue ?? "warning")],
        ]
    }
}

extension Finding {
    fileprivate func result(_ number: Int) -> YAMLValue {
        let text = help.map { "\(message). \($0)" } ?? message
        var fields = [
            YAMLField("ruleId", .string(rule)), YAMLField("ruleIndex", .integer(number)),
            YAMLField("level", .string(severity.rawValue)), YAMLField("message", ["text": .string(text)]),
        ]
        if let place { fields.append(YAMLField("locations", [["physicalLocation": place.location]])) }
        if !notes.isEmpty {
            let related = notes.enumerated().map { index, note -> YAMLValue in
                [
                    "id": .integer(index + 1), "message": ["text": .string(note.message)],
                    "physicalLocation": note.place.location,
                ]
            }
            fields.append(YAMLField("relatedLocations", .list(related)))
        }
        fields.append(YAMLField("partialFingerprints", ["ofevents/v1": .string(fingerprint)]))
        return .map(fields + sarifFixes)
    }
}

extension Finding.Place {
    fileprivate var location: YAMLValue {
        [
            "artifactLocation": ["uri": .string(uri)],
            "region": region,
        ]
    }

    var region: YAMLValue {
        [
            "startLine": .integer(line), "startColumn": .integer(column), "endLine": .integer(endLine),
            "endColumn": .integer(endColumn),
        ]
    }

    /// The path as a URI reference (RFC 3986): a relative one stays relative to the repository.
    var uri: String {
        if file == "<stdin>" { return "stdin" }
        var path = Substring(file)
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.append(Character(Unicode.Scalar(byte)))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
