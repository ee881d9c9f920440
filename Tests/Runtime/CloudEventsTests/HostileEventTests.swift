import Foundation
import JSON
import TestInputs
import Testing

@testable import CloudEvents

@Suite("Hostile events")
struct HostileEventTests {
    private static let corpus = [
        #"{"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"id":9007199254740993,"a":[1,-2.5e+3,null]}}"#,
        #"{"specversion":"1.0","id":"é\u00e9\ud83d\ude00","source":"s","type":"t","datacontenttype":"text/plain","data":"a\"b\n"}"#,
        #" {"data_base64":"AAH/","type":"t","id":"1","source":"s","specversion":"1.0","time":"2026-01-02T03:04:05Z"} "#,
        #"{"specversion":"1.0","id":"1","source":"s","type":"t","on":true,"n":12,"no":null,"subject":"x","data":""}"#,
        #"{"specversion":"1.0","id":"1","source":"s","type":"t","dataschema":"u","datacontenttype":"a/b+json","data":[[[[]]],{}]}"#,
    ].map { Array($0.utf8) }

    /// What has a meaning to JSON, or to us.
    private static let fragments = [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\\ud800", "\\udc00", "\\u0000", "null", "true", "-", "0",
        "1e9",
        ".", " ", "\n", "\"data\":", "\"data_base64\":", "\"id\":", "\"ofeventsid\":\"o\",", "\"a\":1,", "=", "😀",
        "\u{FEFF}",
    ].map { Array($0.utf8) }

    private func mutated(_ text: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var text = text
        repeat {
            let place = Int.random(in: 0...text.count, using: &random)
            let end = min(place + Int.random(in: 1...12, using: &random), text.count)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: if place < text.count { text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
            case 1: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 2: text.insert(contentsOf: Self.fragments.randomElement(using: &random) ?? [], at: place)
            case 3: text.removeSubrange(place..<end)
            case 4: text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
            default: text.removeSubrange(end...)
            }
        } while Int.random(in: 0..<3, using: &random) == 0
        return text
    }

    @Test(
        "Damaged events end no process, and what can be read reads back as the same",
        arguments: RandomRuns.seeds(2, soak: 20))
    func mutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var readable = 0
        for number in 0..<5000 {
            let text = mutated(Self.corpus[number % Self.corpus.count], using: &random)
            guard let event = try? CloudEvent(json: text) else { continue }
            readable += 1
            #expect(isJSON(text))
            var read = try CloudEvent(json: event.json)
            read.messageID = event.messageID
            #expect(read == event, "\(String(decoding: text, as: UTF8.self))")
            read = try CloudEvent(json: event.message(id: "m").bytes)
            #expect(read.messageID == "m" && read.id == event.id && read.data == event.data)
            #expect(isJSON(jsonBatch([event, event])))
            for (name, value) in event.headers {
                #expect(!name.isEmpty && name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: ":") })
                #expect(value.utf8.allSatisfy { 0x20...0x7E ~= $0 })
            }
        }
        #expect(readable > 100)
    }

    @Test("Foundation's parser agrees on what is JSON", arguments: 0..<4 as Range<UInt64>)
    func foundation(seed: UInt64) {
        var random = SeededGenerator(seed: seed + 1000)
        var compared = 0
        for number in 0..<2500 {
            let text = mutated(Self.corpus[number % Self.corpus.count], using: &random)
            // Foundation takes a byte order mark and other encodings, and refuses lone surrogates and what is no Double.
            let string = String(decoding: text, as: UTF8.self)
            let isLeftOut = string.contains("\\u") || string.contains("\u{FEFF}") || text.contains(0)
            if isLeftOut || string.contains(/[0-9][eE]\+?[0-9]{3}/) { continue }
            compared += 1
            let isTheirs = (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
            #expect(isJSON(text) == isTheirs, "\(string)")
        }
        #expect(compared > 1000)
    }
}
