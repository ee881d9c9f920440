import Findings
import Testing
import Text

@testable import Resolution

@Suite("Names cut to a limit")
struct FittedNameTests {
    @Test("A name that fits stays, a longer one ends in a hash of the whole", arguments: [58, 63])
    func limits(limit: Int) {
        let longest = String(repeating: "a", count: limit)
        #expect(fittedName(longest, limit: limit) == longest)
        let (first, second) = (fittedName(longest + "b", limit: limit), fittedName(longest + "c", limit: limit))
        #expect(first.count == limit)
        #expect(first != second)
        #expect(first.hasPrefix(String(repeating: "a", count: limit - 11) + "-"))
        let digits = first.suffix(10).filter(\.isHexDigit)
        #expect(digits.count == 10)
    }

    @Test("The cut leaves no '-' or '.' before the hash")
    func ends() {
        let name = String(repeating: "a", count: 48) + "-.--" + String(repeating: "b", count: 40)
        let fitted = fittedName(name, limit: 63)
        #expect(fitted.hasPrefix(String(repeating: "a", count: 48) + "-"))
        #expect(fitted.count == 48 + 11)
    }

    @Test("The hash is the published one, so that names are the same on every machine and in every version")
    func hash() {
        #expect(fnv1a([]) == 0xcbf2_9ce4_8422_2325)
        #expect(fnv1a(Array("foobar".utf8)) == 0x8594_4171_f739_67e8)
        #expect(
            labelValue("trigger-" + String(repeating: "t", count: 60)) == "trigger-" + String(repeating: "t", count: 44)
                + "-40df063d7e")
    }

    @Test("An app-id has no dots, and names that differ in a dot only get different ones")
    func appIDs() {
        #expect(appID(ofDeployment: "trigger-a-b") == "trigger-a-b")
        let dotted = appID(ofDeployment: "trigger-a.b")
        #expect(dotted.hasPrefix("trigger-a-b-"))
        #expect(!dotted.contains("."))
        #expect(appID(ofDeployment: "trigger-" + String(repeating: "a.", count: 60) + "b").count <= 58)
        #expect(appID(ofDeployment: String(repeating: "a", count: 58)).count == 58)
        #expect(appID(ofDeployment: String(repeating: "a", count: 59)).count == 58)
    }
}
