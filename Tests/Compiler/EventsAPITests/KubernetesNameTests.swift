import EventsAPI
import Testing

@Suite("Names that Kubernetes accepts")
struct KubernetesNameTests {
    @Test(
        "A subdomain: lower-case letters, digits, '-' and '.', 253 characters",
        arguments: ["a", "0", "a-b", "a.b-c.d", "0.1", "a--b", String(repeating: "a", count: 253)])
    func subdomains(_ name: String) {
        #expect(KubernetesName.subdomain.fault(of: name) == nil)
    }

    @Test(
        "Everything else is not one, and the fault says why",
        arguments: [
            ("", "is empty"), ("A", "contains 'A'"), ("a_b", "contains '_'"), ("a/b", "contains '/'"),
            ("a b", "contains a space"), ("a\u{A0}b", "contains U+00A0 (a no-break space)"),
            ("a\u{200B}", "contains U+200B (a zero-width space)"), ("a\tb", "contains U+0009 (a tab)"),
            ("é", "contains 'é' (U+00E9)"), ("a\u{301}", "contains"), ("١", "contains U+0661"),
            ("-a", "must start and end"),
            ("a-", "must start and end"), (".a", "so must each part"), ("a.", "so must each part"),
            ("a..b", "so must each part"), ("a.-b", "so must each part"), ("a-.b", "so must each part"),
            (String(repeating: "a", count: 254), "has 254 characters; at most 253"),
        ])
    func faults(_ name: String, _ fault: String) {
        #expect(KubernetesName.subdomain.fault(of: name)?.contains(fault) == true)
    }

    @Test("An app-id is a label of 58 characters")
    func appIDs() {
        let longest = String(repeating: "a", count: 58)
        #expect(KubernetesName.appID.fault(of: longest) == nil && KubernetesName.appID.fault(of: "0-a") == nil)
        #expect(KubernetesName.appID.fault(of: longest + "a") == "has 59 characters; at most 58 are allowed")
        #expect(KubernetesName.appID.fault(of: "a.b")?.contains("contains '.'") == true)
        #expect(KubernetesName.appID.fault(of: "-a")?.contains("must start") == true)
        #expect(KubernetesName.appID.suggestion(for: "Order_Importer") == "order-importer")
    }

    @Test("A label has no '.' and 63 characters; a Service's name starts with a letter")
    func labels() {
        let longest = String(repeating: "a", count: 63)
        for rule in [KubernetesName.label, .serviceName] {
            #expect(rule.fault(of: longest) == nil)
            #expect(rule.fault(of: longest + "a")?.contains("at most 63") == true)
            #expect(rule.fault(of: "a.b")?.contains("contains '.'") == true)
        }
        #expect(KubernetesName.label.fault(of: "1a") == nil)
        #expect(KubernetesName.serviceName.fault(of: "1a") == "must start with a letter")
    }

    @Test(
        "A suggestion is valid, and near",
        arguments: [
            ("Orders", "orders"), ("my_orders", "my-orders"), ("My Orders", "my-orders"), ("a/b:c", "a-b-c"),
            ("-orders-", "orders"), ("orders.", "orders"), ("_orders", "orders"),
        ])
    func suggestions(_ name: String, _ suggestion: String) {
        #expect(KubernetesName.subdomain.suggestion(for: name) == suggestion)
        #expect(KubernetesName.subdomain.fault(of: suggestion) == nil)
    }

    @Test(
        "Where nothing near is valid there is none",
        arguments: ["orders", "ünter", "", "_", String(repeating: "A", count: 254)])
    func noSuggestion(_ name: String) {
        #expect(KubernetesName.subdomain.suggestion(for: name) == nil)
    }
}
