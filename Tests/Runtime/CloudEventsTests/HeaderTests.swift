import Testing

@testable import CloudEvents

@Suite("CloudEvents as headers")
struct HeaderTests {
    private var event = CloudEvent(id: "the id", source: "/s", type: "t")

    private var names: [String] { event.headers.map(\.name) }

    @Test("Every attribute that is set has its header, in one order")
    mutating func order() {
        event.time = "2026-01-02T03:04:05Z"
        event.subject = "s"
        event.dataSchema = "http://x"
        event.dataContentType = "text/plain; charset=utf-8"
        event.set("second", to: "2")
        event.set("first", to: .literal("true"))
        #expect(
            names == [
                "Ce-Specversion", "Ce-Source", "Ce-Type", "Content-Type", "Ce-Id", "Ce-Time", "Ce-Subject",
                "Ce-Dataschema", "Ce-Second", "Ce-First",
            ])
        #expect(event.headers[3].value == "text/plain; charset=utf-8")
    }

    @Test(
        "An attribute whose name no header can have is left out",
        arguments: ["", "a b", "a\n", "a:", "é", "a\u{301}", "(a)", "ſ"])
    mutating func names(name: String) {
        event.set(name, to: "1")
        #expect(names == ["Ce-Specversion", "Ce-Source", "Ce-Type", "Ce-Id"])
    }

    @Test(
        "An attribute cannot take the place of another",
        arguments: ["Id", "ID", "SOURCE", "Type", "Time", "SpecVersion", "Data", "TraceParent", "traceState"])
    mutating func collisions(name: String) {
        event.set(name, to: "1")
        #expect(names == ["Ce-Specversion", "Ce-Source", "Ce-Type", "Ce-Id"])
    }

    @Test("A name with other letters than small ones is still a name")
    mutating func capitals() {
        event.set("orderID", to: "1")
        event.set("order-no_2", to: "2")
        #expect(names.suffix(2) == ["Ce-Orderid", "Ce-Order-no_2"])
    }

    @Test("No value can end its header")
    mutating func lines() {
        event.subject = "a\r\nB: c\u{0}"
        event.dataContentType = "text/plain\r\nB: c\u{7F}é"
        let headers = Dictionary(uniqueKeysWithValues: event.headers.map { ($0.name, $0.value) })
        #expect(headers["Ce-Subject"] == "a%0D%0AB:%20c%00")
        #expect(headers["Content-Type"] == "text/plainB: c")
    }
}
