import EventsAPI
import Testing

@Suite("Names that Kubernetes accepts, edge by edge")
struct KubernetesNameEdgeTests {
    @Test("Valid names", arguments: ["a", "0", "a-b", "a--b", "a.b", "a-b.c-d.0", String(repeating: "a", count: 253)])
    func valid(_ name: String) {
        #expect(KubernetesName.subdomain.fault(of: name) == nil)
        let isLabel = !name.contains(".") && name.count < 64
        #expect((KubernetesName.label.fault(of: name) == nil) == isLabel)
        #expect((KubernetesName.serviceName.fault(of: name) == nil) == (isLabel && name != "0"))
    }

    @Test(
        "A part that does not start and end with a letter or digit",
        arguments: ["-", ".", "-a", "a-", ".a", "a.", "a..b", "a.-b", "a-.b", "--", "a.b-"])
    func edges(_ name: String) {
        let ending = name.contains(".") ? ", and so must each part of it" : ""
        #expect(KubernetesName.subdomain.fault(of: name) == "must start and end with a letter or digit" + ending)
    }

    @Test(
        "What cannot be seen and what stands for '-' is left out of a proposal, or is '-'",
        arguments: [
            ("my\u{200B}bus", "mybus"), ("my\u{A0}bus", "my-bus"), ("\u{201C}bus\u{201D}", "bus"),
            ("a\u{2013}b", "a-b"),
            ("${BUS}", nil), ("bus", nil),
        ] as [(String, String?)])
    func proposals(name: String, proposal: String?) {
        #expect(KubernetesName.subdomain.suggestion(for: name) == proposal)
    }

    @Test("The first character that is not allowed is named")
    func characters() {
        #expect(
            KubernetesName.subdomain.fault(of: "a_bÄ")
                == "contains '_'; lower-case letters, digits, '-' and '.' are allowed")
        #expect(
            KubernetesName.subdomain.fault(of: "-bÄ_")
                == "contains 'Ä' (U+00C4); lower-case letters, digits, '-' and '.' are allowed")
        #expect(KubernetesName.label.fault(of: "a.b") == "contains '.'; lower-case letters, digits and '-' are allowed")
        #expect(KubernetesName.label.fault(of: "A") == "contains 'A'; lower-case letters, digits and '-' are allowed")
    }

    @Test("Lengths and first letters")
    func lengths() {
        #expect(KubernetesName.subdomain.fault(of: "") == "is empty")
        #expect(
            KubernetesName.label.fault(of: String(repeating: "a", count: 64))
                == "has 64 characters; at most 63 are allowed")
        #expect(KubernetesName.serviceName.fault(of: "9a") == "must start with a letter")
    }
}
